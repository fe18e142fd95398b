import type { Lead } from '../domain/lead';
import { type Likely, type LikenessReason, likenessKeys } from '../domain/likeness';
import { isStub, type TandemDb, tandemDb } from './db';
import { findLead } from './find';
import { plain } from './plain';

const batchSize = 1000;

/**
 * Notes under which keys changed leads are like others: leads whose `rev` is newer than the last one noted, so that a
 * killed worker loses nothing and captures wait for none of it. Call after changes, and before asking.
 * @returns how many leads were looked at
 */
export async function noteLikeness(db: TandemDb = tandemDb()): Promise<number> {
  let looked = 0;
  for (;;) {
    const size = await db.transaction('rw', [db.leads, db.alike, db.meta], async () => {
      const kept = await db.meta.get('alike');
      const since = kept?.key === 'alike' ? kept.rev : 0;
      const batch = await db.leads.where('rev').above(since).limit(batchSize).toArray();
      const last = batch.at(-1);
      if (!last) return 0;
      const rows = batch.map((r) => ({ id: r.id, keys: isStub(r) ? [] : likenessKeys(r) }));
      await db.alike.bulkPut(rows.filter((row) => row.keys.length));
      await db.alike.bulkDelete(rows.filter((row) => !row.keys.length).map((row) => row.id));
      await db.meta.put({ key: 'alike', rev: last.rev });
      return batch.length;
    });
    looked += size;
    if (size < batchSize) return looked;
  }
}

const reasonOf = (key: string) => key.slice(0, key.indexOf('|')) as LikenessReason;
const apart = (a: Lead, b: Lead) => a.apart?.includes(b.id) || b.apart?.includes(a.id);

/** The leads like this one that nobody told apart from it. */
export async function likelyOf(id: string, db: TandemDb = tandemDb()): Promise<Likely[]> {
  const [lead, row] = await Promise.all([findLead(db, id), db.alike.get(id)]);
  if (!lead || !row) return [];
  const found = new Map<string, LikenessReason>();
  for (const key of row.keys)
    for (const other of await db.alike.where('keys').equals(key).primaryKeys())
      if (other !== lead.id && !found.has(other)) found.set(other, reasonOf(key));
  const pairs: Likely[] = [];
  for (const [other, reason] of found) {
    const b = await db.leads.get(other);
    if (b && !isStub(b) && !apart(lead, b)) pairs.push({ a: plain(lead), b: plain(b), reason });
  }
  return pairs;
}

/** Every pair of leads that look alike and nobody told apart: each pair once, at most `limit` of them, and whether there are more. */
export async function likelyPairs(limit = 50, db: TandemDb = tandemDb()): Promise<{ pairs: Likely[]; more: boolean }> {
  const groups = new Map<string, string[]>();
  // One pass over the keys alone: a hundred thousand take a third of a second.
  await db.alike.orderBy('keys').eachKey((key, cursor) => {
    const id = cursor.primaryKey as unknown as string;
    groups.set(key as unknown as string, [...(groups.get(key as unknown as string) ?? []), id]);
  });
  const seen = new Set<string>();
  const pairs: Likely[] = [];
  for (const [key, ids] of groups) {
    for (let i = 0; i < ids.length - 1; i++) {
      const [one = '', two = ''] = [ids[i], ids[i + 1]].sort();
      if (seen.has(`${one} ${two}`)) continue;
      seen.add(`${one} ${two}`);
      const [a, b] = await db.leads.bulkGet([one, two]);
      if (!a || !b || isStub(a) || isStub(b) || apart(a, b)) continue;
      if (pairs.length === limit) return { pairs, more: true };
      pairs.push({ a: plain(a), b: plain(b), reason: reasonOf(key) });
    }
  }
  return { pairs, more: false };
}
