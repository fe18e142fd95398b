import { type DateOrder, dateTargets, type Mapping } from '../../lib/domain/saved-mapping';
import type { Guess } from '../../lib/import/row-source';

/** A date as one order reads it: noon UTC of that day, ms. */
export interface DateReading {
  order: DateOrder;
  on: number;
}

const places: Record<DateOrder, readonly [year: number, month: number, day: number]> = {
  'day-first': [3, 2, 1],
  'month-first': [3, 1, 2],
  'year-first': [1, 2, 3],
};

/** The ways a date of three numbers can be read, when they are several: `03/04/2026` is 3 April, and 4 March. */
export function dateReadings(text: string): DateReading[] {
  const found = /^\s*(\d{1,4})[./\s-](\d{1,2})[./\s-](\d{1,4})(?!\d)/.exec(text);
  if (!found) return [];
  const readings: DateReading[] = [];
  for (const [order, [y, m, d]] of Object.entries(places) as [DateOrder, readonly [number, number, number]][]) {
    const [year, month, day] = [found[y] ?? '', Number(found[m]), Number(found[d])];
    if (year.length !== 2 && year.length !== 4) continue;
    const date = new Date(Date.UTC(year.length === 2 ? 2000 + Number(year) : Number(year), month - 1, day, 12));
    const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (real && !readings.some((one) => one.on === date.getTime())) readings.push({ order, on: date.getTime() });
  }
  return readings.length > 1 ? readings : [];
}

/**
 * A date of the file to ask about, with its readings: when its date columns are unclear, or one was made a date by hand.
 * Where no sample shows it, an invented one.
 */
export function datesAsked(
  guess: Guess,
  { columns }: Pick<Mapping, 'columns'>,
): { sample: string; readings: DateReading[] } | undefined {
  const dated = guess.columns.filter(({ key }) => dateTargets.some((target) => columns[key] === target));
  const doubtful = guess.datesUnclear
    ? dated
    : dated.filter(({ target }) => !dateTargets.some((one) => one === target));
  for (const sample of doubtful.flatMap(({ samples }) => samples)) {
    const readings = dateReadings(sample);
    if (readings.length) return { sample, readings };
  }
  if (!dated.length || !guess.datesUnclear) return undefined;
  return { sample: '03/04/2026', readings: dateReadings('03/04/2026') };
}
