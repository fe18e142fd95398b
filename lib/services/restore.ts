import { saysDiskFull } from '../domain/disk-full';
import { fromFormer } from '../domain/endpoint';
import { isSound } from '../domain/sound-recipe';
import { orFault } from '../export/broken-file';
import { appendContract } from '../store/contracts';
import { type TandemDb, tandemDb } from '../store/db';
import { putRow } from '../store/lanes';
import { laterPerson } from '../store/people';
import { restoreRecipes } from '../store/recipes';
import { readState } from '../store/state';
import { putLaterWords } from '../store/words';
import { type BarredFrom, barred } from './barred';
import type { ExportHead, FileFault } from './export-file';
import { foreignUndos, HistoryJoiner } from './join-histories';
import { type ExportRows, type OpenedExport, openExport } from './open-export';

/** How far a file is: `checking` reads it all before anything is written. `part`: 0 to 1. */
export interface RestoreProgress {
  phase: 'checking' | 'restoring';
  part: number;
}
export interface RestoreOptions {
  passphrase?: string;
  onProgress?: (progress: RestoreProgress) => void;
  /** Histories up to which everything is one transaction. */
  small?: number;
}
/** How many leads came, and how many did not since they were erased here. */
export interface Restored {
  leads: number;
  suppressed: number;
}

/**
 * Restores an export into this browser. What is already here stays: histories are joined event by event, so restoring twice
 * changes nothing. People who were erased here do not come back. The whole file is read and checked before anything is written.
 * A small one is one transaction: all of it, or nothing. A large one is written in whole batches and held nowhere; one that was
 * stopped (a closed tab, a full disk) goes on where it is restored again.
 * @param now ms
 */
export async function restore(
  file: Blob,
  now: number,
  { passphrase, onProgress = () => {}, small = 1000 }: RestoreOptions = {},
): Promise<Restored | { refused: FileFault }> {
  try {
    return await orFault(async () => {
      const opened = await openExport(file, passphrase);
      const told = (phase: RestoreProgress['phase']) => (bytes: number) =>
        onProgress({ phase, part: Math.min(1, bytes / file.size) });
      const checked = await check(opened, told('checking'), small);
      const work = new Restoring(tandemDb(), opened.head, now, checked.undone, await barred(tandemDb()));
      if (!checked.rows) return work.inBatches(opened.rows(told('restoring')));
      return work.atOnce(checked.rows);
    });
  } catch (error) {
    if (saysDiskFull(error)) return { refused: 'storage-full' };
    throw error;
  }
}

/** Reads a whole file; throws BrokenFile where something is wrong with it. Keeps its rows when they are few. */
async function check(
  opened: OpenedExport,
  onRead: (bytes: number) => void,
  small: number,
): Promise<{ rows: ExportRows[] | undefined; undone: Map<string, string> }> {
  let rows: ExportRows[] | undefined = [];
  let count = 0;
  const undone = new Map<string, string>();
  for await (const some of opened.rows(onRead)) {
    count += some.histories.length + some.outbox.length;
    rows = count > small ? undefined : rows && [...rows, some];
    for (const history of some.histories) for (const [event, by] of foreignUndos(history)) undone.set(event, by);
  }
  return { rows, undone };
}

/** One restore under way. */
class Restoring {
  readonly #joiner: HistoryJoiner;
  readonly #done: Restored = { leads: 0, suppressed: 0 };
  #intoNothing = false;

  constructor(
    readonly db: TandemDb,
    readonly head: ExportHead,
    now: number,
    undone: ReadonlyMap<string, string>,
    readonly barred: BarredFrom,
  ) {
    this.#joiner = new HistoryJoiner(db, now, undone);
  }

