import { describe, expect, it } from 'vitest';
import { createLimiter } from './limiter';

/** A limiter under a clock of its own, whose timers move it on; waits are divided by `speed`. */
function scene(speed = 1) {
  let time = 1_000_000;
  const take = createLimiter({
    clock: { now: () => time, realWait: (ms) => ms / speed },
    timers: {
      set(then, ms) {
        time += ms;
        then();
      },
      clear() {},
    },
  });
  const set = (to: number) => {
    time = to;
  };
  return { take, now: () => time, set };
}

describe('a limit of 20 a second', () => {
  const limit = { requests: 20, ms: 1000 };
  it.each([
    [1, 49, 2000],
    [50, 49, 40],
  ])('at %i times the speed: call %i waits until %i ms', async (speed, calls, after) => {
    const s = scene(speed);
    const start = s.now();
    for (let i = 0; i < calls; i++) await s.take('e', limit);
    expect(s.now() - start).toBe(after);
  });

  it('is each endpoint’s own', async () => {
    const s = scene();
    const start = s.now();
    for (let i = 0; i < 20; i++) for (const endpoint of ['e', 'f']) await s.take(endpoint, limit);
    expect(s.now()).toBe(start);
  });

  it('does not hold anything up when the clock is set back', async () => {
    const s = scene();
    for (let i = 0; i < 20; i++) await s.take('e', limit);
    s.set(500);
    await s.take('e', limit);
    expect(s.now()).toBe(500);
  });
});
