import { expect, it } from 'vitest';
import { roomOf } from './room';

const mib = 1024 * 1024;
it.each([
  ['plenty', 10 * mib, 10_000 * mib, false],
  ['over 80 %', 801 * mib, 1000 * mib, true],
  ['just 80 %', 8000 * mib, 10_000 * mib, false],
  ['under 200 MiB left', 901 * mib, 1100 * mib, true],
  ['a small disk', 1 * mib, 150 * mib, true],
  ['no bound told', 9000 * mib, undefined, false],
  ['a bound no disk has', 9000 * mib, Number.MAX_SAFE_INTEGER, false],
])('%s', (_, usage, quota, low) => {
  expect(roomOf(usage, quota)).toMatchObject({ usage, low });
});
it('tells no bound that means nothing', () => {
  expect(roomOf(1, 2 ** 53).quota).toBeUndefined();
  expect(roomOf(1, 5 * mib).quota).toBe(5 * mib);
});
