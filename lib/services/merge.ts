import type { Brings } from '../domain/brings';
import { saysDiskFull } from '../domain/disk-full';
import { orFault } from '../export/broken-file';
import { appendContract } from '../store/contracts';
import { type TandemDb, tandemDb } from '../store/db';
import { readState } from '../store/state';
import { putLaterWords } from '../store/words';
import { type Difference, difference } from './difference';
import type { ExportHead, FileFault, HistoryRow } from './export-file';
import { HistoryJoiner } from './join-histories';
import { openExport } from './open-export';

export interface MergeOptions {
  passphrase?: string;
  /** Told how much of the file is read, 0 to 1; it is read twice. */
  onProgress?: (part: number) => void;
  /** Histories up to which everything is one transaction. */
  small?: number;
}

/** What merging this file would bring, or what is wrong with it. Writes nothing. */
export async function previewMerge(
  file: Blob,
  now: number,
  { passphrase, onProgress }: MergeOptions = {},
): Promise<Brings | { refused: FileFault }> {
  return orFault(async () => {
    const opened = await openExport(file, passphrase);
    const { merge, known, suppressed } = await difference(tandemDb(), opened, now, partOf(file, onProgress));
    return {
      from: merge.from,
      newLeads: merge.events.length - known,
      changedLeads: known,
      events: merge.events.reduce((sum, e) => sum + e.events.length, 0),
      words: merge.words.length + (merge.changedWords?.length ?? 0),
      people: merge.people.length,
      contracts: merge.contracts.length,
      suppressed,
    };
  });
}

const partOf =
  (file: Blob, onProgress: MergeOptions['onProgress'] = () => {}) =>
  (bytes: number) =>
    onProgress(Math.min(1, bytes / file.size));

/**
 * Merges a colleague's export by the same fold as everything else: events join by id, people and words by the later, contract
 * versions by their events. Their settings, webhook and outbox stay theirs: only the device that recorded an SQL sends it.
 * The file is read and checked whole before anything is written. A small one is one transaction: all or nothing; a large one is
 * written in whole batches, and known to be under way before the first. The merge can be taken back by its id.
 */
export async function mergeFile(
  file: Blob,
  now: number,
  { passphrase, onProgress, small = 1000 }: MergeOptions = {},
): Promise<{ id: string } | { refused: FileFault }> {
  const db = tandemDb();
  const inOne = async (work: () => Promise<unknown>): Promise<unknown> =>
    db.transaction('rw', db.tables, async () => work());
  try {
    return await orFault(async () => {
      const opened = await openExport(file, passphrase);
      const found = await difference(db, opened, now);
      const joiner = new HistoryJoiner(db, now, found.undone);
      const rows = opened.rows(partOf(file, onProgress));
      const link = async (one: typeof inOne) => {
        for (const ids of joiner.links()) await one(() => joiner.link(ids));
      };
      if (found.count > small) {
        await inOne(() => begin(db, opened.head, found));
        for await (const { histories } of rows) {
          const may = await found.allowed(histories);
          if (may.length) await inOne(() => joiner.join(may));
        }
        await link(inOne);
      } else {
        // Hashing would end a transaction, so who may come is worked out before it.
        const all: HistoryRow[] = [];
        for await (const { histories } of rows) all.push(...(await found.allowed(histories)));
        await inOne(async () => {
          await begin(db, opened.head, found);
          if (all.length) await joiner.join(all);
          await link((work) => work());
        });
      }
      return { id: found.merge.id };
    });
  } catch (error) {
    if (saysDiskFull(error)) return { refused: 'storage-full' };
    throw error;
  }
}

/** What the leads rest on, and what it takes to take the merge back. Inside a transaction. */
async function begin(db: TandemDb, head: ExportHead, { merge }: Difference): Promise<void> {
  const state = await readState(db);
  // What is recorded from now on comes after what is merged.
  if (head.clock && head.clock > state.clock) state.clock = head.clock;
  await appendContract(
    db,
    state,
    head.contracts.flatMap((c) => c.events),
  );
  await putLaterWords(db, head.words);
  for (const p of head.people) if (merge.people.some((m) => m.id === p.id)) await db.people.put(p);
  await db.merges.put(merge);
}
