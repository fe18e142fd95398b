import { tandemDb } from '../../../lib/store/db.ts';
import { findByIdentities } from '../../../lib/store/find.ts';
import { fill, identityOf, openRaw } from './invented-leads.ts';

function rawGet(db: IDBDatabase, identity: string): Promise<{ id: string }> {
  return new Promise((resolve, reject) => {
    const request = db.transaction('leads', 'readonly').objectStore('leads').index('identities').get(identity);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Lookups timed as one: the page's clock only shows tenths of a millisecond. */
const batch = 10;

/** Times of one lookup, in ms, of random known leads among `count`, `rounds` each: by the store, and by a raw indexed get. */
export async function measure(count: number, rounds: number): Promise<{ ours: number[]; raw: number[] }> {
  await fill(count);
  const [db, bare] = [tandemDb(), await openRaw()];
  const pick = () => identityOf(Math.floor(Math.random() * count));
  const ours: number[] = [];
  const raw: number[] = [];
  const timed = async (into: number[], look: (identity: string) => Promise<unknown>) => {
    const people = Array.from({ length: batch }, pick);
    const from = performance.now();
    for (const identity of people) if (!(await look(identity))) throw new Error('a lead was not found');
    into.push((performance.now() - from) / batch);
  };
  for (let round = -10; round < rounds; round++) {
    const steps = [
      () => timed(ours, async (identity) => (await findByIdentities(db, [identity]))[0]),
      () => timed(raw, (identity) => rawGet(bare, identity)),
    ];
    if (round % 2) steps.reverse(); // Neither always follows the other.
    for (const step of steps) await step();
    if (round === -1) ours.length = raw.length = 0; // The first ten warm up.
  }
  bare.close();
  return { ours, raw };
}
