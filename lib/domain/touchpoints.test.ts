import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadEvent } from './event';
import { touchpoints, weekly } from './touchpoints';

const week = 7 * 86_400_000;
const engaged = (id: string, on: number, data: object) =>
  ({ id, on, type: 'engaged', data: { engagement: 'click', ...data } }) as unknown as LeadEvent;

describe('touchpoints', () => {
  it('are the first and the last time they met us, whatever the order things were told in', () => {
    const events = [
      engaged('b', 20, { engagement: 'form', source: 'hubspot', title: 'Devis' }),
      engaged('m', 5, { engagement: 'open', machine: true }),
      engaged('a', 10, { campaign: 'c1', utm: { source: 'brevo', medium: 'email' } }),
      engaged('x', 30, { engagement: 'bounce' }),
      engaged('y', 31, { engagement: 'unsubscribe' }),
      { id: 't', on: 40, type: 'touched', data: { kind: 'call', outcome: 'reached' } } as unknown as LeadEvent,
    ];
    for (const list of [events, [...events].reverse()])
      expect(touchpoints(list)).toEqual({
        first: { id: 'a', on: 10, type: 'click', campaign: 'c1', utm: { source: 'brevo', medium: 'email' } },
        last: { id: 'b', on: 20, type: 'form', source: 'hubspot', title: 'Devis' },
      });
  });

  it('are none where a machine or nobody did anything', () => {
    expect(touchpoints([engaged('m', 5, { engagement: 'open', machine: true })])).toBeUndefined();
  });
});

describe('activity by week', () => {
  it('counts the week that ends now as the last one', () => {
    const now = 100 * week;
    expect(weekly([now, now - week + 1, now - week, now - 3 * week + 1, now + 1, 0], now, 4)).toEqual([0, 1, 1, 2]);
  });

  it('counts every moment of its weeks once, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 * week })),
        fc.integer({ min: 0, max: 200 * week }),
        (all, now) => {
          const counts = weekly(all, now);
          expect(counts).toHaveLength(26);
          expect(counts.reduce((a, b) => a + b, 0)).toBe(all.filter((on) => on <= now && on > now - 26 * week).length);
        },
      ),
    );
  });
});
