import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Hlc, hlcTime, tick } from './hlc';

it('always moves forward, also when the clock is set back a year', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 4e12 }), { minLength: 1, maxLength: 50 }), (times) => {
      let last: string | undefined;
      for (const ms of times) {
        const next = tick(last, ms, 'devaaaaa');
        expect(Hlc.safeParse(next).success).toBe(true);
        expect(last === undefined || next > last).toBe(true);
        expect(hlcTime(next)).toBeGreaterThanOrEqual(ms);
        last = next;
      }
    }),
  );
});

it('carries into the next millisecond when a counter is full', () => {
  expect(tick('000000001-zzzz-devaaaaa', 0, 'devaaaaa')).toBe('000000002-0000-devaaaaa');
});
