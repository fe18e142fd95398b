import { describe, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time';

describe('a job that runs one at a time', () => {
  it('runs once more for all who asked meanwhile, after the run under way', async () => {
    const ends: (() => void)[] = [];
    let started = 0;
    const ask = oneAtATime(() => {
      started += 1;
      return new Promise((resolve) => ends.push(resolve));
    });
    const first = ask();
    const others = [ask(), ask(), ask()];
    expect(started).toBe(1);
    ends[0]?.();
    await first;
    await new Promise((resolve) => setTimeout(resolve));
    expect(started).toBe(2);
    ends[1]?.();
    await Promise.all(others);
    expect(started).toBe(2);
    void ask();
    expect(started).toBe(3);
  });

  it('goes on after a run that failed, and says so to those it was for', async () => {
    let runs = 0;
    const ask = oneAtATime(async () => {
      if (++runs === 1) throw new Error('full');
    });
    const [first, second] = [ask(), ask()];
    await expect(first).rejects.toThrow('full');
    await expect(second).resolves.toBeUndefined();
    expect(runs).toBe(2);
  });
});
