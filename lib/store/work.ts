import type { Lead } from '../domain/lead';
import { desks, workKey } from '../domain/work';
import { type HotLead, isStub, type TandemDb, tandemDb } from './db';
import { plain } from './plain';

/** The keys of a desk, from `from` to `to` (ms), both included. */
const range = (db: TandemDb, desk: string, from: number, to: number) =>
  db.leads.where('work').between(workKey(desk, from), workKey(desk, to), true, true);

/** Later than anything. */
const never = 36 ** 9 - 1;

/** The first `n` leads of a desk, the soonest due first. `to`: only what is due by then (ms). One indexed `getAll`. */
export async function onDesk(desk: string, n = 50, to = never): Promise<Lead[]> {
  const records = await range(tandemDb(), desk, 0, to).limit(n).toArray();
  return records.flatMap((r) => (isStub(r) ? [] : [plain(r)]));
}

/** The latest `n` leads of a desk, the latest first. */
export async function latestOnDesk(desk: string, n = 50): Promise<Lead[]> {
  const records = await range(tandemDb(), desk, 0, never).reverse().limit(n).toArray();
  return records.flatMap((r) => (isStub(r) ? [] : [plain(r)]));
}

/** Leads the clock must look at by `now`, the soonest first, at most `n`. */
export async function dueByClock(db: TandemDb, now: number, n = 500): Promise<HotLead[]> {
  const records = await range(db, desks.clock, 0, now).limit(n).toArray();
  return records.filter((r): r is HotLead => !isStub(r));
}

/** When the clock is next needed (ms), or undefined. */
export async function nextByClock(db: TandemDb): Promise<number | undefined> {
  const [key] = await range(db, desks.clock, 0, never).limit(1).keys();
  return typeof key === 'string' ? Number.parseInt(key.slice(key.lastIndexOf(' ') + 1), 36) : undefined;
}
