import type { Brings } from '../domain/brings';
import { saysDiskFull } from '../domain/disk-full';
import { laterWord } from '../domain/word';
import { appendContract, settleContract } from '../store/contracts';
import { type Merge, type TandemDb, tandemDb } from '../store/db';
import { laterPerson } from '../store/people';
import { readState } from '../store/state';
import { putLaterWords } from '../store/words';
import { writeLead } from '../store/write';
import { type ExportFile, type FileFault, parseExport } from './export-file';
import { allowed, refoldAll } from './restore';

/** Everything of a file that is not here yet: the difference a merge adds and its undo takes away. */
async function difference(
  db: TandemDb,
  file: ExportFile,
  now: number,
): Promise<{ merge: Merge; histories: ExportFile['histories'] }> {
  const histories = await allowed(db, file);
  const merge: Merge = {
    id: crypto.randomUUID(),
    on: now,
    from: file.settings?.name ?? '',
    events: [],
    words: [],
    changedWords: [],
    people: [],
    contracts: [],
  };
  const kept = await db.history.bulkGet(histories.map((h) => h.id));
  histories.forEach(({ id, events }, i) => {
    const have = new Set(kept[i]?.events.map((e) => e.id));
    const fresh = events.filter((e) => !have.has(e.id)).map((e) => e.id);
    if (fresh.length) merge.events.push({ id, events: [...new Set(fresh)] });
  });
  const words = await db.words.bulkGet(file.words.map((w) => w.id));
  file.words.forEach((word, i) => {
    const before = words[i];
    if (!before) merge.words.push(word.id);
    else if (laterWord(before, word) !== before) merge.changedWords?.push({ before, at: word.at });
  });
  const people = await db.people.bulkGet(file.people.map((p) => p.id));
  file.people.forEach((p, i) => {
    const before = people[i];
    if (laterPerson(before, p) !== before) merge.people.push({ id: p.id, before: before ?? null });
  });
  const contracts = await db.contracts.bulkGet(file.contracts.map((c) => c.id));
  file.contracts.forEach(({ id, events }, i) => {
    const have = new Set(contracts[i]?.events.map((e) => e.id));
    const fresh = events.filter((e) => !have.has(e.id)).map((e) => e.id);
    if (fresh.length) merge.contracts.push({ id, events: fresh });
  });
  return { merge, histories };
}

/** What merging this text would bring, or what is wrong with it. Writes nothing. */
export async function previewMerge(text: string, now: number): Promise<Brings | { refused: FileFault }> {
  const file = parseExport(text);
  if ('refused' in file) return file;
  const db = tandemDb();
  const { merge, histories } = await difference(db, file, now);
  const known = new Set((await db.leads.bulkGet(merge.events.map((e) => e.id))).flatMap((l) => (l ? [l.id] : [])));
  return {
    from: merge.from,
    newLeads: merge.events.filter((e) => !known.has(e.id)).length,
    changedLeads: merge.events.filter((e) => known.has(e.id)).length,
    events: merge.events.reduce((sum, e) => sum + e.events.length, 0),
    people: merge.people.length,
    contracts: merge.contracts.length,
    suppressed: file.histories.length - histories.length,
  };
}

/**
 * Merges a colleague's export by the same fold as everything else: events join by id, people and words by the later, contract
 * versions by their events. Their settings, webhook and outbox stay theirs: only the device that recorded an SQL sends it.
 * One transaction: all or nothing. The merge can be taken back by its id.
 */
export async function mergeFile(text: string, now: number): Promise<{ id: string } | { refused: FileFault }> {
  const file = parseExport(text);
  if ('refused' in file) return file;
  const db = tandemDb();
  const { merge, histories } = await difference(db, file, now);
  try {
    await db.transaction('rw', db.tables, async () => {
      const fresh = new Map(merge.events.map((e) => [e.id, new Set(e.events)]));
      for (const { id, events } of histories) {
        const mine = fresh.get(id);
        if (!mine) continue;
        const kept = (await db.history.get(id))?.events ?? [];
        await db.history.put({ id, events: [...kept, ...events.filter((e) => mine.has(e.id))] });
      }
      await putLaterWords(db, file.words);
      for (const p of file.people) if (merge.people.some((m) => m.id === p.id)) await db.people.put(p);
      await appendContract(
        db,
        await readState(db),
        file.contracts.flatMap((c) => c.events),
      );
      await refoldAll(db);
      await db.merges.put(merge);
      const state = await readState(db);
      // What is recorded from now on comes after what was merged.
      if (file.clock && file.clock > state.clock) await db.meta.put({ ...state, clock: file.clock });
    });
  } catch (error) {
    if (saysDiskFull(error)) return { refused: 'storage-full' };
    throw error;
  }
  return { id: merge.id };
}

/** Takes a merge back: just what it added goes, what was done since stays. False when there is no such merge. */
export async function undoMerge(id: string): Promise<boolean> {
  const db = tandemDb();
  return db.transaction('rw', db.tables, async () => {
    const merge = await db.merges.get(id);
    if (!merge) return false;
    for (const { id: lead, events } of merge.events) {
      const gone = new Set(events);
      const left = ((await db.history.get(lead))?.events ?? []).filter((e) => !gone.has(e.id));
      if (left.length) await db.history.put({ id: lead, events: left });
      else await forget(db, lead);
    }
    if (merge.words.length) await db.words.bulkDelete(merge.words);
    for (const { before, at } of merge.changedWords ?? [])
      if ((await db.words.get(before.id))?.at === at) await db.words.put(before);
    for (const { id: person, before } of merge.people)
      await (before ? db.people.put(before) : db.people.delete(person));
    for (const { id: contract, events } of merge.contracts) {
      const left = ((await db.contracts.get(contract))?.events ?? []).filter((e) => !events.includes(e.id));
      await (left.length ? db.contracts.put({ id: contract, events: left }) : db.contracts.delete(contract));
    }
    await settleContract(db, await readState(db));
    await refoldAll(db);
    await db.merges.delete(id);
    return true;
  });
}

/** A lead nothing is left of. */
async function forget(db: TandemDb, id: string): Promise<void> {
  await db.history.delete(id);
  const lead = await db.leads.get(id);
  if (lead?.to !== undefined) await db.leads.delete(id);
  else if (lead) await writeLead(db, await readState(db), lead, undefined, id);
}
