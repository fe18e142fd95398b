import { expect, it } from 'vitest';
import type { Guess } from '../../lib/import/row-source';
import { dateReadings, datesAsked } from './date-readings';

const days = (text: string) =>
  dateReadings(text).map(({ order, on }) => `${order} ${new Date(on).toISOString().slice(0, 10)}`);

it.each([
  ['03/04/2026', ['day-first 2026-04-03', 'month-first 2026-03-04']],
  ['3/4/2026 14:05', ['day-first 2026-04-03', 'month-first 2026-03-04']],
  ['3.4.2026', []],
  ['03-04-26', ['day-first 2026-04-03', 'month-first 2026-03-04', 'year-first 2003-04-26']],
  ['31/12/2026', []],
  ['2026-04-03', []],
  ['05/05/2026', []],
  ['30/02/2026', []],
  ['15 Jun 2026', []],
  ['', []],
])('%s is read %j', (text, readings) => {
  expect(days(text)).toEqual(readings);
});

const guess = (datesUnclear: boolean, samples: string[]): Guess => ({
  source: 'table',
  columns: [{ key: 'le', header: 'Le', samples, target: 'engagementOn' }],
  mapping: { columns: { le: 'engagementOn' }, list: 'people' },
  datesUnclear,
});

it('asks about a date of the file that can be read two ways', () => {
  const asked = guess(true, ['31/12/2026', '03/04/2026']);
  expect(datesAsked(asked, asked.mapping)?.sample).toBe('03/04/2026');
});

it('asks with an invented one where the samples are clear but the file is not', () => {
  const asked = guess(true, ['31/12/2026']);
  expect(datesAsked(asked, asked.mapping)?.readings).toHaveLength(2);
});

it('asks about a column that was made a date by hand', () => {
  const asked = guess(false, ['03/04/2026']);
  const [column] = asked.columns;
  const byHand = { ...asked, columns: column ? [{ ...column, target: undefined }] : [] };
  expect(datesAsked(byHand, asked.mapping)?.sample).toBe('03/04/2026');
});

it('asks nothing of clear files, nor where no date is imported', () => {
  expect(datesAsked(guess(false, ['03/04/2026']), { columns: { le: 'engagementOn' } })).toBeUndefined();
  expect(datesAsked(guess(true, ['03/04/2026']), { columns: { le: 'note' } })).toBeUndefined();
});
