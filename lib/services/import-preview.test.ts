import { beforeEach, expect, it } from 'vitest';
import type { Brought } from '../domain/brought';
import { tandemDb } from '../store/db';
import { eraseLead } from '../store/erase';
import { everything, freshDb } from '../store/fresh';
import { runImport } from './import';
import { fileOf, marie, quietly, someone } from './import.fakes';
import { previewImport } from './import-preview';

beforeEach(freshDb);

const mapping = { columns: {}, list: 'people' as const };
const look = (people: Brought[]) => {
  const { file, read } = fileOf(people);
  return previewImport(tandemDb(), file, read, marie, quietly);
};
const bringIn = (people: Brought[]) => {
  const { file, read } = fileOf(people);
  return runImport(tandemDb(), file, read, mapping, marie, quietly);
};
const click = { type: 'click' as const, on: 1_700_000_000_000, campaign: 'Spring' };

it('says what an import would do, by the import’s own matching, and writes nothing', async () => {
  await bringIn([
    someone(2, { name: 'Mail', email: 'ann@exemple.example' }),
    someone(3, { name: 'Page', linkedin: 'page' }),
    someone(4, { name: 'Gone', email: 'gone@exemple.example' }),
  ]);
  const gone = (await tandemDb().leads.toArray()).find((l) => l.to === undefined && l.fields.name?.value === 'Gone');
  await eraseLead(gone?.id ?? '', marie.now);
  const before = await everything();
  const preview = await look([
    someone(2, { email: 'ann@exemple.example', name: 'Mail', engagements: [click], tags: ['Fair'] }),
    someone(3, { linkedin: 'page', name: 'Page' }),
    someone(4, { email: 'gone@exemple.example' }),
    someone(5, { email: 'no@exemple.example', objects: true }),
    someone(6, { email: 'new@exemple.example', name: 'New', owner: 'Nobody Known' }),
    someone(7, { email: 'new@exemple.example', name: 'New' }),
  ]);
  expect(preview).toMatchObject({
    rows: 6,
    newLeads: 1,
    matched: 3,
    matchedBy: { email: 1, linkedin: 1, salesnav: 0, phone: 0 },
    unchanged: 2,
    engagements: 1,
    suppressed: 1,
    objections: 1,
    tags: ['Fair'],
    campaigns: ['Spring'],
    owners: [{ name: 'Nobody Known', known: false }],
    stopped: false,
  });
  expect(preview.people).toEqual([
    { name: 'Mail', about: '', how: 'matched', engagements: 1 },
    { name: 'New', about: '', how: 'new', engagements: 0 },
  ]);
  expect(await everything()).toBe(before);
  expect(await tandemDb().imports.count()).toBe(1);
});

it('knows people of earlier batches of the same file', async () => {
  const people = Array.from({ length: 1500 }, (_, i) => someone(i + 2, { email: `p${i % 1200}@exemple.example` }));
  expect(await look(people)).toMatchObject({ newLeads: 1200, matched: 300 });
});

it('counts rows that cannot be read, and shows the first of them', async () => {
  const { file } = fileOf(Array.from({ length: 150 }, (_, i) => someone(i + 2)));
  const preview = await previewImport(tandemDb(), file, (raw) => ({ ...raw, why: 'nobody' }), marie, quietly);
  expect(preview).toMatchObject({ rows: 150, newLeads: 0, faults: { nobody: 150 } });
  expect(preview.unreadable).toHaveLength(100);
  expect(preview.unreadable[0]).toEqual({ row: 2, why: 'nobody', cells: ['0'] });
});
