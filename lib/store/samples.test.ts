import { beforeEach, expect, it } from 'vitest';
import type { Sample } from '../domain/sample';
import { tandemDb } from './db';
import { freshDb } from './fresh';
import { keepSample, keptOf, sampleId, wantsSample } from './samples';

beforeEach(freshDb);
const day = 86_400_000;
const sample = (n: number, more: Partial<Sample> = {}): Sample => ({
  ...{
    id: sampleId('gmail-thread', `w${n}`),
    kind: 'gmail-thread',
    page: 'gmail-thread',
    url: 'https://mail.google.com/',
  },
  ...{ html: `<p>${n}</p>`, madeOn: n * day, why: 'kept' },
  ...more,
});
const htmls = async () => (await keptOf('gmail-thread')).map((one) => one.html);

it('keeps the newest three of each kind', async () => {
  for (const n of [1, 2, 3, 4]) await keepSample(sample(n));
  await keepSample(sample(0, { id: 'x', kind: 'web-person' }));
  expect(await htmls()).toEqual(['<p>4</p>', '<p>3</p>', '<p>2</p>']);
  expect(await tandemDb().samples.count()).toBe(4);
});

it('keeps the newest five that somebody asked for, beside the others', async () => {
  await keepSample(sample(1));
  for (const n of [1, 2, 3, 4, 5, 6]) await keepSample(sample(n, { id: `m${n}`, why: 'made' }));
  expect((await tandemDb().samples.toArray()).map((one) => one.id).sort()).toEqual([
    ...['gmail-thread w1', 'm2', 'm3', 'm4', 'm5', 'm6'],
  ]);
});

it('wants one while there are few, then after a week; never a page’s second', async () => {
  expect(await wantsSample('gmail-thread', 'w1', day)).toBe(true);
  for (const n of [1, 2]) await keepSample(sample(n));
  expect(await wantsSample('gmail-thread', 'w1', 30 * day)).toBe(false);
  expect(await wantsSample('gmail-thread', 'w3', 3 * day)).toBe(true);
  await keepSample(sample(3));
  expect(await wantsSample('gmail-thread', 'w4', 10 * day)).toBe(false);
  expect(await wantsSample('gmail-thread', 'w4', 10 * day + 1)).toBe(true);
  expect(await wantsSample('gmail-thread', 'w3', 20 * day)).toBe(false);
  expect(await wantsSample('web-person', 'w4', 3 * day)).toBe(true);
});
