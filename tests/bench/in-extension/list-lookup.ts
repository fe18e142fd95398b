import { tandemDb } from '../../../lib/store/db.ts';
import { findEach } from '../../../lib/store/find.ts';
import { fill, identityOf, openRaw } from './invented-leads.ts';

/** A page of search results, a reactions dialog: so many people. */
const people = 25;

function rawGets(db: IDBDatabase, identities: readonly string[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('leads', 'readonly');
    const index = transaction.objectStore('leads').index('identities');
    const found: unknown[] = [];
    for (const identity of identities) {
      const request = index.get(identity);
      request.onsuccess = () => found.push(request.result);
    }
    transaction.oncomplete = () => resolve(found);
    transaction.onerror = () => reject(transaction.error);
  });
}

/** Times of looking up 25 known people, in ms, among `count` leads: by the store, and by raw gets in one transaction. */
export async function measure(count: number, rounds: number): Promise<{ ours: number[]; raw: number[] }> {
  await fill(count);
  const [db, bare] = [tandemDb(), await openRaw()];
  const ours: number[] = [];
  const raw: number[] = [];
  const timed = async (into: number[], look: (identities: string[]) => Promise<unknown[]>) => {
    const asked = Array.from({ length: people }, () => identityOf(Math.floor(Math.random() * count)));
    const from = performance.now();
    const found = await look(asked);
    into.push(performance.now() - from);
    if (found.length !== people || found.some((one) => !one)) throw new Error('a lead was not found');
  };
  for (let round = -10; round < rounds; round++) {
    const steps = [
      () =>
        timed(ours, (asked) =>
          findEach(
            db,
            asked.map((identity) => [identity]),
          ),
        ),
      () => timed(raw, (asked) => rawGets(bare, asked)),
    ];
    if (round % 2) steps.reverse(); // Neither always follows the other.
    for (const step of steps) await step();
    if (round === -1) ours.length = raw.length = 0; // The first ten warm up.
  }
  bare.close();
  return { ours, raw };
}
