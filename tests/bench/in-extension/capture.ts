import { tandemDb } from '../../../lib/store/db.ts';
import { captureOne, fill, identityOf, openRaw } from './invented-leads.ts';

type Records = Record<string, unknown[]>;

/** Everything record() wrote for a new lead, as it now stands in the stores. */
async function writtenFor(leadId: string): Promise<Records> {
  const db = tandemDb();
  const [hot, history, dirty, counters, state] = await Promise.all([
    db.leads.get(leadId),
    db.history.get(leadId),
    db.dirty.limit(1).toArray(),
    db.counters.bulkGet(['leads', 'stage:lead']),
    db.meta.get('state'),
  ]);
  return { leads: [hot], history: [history], dirty, counters, meta: [state] };
}

/** The same records for somebody else: only keys differ. */
function forAnother(records: Records, n: number): Records {
  const id = crypto.randomUUID();
  const copy = structuredClone(records) as { [store: string]: Record<string, unknown>[] };
  Object.assign(copy.leads?.[0] ?? {}, { id, identities: [identityOf(n)], rev: n });
  Object.assign(copy.history?.[0] ?? {}, { id });
  Object.assign(copy.dirty?.[0] ?? {}, { hash: n.toString(36) });
  return copy;
}

function rawPut(db: IDBDatabase, records: Records): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(Object.keys(records), 'readwrite', { durability: 'relaxed' });
    for (const [store, rows] of Object.entries(records))
      for (const row of rows) transaction.objectStore(store).put(row);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Times, in ms, of `rounds` captures of new people into a store of `count`: by record(), and by raw relaxed puts. */
export async function measure(count: number, rounds: number): Promise<{ ours: number[]; raw: number[] }> {
  await fill(count);
  const bare = await openRaw();
  const template = await writtenFor(await captureOne(count));
  const ours: number[] = [];
  const raw: number[] = [];
  const timed = async (into: number[], write: () => Promise<unknown>) => {
    const from = performance.now();
    await write();
    into.push(performance.now() - from);
  };
  let next = count;
  for (let round = -20; round < rounds; round++) {
    const [mine, other] = [++next, forAnother(template, ++next)];
    const steps = [() => timed(ours, () => captureOne(mine)), () => timed(raw, () => rawPut(bare, other))];
    if (round % 2) steps.reverse(); // Neither always follows the other.
    for (const step of steps) await step();
    if (round === -1) ours.length = raw.length = 0; // The first 20 warm up.
  }
  bare.close();
  return { ours, raw };
}
