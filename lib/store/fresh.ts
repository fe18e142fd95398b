import { closeDb, tandemDb } from './db';

/** For tests: an empty database under the usual name. */
export async function freshDb(): Promise<void> {
  await tandemDb().delete();
  closeDb();
}

/** For tests: everything stored, without what each machine has of its own (revisions, device, dirty marks). */
export async function everything(): Promise<string> {
  const db = tandemDb();
  const leads = (await db.leads.toArray()).map(({ rev: _rev, ...lead }) => lead);
  const histories = (await db.history.toArray()).map((h) => ({
    ...h,
    events: [...h.events].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
  const outbox = await db.outbox.toArray();
  const counters = (await db.counters.toArray()).filter((c) => c.n !== 0);
  return JSON.stringify({ leads, histories, outbox, counters, words: await db.words.toArray() });
}
