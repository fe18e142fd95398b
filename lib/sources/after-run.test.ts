import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pull } from '../domain/pull';
import { afterRun } from './after-run';
import { type PullFault, pullFaults, stops } from './pull-fault';

const now = 1_000_000_000;
const minute = 60_000;
const pull: Pull = {
  ...{ id: 'p', vendor: 'brevo', name: 'Brevo', params: {}, everyMinutes: 60, paused: false, fails: 0 },
  ...{ nextOn: 0, createdOn: 0 },
};
const counts = { people: 2, leads: 1, engagements: 3 };
const then = (end: object, more: Partial<Pull> = {}, random = 0.5) =>
  afterRun({ ...pull, ...more }, { ...counts, more: false, ...end }, now, () => random);

describe('after a run', () => {
  it('that is through, the next is on schedule', () => {
    expect(then({})).toEqual({ fails: 0, nextOn: now + 60 * minute, paused: false, last: { on: now, ...counts } });
  });

  it('that is not, the next comes soon and adds to its counts, but not before the vendor’s limit lets it', () => {
    const first = then({ more: true });
    expect(first).toMatchObject({ nextOn: now + 10_000, last: { people: 2, more: true } });
    expect(then({}, { last: first.last }).last).toEqual({ on: now, people: 4, leads: 2, engagements: 6 });
    expect(then({ more: true, rest: now + minute }).nextOn).toBe(now + minute);
  });

  it.each(['unauthorized', 'forbidden', 'no-key', 'bad-settings', 'role-may-not'] as const)('%s stops it', (fault) => {
    expect(then({ fault: { fault, said: 'no' } })).toMatchObject({ paused: true, last: { fault, said: 'no' } });
  });

  it('other faults back off, doubling, six hours at most', () => {
    const waits = [0, 1, 2, 9, 40].map((fails) => then({ fault: { fault: 'unavailable' } }, { fails }).nextOn - now);
    expect(waits).toEqual([1, 2, 4, 360, 360].map((n) => n * minute));
    expect(then({ fault: { fault: 'network' } }, { paused: true }).paused).toBe(true);
  });

  it('never before the vendor’s own time; never longer than six hours of ours; jitter is a tenth', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<PullFault>(...pullFaults),
        fc.nat(60),
        fc.option(fc.nat(24 * 60), { nil: undefined }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (fault, fails, wait, random) => {
          const until = wait === undefined ? undefined : now + wait * minute;
          const { nextOn, paused } = then({ fault: { fault, until } }, { fails }, random);
          expect(nextOn).toBeGreaterThanOrEqual(Math.max(until ?? 0, now + 0.9 * minute));
          expect(nextOn).toBeLessThanOrEqual(Math.max(until ?? 0, now + 6.6 * 60 * minute));
          expect(paused).toBe(stops(fault));
        },
      ),
    );
  });
});
