import type { Timers } from './call-webhook';

/** Keeps calls to an endpoint under its limit: `take` waits until one more fits into the last `ms`. In memory: a new worker starts afresh. */
export function createLimiter({
  clock,
  timers,
}: {
  clock: { now(): number; realWait(ms: number): number };
  timers: Timers;
}) {
  const made = new Map<string, number[]>();

  return async function take(endpoint: string, { requests, ms }: { requests: number; ms: number }): Promise<void> {
    const times = made.get(endpoint) ?? [];
    made.set(endpoint, times);
    for (;;) {
      const now = clock.now();
      // A clock that was set back would hold everything up: times ahead of it do not count.
      while (times.length && ((times[0] as number) <= now - ms || (times[0] as number) > now + ms)) times.shift();
      if (times.length < requests) {
        times.push(now);
        return;
      }
      const wait = clock.realWait((times[0] as number) + ms - now);
      await new Promise<void>((resolve) => timers.set(resolve, Math.max(1, wait)));
    }
  };
}
