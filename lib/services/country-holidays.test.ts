import Holidays from 'date-holidays';
import { expect, it } from 'vitest';
import { frenchHolidays } from '../domain/french-holidays';
import { countries, holidaysOf } from './country-holidays';

it.each([
  [
    'BE',
    [
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ],
  ],
  ['US', ['2026-01-19', '2026-07-04', '2026-11-26', '2026-12-25']],
  ['DE', ['2026-10-03', '2026-12-26']],
])('knows the holidays of %s', async (code, days) => {
  expect(await holidaysOf(code, 2026, 1)).toEqual(expect.arrayContaining(days));
});

it('names the countries in both languages, France left out', async () => {
  const fr = await countries('fr');
  expect(fr).toContainEqual({ code: 'BE', name: 'Belgique' });
  expect((await countries('en')).find((c) => c.code === 'DE')?.name).toBe('Germany');
  expect(fr.some((c) => c.code === 'FR')).toBe(false);
});

// Ours for France against the library, forty years.
it.each(Array.from({ length: 40 }, (_, i) => 2020 + i))('agrees with our French holidays in %i', (year) => {
  const days = (of: Holidays) =>
    [
      ...new Set(
        of
          .getHolidays(year)
          .filter((h) => h.type === 'public')
          .map((h) => h.date.slice(0, 10)),
      ),
    ].sort();
  expect(days(new Holidays('FR'))).toEqual([...new Set(frenchHolidays(year, false))]);
});
