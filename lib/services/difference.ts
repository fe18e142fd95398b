import { laterWord } from '../domain/word';
import type { Merge, TandemDb } from '../store/db';
import { laterPerson } from '../store/people';
import { barred } from './barred';
import type { HistoryRow } from './export-file';
import { foreignUndos } from './join-histories';
import type { OpenedExport } from './open-export';

/**
 * Everything of a file that is not here yet: what a merge adds and its undo takes away. `known`: leads of it that are here;
 * `suppressed`: people of the file erased here; `undone`: see HistoryJoiner; `allowed`: histories that may come; `count`: all.
 */
export interface Difference {
  merge: Merge;
  known: number;
  suppressed: number;
  count: number;
  undone: Map<string, string>;
  allowed(histories: HistoryRow[]): Promise<HistoryRow[]>;
}

/** Reads a whole file and compares; throws BrokenFile where something is wrong with it. Writes nothing. */
export async function difference(
  db: TandemDb,
  opened: OpenedExport,
  now: number,
  onRead?: (bytes: number) => void,
): Promise<Difference> {
  const { head } = opened;
  const merge: Merge = {
    ...{ id: crypto.randomUUID(), on: now, from: head.from ?? head.settings?.name ?? '' },
    ...{ events: [], words: [], changedWords: [], people: [], contracts: [] },
  };
  await compareHead(db, opened, merge);
  const allowed = await barred(db);
  const found: Difference = { merge, known: 0, suppressed: 0, count: 0, undone: new Map(), allowed };
  for await (const { histories } of opened.rows(onRead)) {
    for (const history of histories) for (const [event, by] of foreignUndos(history)) found.undone.set(event, by);
    const may = await allowed(histories);
    found.count += histories.length;
    found.suppressed += histories.length - may.length;
    const kept = await db.history.bulkGet(may.map((h) => h.id));
    const changed: string[] = [];
    may.forEach(({ id, events }, i) => {
      const have = new Set(kept[i]?.events.map((e) => e.id));
      const fresh = [...new Set(events.map((e) => e.id))].filter((event) => !have.has(event));
      if (!fresh.length) return;
      merge.events.push({ id, events: fresh });
      changed.push(id);
    });
    const leads = await db.leads.bulkGet(changed);
    found.known += leads.filter((lead) => lead).length;
  }
  return found;
}

/** What of the words, people and contract versions is not here, or later than what is. */
async function compareHead(db: TandemDb, { head }: OpenedExport, merge: Merge): Promise<void> {
  const words = await db.words.bulkGet(head.words.map((w) => w.id));
  head.words.forEach((word, i) => {
    const before = words[i];
    if (!before) merge.words.push(word.id);
    else if (laterWord(before, word) !== before) merge.changedWords?.push({ before, at: word.at });
  });
  const people = await db.people.bulkGet(head.people.map((p) => p.id));
  head.people.forEach((p, i) => {
    const before = people[i];
    if (laterPerson(before, p) !== before) merge.people.push({ id: p.id, before: before ?? null });
  });
  const contracts = await db.contracts.bulkGet(head.contracts.map((c) => c.id));
  head.contracts.forEach(({ id, events }, i) => {
    const have = new Set(contracts[i]?.events.map((e) => e.id));
    const fresh = events.filter((e) => !have.has(e.id)).map((e) => e.id);
    if (fresh.length) merge.contracts.push({ id, events: fresh });
  });
}
