import { asksMarketer } from '../domain/bring';
import type { Brought } from '../domain/brought';
import { saysDiskFull } from '../domain/disk-full';
import type { Import, RefusedRow } from '../domain/import';
import type { By } from '../domain/role';
import type { Mapping } from '../domain/saved-mapping';
import type { Importer } from '../import/import-protocol';
import { type FaultyRow, isFaulty, type OpenedFile, type RawRow } from '../import/row-source';
import { bringBatch } from '../store/bring';
import type { TandemDb } from '../store/db';
import { IdentityFilter } from '../store/identity-filter';
import { noteBatch } from '../store/imports';
import { Names } from '../store/names';
import { markOf } from '../store/undo-many';
import { importCircumstances } from './import-circumstances';

/** Rows to a transaction: larger ones are not faster, and hold more. */
export const importBatch = 1000;

/** One row of the file as people, or why not. */
export type ReadRow = (row: RawRow) => Brought | FaultyRow;

/** How an import runs beside its file: told of progress, asked whether to stop. */
export interface Run {
  tell(done: number, rows: number): void;
  stopped(): boolean;
}

export type ImportFault = 'storage-full' | 'no-consent' | 'role-may-not';

/** Cells as they are kept of a refused row. */
export const cutRow = ({ row, cells }: RawRow, why: string): RefusedRow => ({
  row,
  why,
  cells: cells.map((cell) => cell.slice(0, 200)),
});

/**
 * Imports a file, a batch of rows to a transaction, reading the next while one is being written. Goes on after the rows of
 * `resume`, an import of the same bytes that was stopped or killed. `fileDate`: ms, what `read` dates undated rows by. What it did is in `imports` and `batches` as it goes.
 */
export async function runImport(
  db: TandemDb,
  file: OpenedFile,
  read: ReadRow,
  mapping: Mapping,
  by: Importer,
  run: Run,
  resume?: Import,
  fileDate = file.modifiedOn ?? by.now,
): Promise<Import | { fault: ImportFault; import?: Import }> {
  if (!by.consented) return { fault: 'no-consent' };
  const before = resume ?? (await begin(db, file, mapping, by, fileDate));
  const c = await importCircumstances(db, by, before.id);
  const names = await Names.load(db, before.by, by.now);
  const filter = new IdentityFilter();
  let now: Import = { ...before, state: 'running' };
  let writing: Promise<void> = Promise.resolve();
  let skip = before.done;
  try {
    for await (const raw of file.rows(importBatch)) {
      const rows = raw.slice(Math.min(skip, raw.length));
      skip -= raw.length - rows.length;
      if (!rows.length) continue;
      const { people, refused } = sort(rows, read);
      if (!c.roles.includes('marketer') && people.some(asksMarketer))
        return { fault: 'role-may-not', import: await end(db, now, 'stopped', by) };
      await writing;
      await names.learn(people);
      // Both are awaited: by the next round, or after the last.
      writing = (async () => {
        await bringBatch(db, people, { c, refs: names, filter, mark: markOf(now.id) }, async (state, outcome) => {
          now = await noteBatch(
            db,
            { ...now, words: [...before.words, ...names.made] },
            state,
            outcome,
            rows.length,
            refused,
          );
        });
        run.tell(now.done, Math.max(file.rowGuess, now.done));
      })();
      writing.catch(() => undefined);
      if (run.stopped()) break;
    }
    await writing;
  } catch (error) {
    if (!saysDiskFull(error)) throw error;
    return { fault: 'storage-full', import: await end(db, now, 'stopped', by) };
  }
  return end(db, now, run.stopped() ? 'stopped' : 'done', by);
}

function sort(rows: readonly (RawRow | FaultyRow)[], read: ReadRow) {
  const people: Brought[] = [];
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const one = isFaulty(row) ? row : read(row);
    if ('why' in one) refused.push(cutRow(row, one.why));
    else people.push(one);
  }
  return { people, refused };
}

async function begin(
  db: TandemDb,
  file: OpenedFile,
  mapping: Mapping,
  by: Importer,
  fileDate: number,
): Promise<Import> {
  const { device } = await importCircumstances(db, by, '');
  const who: By = { user: by.user, role: by.roles[0] ?? 'seller', device };
  const fresh: Import = {
    id: crypto.randomUUID(),
    hash: file.hash,
    name: file.name,
    on: by.now,
    by: who,
    mapping,
    ...(file.header && { header: file.header.cells.slice(0, 500).map((cell) => cell.slice(0, 200)) }),
    fileDate,
    state: 'running',
    rows: file.rowGuess,
    done: 0,
    leads: 0,
    matched: 0,
    engagements: 0,
    suppressed: 0,
    refused: 0,
    words: [],
  };
  await db.imports.put(fresh);
  return fresh;
}

/** What an import came to; one that wrote nothing leaves no trace. */
async function end(db: TandemDb, now: Import, state: Import['state'], by: Importer): Promise<Import> {
  const ended: Import = { ...now, state, endedOn: by.now, ...(state === 'done' && { rows: now.done }) };
  if (state === 'stopped' && !now.done) await db.imports.delete(now.id);
  else await db.imports.put(ended);
  return ended;
}
