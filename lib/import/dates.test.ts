import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrderOf } from './date-order';
import { parseDate } from './dates';

const at = (text: string) => new Date(text).getTime();
const noon = (date: string) => at(`${date}T12:00:00Z`);

describe('parseDate', () => {
  it.each([
    ['2026-06-15', noon('2026-06-15')],
    ['2026/6/5', noon('2026-06-05')],
    ['2026-06-15 09:30', at('2026-06-15T09:30:00Z')],
    ['2026-06-15T09:30:27', at('2026-06-15T09:30:27Z')],
    ['2026-06-15T09:30:27.123Z', at('2026-06-15T09:30:27Z')],
    ['2026-06-15T09:30:27+02:00', at('2026-06-15T07:30:27Z')],
    ['2026-06-15T09:30:27+0200', at('2026-06-15T07:30:27Z')],
    ['2026-06-15T09:30:27+02:00[Europe/Paris]', at('2026-06-15T07:30:27Z')],
    ['2026-06-15 09:30:27 UTC', at('2026-06-15T09:30:27Z')],
    ['2026-06-15 09:30:27 -05:00', at('2026-06-15T14:30:27Z')],
    ['20260615', noon('2026-06-15')],
    ['20110122T111244', at('2011-01-22T11:12:44Z')],
    ['1781515800', at('2026-06-15T09:30:00Z')],
    ['1781515800000', at('2026-06-15T09:30:00Z')],
    ['46188', noon('2026-06-15')],
    ['46188.5', at('2026-06-15T12:00:00Z')],
    ['15 Jun 2026', noon('2026-06-15')],
    ['5 Jun 2026', noon('2026-06-05')],
    ['15 juin 2026', noon('2026-06-15')],
    ['1er juin 2026', noon('2026-06-01')],
    ['15 févr. 2026', noon('2026-02-15')],
    ['15-août-26', noon('2026-08-15')],
    ['lundi 15 juin 2026 à 14h30', at('2026-06-15T14:30:00Z')],
    ['15 juin 2026 à 9 h 05', at('2026-06-15T09:05:00Z')],
    ['Jun 15, 2026', noon('2026-06-15')],
    ['June 15th, 2026', noon('2026-06-15')],
    ['the 15th of June 2026', noon('2026-06-15')],
    ['Jun 15, 2026 09:30:27 PM', at('2026-06-15T21:30:27Z')],
    ['Mar 22, 2025 19:13:27', at('2025-03-22T19:13:27Z')],
    ['Jun 20, 2020 10:20', at('2020-06-20T10:20:00Z')],
    ['Mon, 15 Jun 2026 09:30:00 GMT', at('2026-06-15T09:30:00Z')],
    ['Mon, 15 Jun 2026 09:30:00 +0200', at('2026-06-15T07:30:00Z')],
    ['12:05 AM', undefined],
    ['31/02/2026', undefined],
    ['2026-02-31', undefined],
    ['2026-06-15 25:00', undefined],
    ['15 brumaire 2026', undefined],
    ['15 juin', undefined],
    ['1899-12-30', undefined],
    ['0000-00-00 00:00:00', undefined],
    ['12345', undefined],
    ['--', undefined],
    ['', undefined],
    ['31 juin 2026', undefined],
    ['Marseille 13001 2026', undefined],
  ])('%s', (text, moment) => expect(parseDate(text)).toBe(moment));

  it.each([
    ['15/06/2026', noon('2026-06-15'), noon('2026-06-15'), noon('2026-06-15')],
    ['06/15/2026', noon('2026-06-15'), noon('2026-06-15'), noon('2026-06-15')],
    ['03/04/2026', undefined, noon('2026-04-03'), noon('2026-03-04')],
    ['04/04/2026', noon('2026-04-04'), noon('2026-04-04'), noon('2026-04-04')],
    ['3-4-26 14:05', undefined, at('2026-04-03T14:05:00Z'), at('2026-03-04T14:05:00Z')],
    ['03.04.26', noon('2026-04-03'), noon('2026-04-03'), noon('2026-04-03')],
    ['03/04/2026 09:30:27 PM', undefined, at('2026-04-03T21:30:27Z'), at('2026-03-04T21:30:27Z')],
    ['03/04/2026 12:30 AM', undefined, at('2026-04-03T00:30:00Z'), at('2026-03-04T00:30:00Z')],
    ['03/04/2026 à 9h30', undefined, at('2026-04-03T09:30:00Z'), at('2026-03-04T09:30:00Z')],
    ['15/15/2026', undefined, undefined, undefined],
  ])('%s by its order', (text, unknown, dayFirst, monthFirst) => {
    expect([parseDate(text), parseDate(text, 'day-first'), parseDate(text, 'month-first')]).toEqual([
      unknown,
      dayFirst,
      monthFirst,
    ]);
  });

  it('reads short years first where that is the order', () => {
    expect(parseDate('26/06/15', 'year-first')).toBe(noon('2026-06-15'));
  });

  it('reads back what is written, in every way', () => {
    const moments = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (date) => {
        const s = Math.floor(date.getTime() / 1000) * 1000;
        const full = new Date(s).toISOString();
        const [y, m, d] = full.slice(0, 10).split('-');
        const time = full.slice(11, 19);
        expect(parseDate(full)).toBe(s);
        expect(parseDate(`${y}-${m}-${d} ${time}`)).toBe(s);
        expect(parseDate(`${d}/${m}/${y} ${time}`, 'day-first')).toBe(s);
        expect(parseDate(`${m}/${d}/${y} ${time}`, 'month-first')).toBe(s);
        for (const locale of ['fr-FR', 'en-GB', 'en-US'])
          for (const month of ['long', 'short'] as const) {
            const text = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
            expect(parseDate(text.format(s))).toBe(noon(full.slice(0, 10)));
          }
      }),
    );
  });

  it('never throws and gives whole ms or nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('day-first', 'month-first', 'year-first', undefined), (text, order) => {
        const moment = parseDate(text, order);
        expect(moment === undefined || Number.isFinite(moment)).toBe(true);
      }),
    );
  });
});

describe('dateOrderOf', () => {
  it.each([
    [['15/06/2026', '03/04/2026'], { order: 'day-first', unclear: false }],
    [['06/15/2026', '03/04/2026'], { order: 'month-first', unclear: false }],
    [['03/04/2026', '05/06/2026'], { unclear: true }],
    [['04/04/2026'], { unclear: false }],
    [['03.04.26'], { order: 'day-first', unclear: false }],
    [['15/06/2026', '06/15/2026', '03/04/2026'], { unclear: true }],
    [['15/06/2026', '06/15/2026'], { unclear: false }],
    [['2026-03-04', '15 juin 2026', ''], { unclear: false }],
  ])('%j', (samples, found) => expect(dateOrderOf(samples)).toEqual(found));
});
