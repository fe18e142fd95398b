import { bucketKey, type MirrorBucket } from '../domain/mirror';
import { type DirtyEntry, isStub, tandemDb } from './db';
import { mirrorChanges } from './write';

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
  if (!dirty.length) return 0;
  const keys = [...new Set(dirty.map((d) => bucketKey(d.hash)))];
  const kept = await place.get(keys);
  const buckets = new Map(keys.map((key) => [key, { ...(kept[key] as MirrorBucket | undefined) }]));
  for (const { hash, entry } of dirty) {
    const bucket = buckets.get(bucketKey(hash)) as MirrorBucket;
    if (entry) bucket[hash] = entry;
    else delete bucket[hash];
  }
  await place.set(Object.fromEntries(buckets));
  await db.transaction('rw', db.dirty, async () => {
    const now = await db.dirty.bulkGet(dirty.map((d) => d.hash));
    const same = dirty.filter((d, i) => JSON.stringify(now[i]?.entry) === JSON.stringify(d.entry));
    await db.dirty.bulkDelete(same.map((d) => d.hash));
  });
  return dirty.length;
}

/** Marks every lead dirty: after a restore, when the mirror was emptied. */
export async function markAllDirty(): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', [db.leads, db.dirty], async () => {
    const entries: DirtyEntry[] = (await db.leads.toArray()).flatMap((r) =>
      isStub(r) ? [] : mirrorChanges(undefined, r),
    );
    await db.dirty.bulkPut(entries);
  });
}
