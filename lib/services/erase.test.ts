import { beforeEach, expect, it } from 'vitest';
import type { ReadMark } from '../domain/health';
import { tandemDb } from '../store/db';
import { freshDb } from '../store/fresh';
import { keepMark } from '../store/health';
import { refusedRows } from '../store/imports';
import { eraseLeads } from './erase';
import { runImport } from './import';
import { fileOf, marie, quietly, someone } from './import.fakes';

beforeEach(freshDb);

const mark: ReadMark = {
  ...{ kind: 'linkedin-profile', page: 'unknown', who: 'ann', on: 1, outcome: 'unsupported', found: {} },
};

it('erases people, and what the refused rows of an import still say of them', async () => {
  const { file, read } = fileOf([
    someone(2, { email: 'ann@exemple.example' }),
    someone(3, { name: 'Refused' }),
    someone(4, { name: 'Other' }),
  ]);
  const cells = (row: number) => (row === 3 ? ['?', 'Ann <ANN@exemple.example>'] : ['?', 'bob@exemple.example']);
  const done = await runImport(
    tandemDb(),
    file,
    (raw) => (raw.row > 2 ? { row: raw.row, cells: cells(raw.row), why: 'nobody' } : read(raw)),
    { columns: {}, list: 'people' },
    marie,
    quietly,
  );
  if ('fault' in done) throw new Error(done.fault);
  await tandemDb()
    .batches.toCollection()
    .modify((batch) => {
      batch.refused = batch.refused.map((one) => ({ ...one, cells: cells(one.row) }));
    });
  expect(await refusedRows(tandemDb(), done.id)).toHaveLength(2);
  await keepMark(mark);
  await eraseLeads(await tandemDb().leads.toCollection().primaryKeys(), marie.now);
  expect((await refusedRows(tandemDb(), done.id)).map((one) => one.row)).toEqual([4]);
  expect(await tandemDb().leads.count()).toBe(0);
  expect((await tandemDb().health.get(mark.kind))?.marks).toMatchObject([{ who: expect.not.stringContaining('ann') }]);
});
