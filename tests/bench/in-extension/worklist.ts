import { deskOf, workKey } from '../../../lib/domain/work.ts';
import { tandemDb } from '../../../lib/store/db.ts';
import { onDesk } from '../../../lib/store/work.ts';
import { fill, openRaw } from './invented-leads.ts';

const desk = deskOf('bench');

function rawAll(db: IDBDatabase): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const range = IDBKeyRange.bound(`${desk} `, `${desk} z`);
    const request = db.transaction('leads').objectStore('leads').index('work').getAll(range, 50);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Times, in ms, of opening the worklist among `count` leads, 5 % of them due, and of a raw getAll(50) of the same records. */
export async function measure(count: number, rounds: number): Promise<{ ours: number[]; raw: number[] }> {
  await fill(count);
  const db = tandemDb();
  let n = 0;
  const due = await db.leads.limit(Math.floor(count / 20)).toArray();
  await db.leads.bulkPut(due.map((lead) => ({ ...lead, work: [workKey(desk, 1_000_000 + n++ * 1000)] }) as never));
  const bare = await openRaw();
  const ours: number[] = [];
  const raw: number[] = [];
  const timed = async (into: number[], look: () => Promise<unknown[]>) => {
    const from = performance.now();
    for (let i = 0; i < 5; i++) if ((await look()).length !== 50) throw new Error('50 were due');
    into.push((performance.now() - from) / 5);
  };
  for (let round = -10; round < rounds; round++) {
    const steps = [() => timed(ours, () => onDesk(desk)), () => timed(raw, () => rawAll(bare))];
    if (round % 2) steps.reverse();
    for (const step of steps) await step();
    if (round === -1) ours.length = raw.length = 0;
  }
  bare.close();
  return { ours, raw };
}
