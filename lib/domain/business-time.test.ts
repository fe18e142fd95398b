import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusiness,
  businessBetween,
  businessCalendar,
  closingOf,
  dayOf,
  isOpen,
  openSpans,
  startOfDay,
  subtractBusiness,
} from './business-time';
import { Calendar } from './calendar';

const hour = 3_600_000;
const paris = businessCalendar(Calendar.parse({}));
const lunch = businessCalendar(
  Calendar.parse({
    hours: {
      mon: [
        [540, 750],
        [840, 1080],
      ],
      tue: [
        [540, 750],
        [840, 1080],
      ],
      wed: [],
      thu: [[540, 1080]],
      fri: [[540, 1020]],
      sat: [],
      sun: [],
    },
    daysOff: ['2026-12-24'],
  }),
);
const always = (timeZone: string) => {
  const day: [number, number][] = [[0, 1440]];
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  return businessCalendar(Calendar.parse({ timeZone, hours, france: 'none' }));
};
/** A Paris wall time with its offset: winter +01:00, summer +02:00. */
const at = (text: string) => Date.parse(text);

describe('business time', () => {
  it.each([
    ['Friday 17:00 and 2 h: Monday 10:00', '2026-11-27T17:00+01:00', 2, '2026-11-30T10:00+01:00'],
    ['to the last minute: due at closing', '2026-11-27T16:00+01:00', 2, '2026-11-27T18:00+01:00'],
    ['from the night: from opening', '2026-11-27T03:00+01:00', 1, '2026-11-27T10:00+01:00'],
    ['24 business hours: 2 days and 6 hours', '2026-11-23T09:00+01:00', 24, '2026-11-25T15:00+01:00'],
    ['over 1 May, a Friday', '2026-04-30T17:00+02:00', 2, '2026-05-04T10:00+02:00'],
    ['over Easter Monday', '2026-04-03T17:00+02:00', 2, '2026-04-07T10:00+02:00'],
    ['over New Year', '2026-12-31T17:00+01:00', 2, '2027-01-04T10:00+01:00'],
    ['over the change to summer time', '2026-03-27T17:00+01:00', 2, '2026-03-30T10:00+02:00'],
    ['over the change to winter time', '2026-10-23T17:00+02:00', 2, '2026-10-26T10:00+01:00'],
    ['nothing at all from a Sunday', '2026-11-29T12:00+01:00', 0, '2026-11-30T09:00+01:00'],
    ['over a leap day', '2028-02-28T17:00+01:00', 10, '2028-02-29T18:00+01:00'],
  ])('%s', (_, from, hours, due) => {
    expect(new Date(addBusiness(paris, at(from), hours * hour)).toISOString()).toBe(new Date(at(due)).toISOString());
  });

  it('knows lunch, closed days and days off', () => {
    expect(addBusiness(lunch, at('2026-11-24T12:00+01:00'), hour)).toBe(at('2026-11-24T14:30+01:00'));
    expect(addBusiness(lunch, at('2026-11-24T17:30+01:00'), hour)).toBe(at('2026-11-26T09:30+01:00'));
    expect(isOpen(lunch, at('2026-11-24T13:00+01:00'))).toBe(false);
    expect(addBusiness(lunch, at('2026-12-22T17:00+01:00'), 2 * hour)).toBe(at('2026-12-28T10:00+01:00'));
  });

  it('has days of 23 and 25 hours when clocks change', () => {
    const cal = always('Europe/Paris');
    expect(businessBetween(cal, at('2026-03-29T00:00+01:00'), at('2026-03-30T00:00+02:00'))).toBe(23 * hour);
    expect(businessBetween(cal, at('2026-10-25T00:00+02:00'), at('2026-10-26T00:00+01:00'))).toBe(25 * hour);
  });

  it.each(['America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Europe/London'])('reckons in %s', (timeZone) => {
    const cal = businessCalendar(Calendar.parse({ timeZone, france: 'none' }));
    const opening = addBusiness(cal, startOfDay(cal, '2026-06-15'), 0);
    const local = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
      opening,
    );
    expect(local).toBe('15/06/2026, 09:00');
    expect(closingOf(cal, opening) - opening).toBe(9 * hour);
    expect(dayOf(cal, opening)).toBe('2026-06-15');
  });

  it('says never where the business never opens, and does not hang', () => {
    const hours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    expect(addBusiness(businessCalendar(Calendar.parse({ hours })), 0, hour)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('business time, whatever the moment', () => {
  const calendar = fc.constantFrom(
    paris,
    lunch,
    businessCalendar(Calendar.parse({ timeZone: 'America/New_York' })),
    always('Europe/Paris'),
  );
  const moment = fc.integer({ min: at('2025-01-01T00:00Z'), max: at('2030-12-31T00:00Z') });
  const length = fc.integer({ min: 0, max: 200 * hour });

  it('adding takes just that much, and never ends in a closed period', () => {
    fc.assert(
      fc.property(calendar, moment, length, (cal, t, ms) => {
        const due = addBusiness(cal, t, ms);
        expect(businessBetween(cal, t, due)).toBe(ms);
        expect(isOpen(cal, due) || isOpen(cal, due - 1)).toBe(true);
      }),
    );
  });

  it('adding then subtracting returns', () => {
    fc.assert(
      fc.property(calendar, moment, length, (cal, t, ms) => {
        const back = subtractBusiness(cal, addBusiness(cal, t, ms), ms);
        expect(businessBetween(cal, back, t)).toBe(0);
        if (isOpen(cal, t) && isOpen(cal, t - 1)) expect(back).toBe(t);
      }),
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(calendar, moment, length, length, (cal, t, a, b) => {
        const [m, e] = [t + a, t + a + b];
        expect(businessBetween(cal, t, m) + businessBetween(cal, m, e)).toBe(businessBetween(cal, t, e));
        const spans = openSpans(cal, t, e);
        expect(spans.every(([s, x], i) => s < x && (i === 0 || s > (spans[i - 1]?.[1] ?? 0)))).toBe(true);
      }),
    );
  });
});