  async atOnce(rows: readonly ExportRows[]): Promise<Restored> {
    // Hashing would end a transaction, so who may come is worked out before it.
    const may: ExportRows[] = [];
    for (const { histories, outbox } of rows) may.push({ histories: await this.#allowed(histories), outbox });
    // An async function, told as such: Dexie then keeps the transaction over every await in it.
    await this.#inOne(async () => {
      await this.#begin();
      // Nothing is asked for nothing: a few empty requests in a row let the transaction end.
      for (const { histories } of may) if (histories.length) await this.#joiner.join(histories);
      for (const ids of this.#joiner.links()) await this.#joiner.link(ids);
      for (const { outbox } of may) if (outbox.length) await this.#queue(outbox);
      await this.#end();
    });
    return this.#done;
  }

  async inBatches(rows: AsyncIterable<ExportRows>): Promise<Restored> {
    await this.#inOne(() => this.#begin());
    for await (const { histories, outbox } of rows) {
      const may = await this.#allowed(histories);
      if (may.length) await this.#inOne(() => this.#joiner.join(may));
      if (outbox.length) await this.#inOne(() => this.#queue(outbox));
    }
    for (const ids of this.#joiner.links()) await this.#inOne(() => this.#joiner.link(ids));
    await this.#inOne(() => this.#end());
    return this.#done;
  }

  #inOne(work: () => Promise<unknown>): Promise<unknown> {
    return this.db.transaction('rw', this.db.tables, async () => work());
  }

  async #allowed(histories: ExportRows['histories']): Promise<ExportRows['histories']> {
    const may = await this.barred(histories);
    this.#done.leads += may.length;
    this.#done.suppressed += histories.length - may.length;
    return may;
  }

  /** What the leads rest on: words, people, contract, endpoints, and what was counted of people erased since. */
  async #begin(): Promise<void> {
    const { db, head } = this;
    const state = await readState(db);
    // What is recorded from now on comes after what is restored.
    if (head.clock && head.clock > state.clock) state.clock = head.clock;
    // First what holds: the fold's work and mirror are worked out under it.
    await appendContract(
      db,
      state,
      head.contracts.flatMap((c) => c.events),
    );
    // Nothing is asked for nothing: a few empty requests in a row let the transaction end.
    await putLaterWords(db, head.words);
    for (const person of head.people) await db.people.put(laterPerson(await db.people.get(person.id), person));
    if (head.suppressed.length) await db.suppressed.bulkPut(head.suppressed);
    // Hashes are only comparable under one key; the file's is taken where there is none yet.
    if (head.pepper && !(await db.meta.get('suppression')))
      await db.meta.put({ key: 'suppression', pepper: head.pepper });
    const empty = (await db.leads.limit(1).primaryKeys()).length === 0;
    if (empty && head.pastCounts.length) await db.counters.bulkPut(head.pastCounts);
    this.#intoNothing = empty;
    const endpoints = [...head.endpoints, ...(head.endpoint ? [fromFormer(head.endpoint)] : [])];
    for (const one of endpoints)
      if (!(await db.endpoints.get(one.id))) await db.endpoints.put({ ...one, off: 'no-secret' });
    // A source comes without its key: it asks nothing before it has one.
    for (const pull of head.pulls) if (!(await db.pulls.get(pull.id))) await db.pulls.put({ ...pull, paused: true });
    await restoreRecipes(db, head.recipes.filter(isSound));
  }

  /** Handoffs of leads that are here; those for an endpoint that is not here wait for one that takes them. */
  async #queue(outbox: ExportRows['outbox']): Promise<void> {
    const { db, head } = this;
    const known = await db.outbox.bulkGet(outbox.map((row) => row.id));
    const leads = await db.leads.bulkGet(outbox.map((row) => row.leadId));
    const here = new Set(await db.endpoints.toCollection().primaryKeys());
    for (const [i, row] of outbox.entries()) {
      if (known[i] || !leads[i]) continue;
      const { endpoint = head.endpoint?.id, ...rest } = row;
      const open = rest.state !== 'delivered' && rest.state !== 'waiting';
      if (endpoint !== undefined && here.has(endpoint)) await putRow(db, { ...rest, endpoint });
      else await putRow(db, { ...rest, ...(open && { state: 'waiting' as const }) });
    }
  }

  /** Settings come last: nothing acts on them before the leads are here. The file is itself a backup of its day. */
  async #end(): Promise<void> {
    const { db, head } = this;
    // Versions before 4 have all counters, not only what is past.
    if (this.#intoNothing && head.counters.length) await db.counters.bulkPut(head.counters);
    if (!head.settings) return;
    const backupOn = Math.max(head.settings.backupOn ?? 0, head.exportedOn);
    await db.meta.put({ key: 'settings', settings: { ...head.settings, backupOn } });
  }
}
