import { isStrong } from '../domain/identity';
import { type HotLead, isStub, type Stub, type TandemDb } from './db';

/** Follows a stub to the lead it was joined into. */
export async function follow(db: TandemDb, record: HotLead | Stub | undefined): Promise<HotLead | undefined> {
  let at = record;
  for (let i = 0; at && isStub(at) && i < 20; i++) at = await db.leads.get(at.to);
  return at && !isStub(at) ? at : undefined;
}

/** The lead that stands for this id now. */
export async function findLead(db: TandemDb, id: string): Promise<HotLead | undefined> {
  return follow(db, await db.leads.get(id));
}

/** The leads that stand for these ids now, in their order. */
export async function findLeads(db: TandemDb, ids: readonly string[]): Promise<(HotLead | undefined)[]> {
  return Promise.all((await db.leads.bulkGet([...ids])).map((record) => follow(db, record)));
}

/**
 * Who of a list is known: for each person the lead holding one of their strong identities, or undefined. One transaction of
 * plain gets, the cheapest IndexedDB has for a list of keys (design.md, Why it is fast), and without Dexie, which takes half
 * as long again. A live query hears of changes by the store's state, which every change of a lead moves.
 */
export async function findEach(db: TandemDb, people: readonly (readonly string[])[]): Promise<(HotLead | undefined)[]> {
  await db.meta.get('state');
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction('leads', 'readonly');
    const index = transaction.objectStore('leads').index('identities');
    const found: (HotLead | undefined)[] = people.map(() => undefined);
    const look = (i: number, identities: readonly string[]): void => {
      const [identity, ...rest] = identities;
      if (identity === undefined) return;
      const request = index.get(identity);
      request.onsuccess = () => {
        const lead = request.result as HotLead | Stub | undefined;
        if (lead && !isStub(lead)) found[i] = lead;
        else look(i, rest);
      };
    };
    people.forEach((identities, i) => {
      look(i, identities.filter(isStrong));
    });
    transaction.oncomplete = () => resolve(found);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** The leads holding any of these strong identities, each once, lowest id first. One indexed get per identity. */
export async function findByIdentities(db: TandemDb, identities: readonly string[]): Promise<HotLead[]> {
  const records = await Promise.all(
    identities.filter(isStrong).map((i) => db.leads.where('identities').equals(i).toArray()),
  );
  const found = new Map<string, HotLead>();
  for (const record of records.flat()) if (!isStub(record)) found.set(record.id, record);
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
