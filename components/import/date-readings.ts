import { type DateOrder, dateOrders, dateTargets, type Mapping } from '../../lib/domain/saved-mapping';
import { parseDate } from '../../lib/import/dates';
import type { Guess } from '../../lib/import/row-source';

/** A date as one order reads it, ms; shown as the day in UTC. */
export interface DateReading {
  order: DateOrder;
  on: number;
}

/** The ways a date can be read, when they are several, as the import itself reads them: `03/04/2026` is 3 April, and 4 March. */
export function dateReadings(text: string): DateReading[] {
  const readings: DateReading[] = [];
  for (const order of dateOrders) {
    const on = parseDate(text, order);
    if (on !== undefined && !readings.some((one) => one.on === on)) readings.push({ order, on });
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
