import { bucketKey, type MirrorBucket } from '../domain/mirror';
import { workKeys, workOf } from '../domain/work';
import { contractInForce } from './contracts';
import { type DirtyEntry, isStub, type TandemDb, tandemDb } from './db';
import { readState } from './state';
import { mirrorChanges } from './write';

const batchSize = 2000;
/** Entries of the mirror written in one go: some 10 MB. */
const mostEntries = 50_000;

/** Where buckets live: storage.local in the extension, a map in tests. */
export interface MirrorPlace {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/**
 * Writes all changes the mirror has not seen into their buckets. One writer only (the background). A worker killed
 * half-way leaves its marks, and the next flush writes the same again.
 * @returns how many entries were written
 */
export async function flushMirror(place: MirrorPlace): Promise<number> {
  const db = tandemDb();
  const dirty = await db.dirty.toArray();
  await writeBuckets(place, dirty);
  await db.transaction('rw', db.dirty, async () => {
    const now = await db.dirty.bulkGet(dirty.map((d) => d.hash));
    const same = dirty.filter((d, i) => JSON.stringify(now[i]?.entry) === JSON.stringify(d.entry));
    await db.dirty.bulkDelete(same.map((d) => d.hash));
  });
  return dirty.length + (await catchUp(place));
}

/** Writes leads an import left without marks: all whose revision is newer than the noted one. Half way through it can be killed. */
async function catchUp(place: MirrorPlace): Promise<number> {
  const db = tandemDb();
  const behind = await db.meta.get('mirror');
  if (behind?.key !== 'mirror') return 0;
  const state = await readState(db);
  const contract = await contractInForce(db, state);
  let [since, written] = [behind.since, 0];
  for (;;) {
    const entries: DirtyEntry[] = [];
    let done = false;
    // Many at once: every write goes through all buckets, which costs as much for few entries as for many.
    while (!done && entries.length < mostEntries) {
      const batch = await db.leads.where('rev').above(since).limit(batchSize).toArray();
      for (const r of batch) if (!isStub(r)) entries.push(...mirrorChanges(undefined, r, contract, state.seenOn ?? 0));
      since = batch.at(-1)?.rev ?? since;
      done = batch.length < batchSize;
    }
    await writeBuckets(place, entries);
    written += entries.length;
    await db.transaction('rw', [db.meta, db.leads], async () => {
      // An import may be going on: what it wrote meanwhile is looked at next time.
      const more = !done || (await db.leads.where('rev').above(since).limit(1).primaryKeys()).length > 0;
      await (more ? db.meta.put({ key: 'mirror', since }) : db.meta.delete('mirror'));
    });
    if (done) return written;
  }
}

async function writeBuckets(place: MirrorPlace, dirty: readonly DirtyEntry[]): Promise<void> {
  if (!dirty.length) return;
  const keys = [...new Set(dirty.map((d) => bucketKey(d.hash)))];
  const kept = await place.get(keys);
  const buckets = new Map(keys.map((key) => [key, { ...(kept[key] as MirrorBucket | undefined) }]));
  for (const { hash, entry } of dirty) {
    const bucket = buckets.get(bucketKey(hash)) as MirrorBucket;
    if (entry) bucket[hash] = entry;
    else delete bucket[hash];
  }
  await place.set(Object.fromEntries(buckets));
}

/** Writes every lead's work anew and notes that the mirror is behind all of them: after a restore, or when another contract holds. `now`: ms. */
export async function renewAll(now: number): Promise<void> {
  const db = tandemDb();
  for (let after = ''; ; ) {
    const last = await db.transaction('rw', [db.leads, db.contracts, db.meta], async () => {
      const state = await readState(db);
      const contract = await contractInForce(db, state);
      const batch = await db.leads.where('id').above(after).limit(batchSize).toArray();
      const leads = batch.filter((r) => !isStub(r));
      const renewed = leads.map((r) => ({ ...r, work: workKeys(workOf(r, contract, now)) }));
      // Most leads ask the same as before: only the others are written.
      await db.leads.bulkPut(renewed.filter((r, i) => r.work.join() !== (leads[i]?.work ?? []).join()));
      // Grades are told as of now.
      await db.meta.bulkPut([
        { ...state, seenOn: now },
        { key: 'mirror', since: 0 },
      ]);
      return batch.at(-1)?.id;
    });
    if (last === undefined) return;
    after = last;
  }
}

/** Leaves the mirror behind what is written after revision `since`: it catches up from there, or from where it was left before. */
export async function leaveMirror(db: TandemDb, since: number): Promise<void> {
  if ((await db.meta.get('mirror'))?.key !== 'mirror') await db.meta.put({ key: 'mirror', since });
}
