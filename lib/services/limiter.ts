import type { Timers } from './call-webhook';

/**
 * Keeps calls to an endpoint under its limit: `take` waits until one more fits into the last `ms`. In memory: a new worker
 * starts afresh. The window is a wait like any other, which a test build shortens.
 */
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
      const window = clock.realWait(ms);
      // A clock that was set back would hold everything up: times ahead of it do not count.
      while (times.length && ((times[0] as number) <= now - window || (times[0] as number) > now + window))
        times.shift();
      if (times.length < requests) {
        times.push(now);
        return;
      }
      const wait = (times[0] as number) + window - now;
      await new Promise<void>((resolve) => timers.set(resolve, Math.max(1, wait)));
    }
  };
}
