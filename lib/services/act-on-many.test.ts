import { beforeEach, expect, it, vi } from 'vitest';
import { tandemDb } from '../store/db';
import { everything, freshDb } from '../store/fresh';
import { saveSettings } from '../store/settings';
import { actOnMany, forgetActs, undoAct } from './act-on-many';
import { runImport } from './import';
import { fileOf, marie, quietly, someone } from './import.fakes';

vi.mock('webextension-polyfill', () => ({ default: { i18n: { getUILanguage: () => 'en' } } }));

beforeEach(freshDb);

async function manyLeads(n: number): Promise<string[]> {
  await saveSettings({ consentOn: 1, roles: ['marketer'], name: 'Marie' });
  const { file, read } = fileOf(
    Array.from({ length: n }, (_, i) => someone(i + 2, { email: `p${i}@exemple.example` })),
  );
  await runImport(tandemDb(), file, read, { columns: {}, list: 'people' }, marie, quietly);
  return tandemDb().leads.toCollection().primaryKeys();
}
const tagged = async () => (await tandemDb().leads.toArray()).filter((l) => l.to === undefined && l.tags.t1).length;
/** But for what stands undone: no fold shows it. */
const folds = async () =>
  JSON.parse(await everything()).leads.map(
    ({ lastAt: _, lastOn: __, ...lead }: { lastAt: string; lastOn: number }) => lead,
  );

it('acts on many in parts, says who was refused, and takes all parts back as one', async () => {
  const ids = await manyLeads(30);
  const before = await folds();
  const act = crypto.randomUUID();
  expect(await actOnMany(ids.slice(0, 20), { do: 'tag', tag: 't1' }, act)).toEqual({ done: 20, refused: [] });
  const second = await actOnMany([...ids.slice(10), 'nobody'], { do: 'tag', tag: 't1' }, act);
  expect(second.done).toBe(10);
  expect(second.refused.map(({ refusal }) => refusal.refused)).toEqual([
    ...Array.from({ length: 10 }, () => 'nothing-to-save'),
    'no-lead',
  ]);
  expect(await tagged()).toBe(30);
  expect(await undoAct(act)).toEqual({ left: 1 });
  expect(await undoAct(act)).toEqual({ left: 0 });
  expect(await folds()).toEqual(before);
  expect(await undoAct(act)).toEqual({ left: 0 });
});

it('assigns, refuses an offer of what is no MQL, and holds people to their roles', async () => {
  const [one = '', two = ''] = await manyLeads(2);
  expect(await actOnMany([one], { do: 'assign', to: 'zoe' }, 'a1')).toMatchObject({ done: 1 });
  expect(await tandemDb().leads.get(one)).toMatchObject({ owner: 'zoe' });
  const offered = await actOnMany([one, two], { do: 'offer', to: 'pool' }, 'a2');
  expect(offered.refused.map(({ refusal }) => refusal.refused)).toEqual(['not-mql', 'not-mql']);
  await saveSettings({ roles: ['seller'] });
  const seller = await actOnMany([one], { do: 'tag', tag: 't1' }, 'a3');
  expect(seller.refused[0]?.refusal).toEqual({ refused: 'role-may-not', roles: ['marketer'] });
});

it('forgets at start-up what could be taken back, but never an import', async () => {
  const ids = await manyLeads(3);
  await actOnMany(ids, { do: 'tag', tag: 't1' }, 'a1');
  await forgetActs();
  expect(await undoAct('a1')).toEqual({ left: 0 });
  expect(await tagged()).toBe(3);
  expect(await tandemDb().batches.count()).toBe(1);
});
