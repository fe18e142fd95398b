import type { Candidate } from '../../../lib/domain/candidate.ts';
import type { Command } from '../../../lib/domain/command.ts';
import { defaultContract } from '../../../lib/domain/contract.ts';
import { decide } from '../../../lib/domain/decide.ts';
import { isRefusal } from '../../../lib/domain/refusal.ts';
import { tandemDb } from '../../../lib/store/db.ts';
import { type Decision, record } from '../../../lib/store/record.ts';

export const identityOf = (n: number): string => `linkedin:in/invented-person-${n}`;

/** A candidate with as many fields as a profile shows. */
export function candidate(n: number): Candidate {
  const value = (text: string) => ({ value: text, way: 'top-card', confidence: 'medium' as const });
  return {
    page: 'linkedin-profile-sdui',
    url: `https://www.linkedin.com/in/invented-person-${n}/`,
    fields: {
      name: value(`Person Invented-${n}`),
      headline: value('Head of Purchasing at Ateliers Rivoire | Industrial furniture, slow made'),
      jobTitle: value('Head of Purchasing'),
      company: value('Ateliers Rivoire'),
      location: value('Annecy, Auvergne-Rhône-Alpes, France'),
    },
    emails: [],
    identities: [identityOf(n)],
  };
}

/** The capture of a candidate, decided as the background decides it. */
export function decision(command: Command): Decision {
  const now = Date.now();
  const by = {
    user: 'Bench',
    me: 'bench',
    roles: ['seller' as const],
    device: 'devbench',
    contract: defaultContract,
    now,
  };
  return (lead, leadId) => decide(lead, command, { ...by, newId: () => crypto.randomUUID() }, leadId);
}

/** Captures person `n` through the one write path. */
export async function captureOne(n: number): Promise<string> {
  const one = candidate(n);
  const done = await record({ identities: one.identities }, Date.now(), decision({ do: 'capture', candidate: one }));
  if (isRefusal(done)) throw new Error(done.refused);
  return done.leadId;
}

/** Fills the store with `count` leads shaped like a captured one, written in bulk. */
export async function fill(count: number): Promise<void> {
  const db = tandemDb();
  const id = await captureOne(0);
  const [hot, history] = await Promise.all([db.leads.get(id), db.history.get(id)]);
  if (!hot || !history) throw new Error('the captured lead is not there');
  const ids = Array.from({ length: count - 1 }, () => crypto.randomUUID());
  await db.leads.bulkPut(ids.map((one, n) => ({ ...hot, id: one, identities: [identityOf(n + 1)], rev: n + 2 })));
  await db.history.bulkPut(ids.map((one) => ({ ...history, id: one })));
}

/** The same database without Dexie. */
export function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('tandem');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
