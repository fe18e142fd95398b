import type { Import, RefusedRow } from '../domain/import';
import type { BatchOutcome } from './bring';
import type { StoreState, TandemDb } from './db';

/** The imports there were of a file with these bytes, the latest first. */
export async function importsOf(db: TandemDb, hash: string): Promise<Import[]> {
  return (await db.imports.where('hash').equals(hash).toArray()).sort((a, b) => b.on - a.on);
}

/** Every import, the latest first. */
export async function allImports(db: TandemDb): Promise<Import[]> {
  return (await db.imports.toArray()).sort((a, b) => b.on - a.on);
}

/** The batches of an import, or of an act on many, in their order. */
export const batchesOf = (db: TandemDb, id: string) =>
  db.batches.where('[import+n]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** The rows of an import that were refused, in the file's order. */
export async function refusedRows(db: TandemDb, id: string): Promise<RefusedRow[]> {
  return (await batchesOf(db, id).toArray()).flatMap((batch) => batch.refused);
}

/** Forgets the refused rows in which any of these addresses stands: who was erased stands nowhere. */
export async function dropRefused(db: TandemDb, addresses: ReadonlySet<string>): Promise<void> {
  if (!addresses.size) return;
  const says = (cell: string) => [...addresses].some((address) => cell.toLowerCase().includes(address));
  await db.transaction('rw', db.batches, async () => {
    const holding = await db.batches.filter(({ refused }) => refused.some(({ cells }) => cells.some(says))).toArray();
    const cleaned = holding.map((batch) => ({
      ...batch,
      refused: batch.refused.filter(({ cells }) => !cells.some(says)),
    }));
    if (cleaned.length) await db.batches.bulkPut(cleaned);
  });
}

/** What a batch did, noted in its own transaction: what can be resumed, reported and taken back. Gives the import as it is then. */
export async function noteBatch(
  db: TandemDb,
  before: Import,
  state: StoreState,
  outcome: BatchOutcome,
  rows: number,
  refused: RefusedRow[],
): Promise<Import> {
  const { fresh, known, objections } = outcome;
  const after: Import = {
    ...before,
    done: before.done + rows,
    leads: before.leads + fresh.length,
    matched: before.matched + outcome.matched,
    engagements: before.engagements + outcome.engagements,
    suppressed: before.suppressed + outcome.suppressed,
    refused: before.refused + refused.length,
    first: before.first ?? outcome.from,
    last: state.clock,
  };
  await Promise.all([
    db.imports.put(after),
    db.batches.put({
      import: before.id,
      n: before.done,
      fresh,
      known,
      refused,
      ...(objections.length && { objections }),
    }),
  ]);
  return after;
}
