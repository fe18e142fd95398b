import type { Import } from '../domain/import';
import type { Importer } from '../import/import-protocol';
import type { TandemDb } from '../store/db';
import { batchesOf } from '../store/imports';
import { undoBatch } from '../store/undo-many';
import { unusedWords } from '../store/unused-words';
import { changeWord } from '../store/words';
import type { Run } from './import';
import { importCircumstances } from './import-circumstances';

/**
 * Takes a whole import back, the latest batch first, each in one transaction; killed, it goes on where it was.
 * @returns the import as it is then, and how many of its leads stay because somebody worked on them
 */
export async function undoImport(
  db: TandemDb,
  id: string,
  by: Importer,
  run: Run,
): Promise<{ import: Import; kept: number } | undefined> {
  const one = await db.imports.get(id);
  if (!one) return undefined;
  await db.imports.put({ ...one, state: 'undoing' });
  const c = await importCircumstances(db, by, crypto.randomUUID());
  const keys = await batchesOf(db, id).primaryKeys();
  let kept = 0;
  for (const [i, key] of keys.reverse().entries()) {
    const batch = await db.batches.get(key);
    if (batch) kept += await undoBatch(db, batch, one, c);
    run.tell(i + 1, keys.length);
    if (run.stopped() && i + 1 < keys.length) return { import: { ...one, state: 'undoing' }, kept };
  }
  for (const word of await unusedWords(db, one.words)) await changeWord(word, { gone: true }, one.by, by.now);
  const undone: Import = { ...one, state: 'undone', endedOn: by.now };
  await db.imports.put(undone);
  return { import: undone, kept };
}
