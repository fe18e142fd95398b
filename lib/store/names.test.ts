import { beforeEach, expect, it } from 'vitest';
import { someone } from '../services/import.fakes';
import { tandemDb } from './db';
import { freshDb } from './fresh';
import { Names } from './names';
import { changeWord, nameWord } from './words';

beforeEach(freshDb);

const by = { user: 'Marie', role: 'marketer', device: 'devaaaaa' } as const;
const tagged = (...tags: string[]) => [someone(2, { tags })];

it('knows words by any case and accents, follows merges, and makes only what is new', async () => {
  const energy = await nameWord('tag', 'Énergie', by, 1);
  const old = await nameWord('tag', 'Power', by, 2);
  await changeWord(old, { into: energy }, by, 3);
  const names = await Names.load(tandemDb(), by, 4);
  await names.learn(tagged('energie', 'POWER', 'Pollutec', 'pollutec'));
  expect([names.tag('ENERGIE'), names.tag('power')]).toEqual([energy, energy]);
  expect(names.made).toEqual([names.tag('Pollutec')]);
  expect(await tandemDb().words.count()).toBe(3);
});

it('brings back a word that was taken off the list, and does not call it made', async () => {
  const gone = await nameWord('tag', 'Salon', by, 1);
  await changeWord(gone, { gone: true }, by, 2);
  const names = await Names.load(tandemDb(), by, 3);
  expect(names.knows('tag', 'Salon')).toBe(false);
  await names.learn(tagged('salon'));
  expect([names.tag('Salon'), names.made]).toEqual([gone, []]);
  expect((await tandemDb().words.get(gone))?.gone).toBeUndefined();
});

it('takes the live word of a name before one that was merged away', async () => {
  const first = await nameWord('tag', 'Fair', by, 1);
  const other = await nameWord('tag', 'Trade fair', by, 2);
  await changeWord(first, { into: other }, by, 3);
  await changeWord(other, { name: 'Fairs' }, by, 4);
  await tandemDb().words.put({ id: 'live', kind: 'tag', name: 'Fair', at: '000000005-0000-devaaaaa', by });
  expect((await Names.load(tandemDb(), by, 6)).tag('fair')).toBe('live');
});
