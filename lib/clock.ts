/**
 * The only source of time (design.md, Time). Milliseconds since 1970 UTC.
 * Test builds may shift it and shorten waits; a store package has no way to: `setClock` is compiled to nothing there.
 */
let offset = 0;
let speed = 1;

/** Now, in milliseconds since 1970 UTC. */
export function now(): number {
  return Date.now() + offset;
}

/** How long to really wait, in milliseconds, for a wait of `ms` by the clock. */
export function realWait(ms: number): number {
  return ms / speed;
}

/** Shift the clock by `offset` ms and divide every wait by `speed`. Does nothing outside test builds. */
export function setClock(to: { offset?: number; speed?: number }): void {
  if (!__TEST_BUILD__) return;
  offset = to.offset ?? offset;
  speed = to.speed ?? speed;
}
