import { expect, it } from 'vitest';
import { frenchHolidays } from './french-holidays';

it.each([
  [
    2026,
    [
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ],
  ],
  // Ascension on Victory Day: ten different days.
  [
    2027,
    [
      '2027-01-01',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-08',
      '2027-05-17',
      '2027-07-14',
      '2027-08-15',
      '2027-11-01',
      '2027-11-11',
      '2027-12-25',
    ],
  ],
])('knows the 11 holidays of %s', (year, days) => {
  expect(frenchHolidays(year, false)).toEqual(days);
});

it('adds Good Friday and the second day of Christmas in Alsace-Moselle', () => {
  const more = frenchHolidays(2026, true).filter((d) => !frenchHolidays(2026, false).includes(d));
  expect(more).toEqual(['2026-04-03', '2026-12-26']);
});

// Easter Sundays as the Nautical Almanac Office lists them.
it.each([
  [2000, '2000-04-24'],
  [2008, '2008-03-24'],
  [2011, '2011-04-25'],
  [2024, '2024-04-01'],
  [2038, '2038-04-26'],
  [2049, '2049-04-19'],
])('finds Easter Monday of %s', (year, monday) => {
  expect(frenchHolidays(year, false)).toContain(monday);
});
