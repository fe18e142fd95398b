import { tandemDb } from './db';
import { findLead } from './find';
import { readState } from './state';
import { pepper, suppressionHash } from './suppression';
import { writeLead } from './write';

/**
 * Erases one lead everywhere on this machine: record, history, outbox, mirror. Keyed hashes of its identities stay, so that
 * it is not captured again (GDPR art. 17 and 21). Past anonymous counts stay. False when there is no such lead.
 */
export async function eraseLead(id: string, now: number): Promise<boolean> {
  const db = tandemDb();
  const found = await findLead(db, id);
  if (!found) return false;
  const key = await pepper(db);
  const hashes = await Promise.all(found.identities.map((i) => suppressionHash(key, i)));
  await db.transaction('rw', db.tables, async () => {
    const lead = await findLead(db, id);
    if (!lead) return;
    const counts = await db.counters.toArray();
    const state = await readState(db);
    state.seenOn = now;
    await writeLead(db, state, lead, undefined, lead.id);
    await db.counters.bulkPut(counts);
    for (const member of lead.members ?? [lead.id]) {
      await db.history.delete(member);
      await db.leads.delete(member);
      await db.alike.delete(member);
      await db.outbox.where('leadId').equals(member).delete();
    }
    await db.suppressed.bulkPut(hashes.map((hash) => ({ hash, on: now })));
    await db.meta.put(state);
  });
  return true;
}

/** Erases all leads, words, counters, handoffs and settings. Objections (hashes) and their key stay. */
export async function eraseAll(): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.tables, async () => {
    const keep = await db.meta.get('suppression');
    await Promise.all(
      [
        db.leads,
        db.history,
        db.counters,
        db.words,
        db.outbox,
        db.dirty,
        db.meta,
        db.people,
        db.contracts,
        db.merges,
        db.told,
        db.alike,
        db.endpoints,
        db.gates,
        db.imports,
        db.batches,
        db.gone,
        db.packs,
        db.pulls,
        db.recipes,
        db.health,
        db.samples,
      ].map((t) => t.clear()),
    );
    if (keep) await db.meta.put(keep);
  });
}
