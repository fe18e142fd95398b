import { assess } from '../domain/assess';
import { signalFields } from '../domain/compare';
import type { Contract } from '../domain/contract';
import { isStrong } from '../domain/identity';
import type { Lead } from '../domain/lead';
import { type MirrorEntry, mirrorHash } from '../domain/mirror';
import { nextAction } from '../domain/next-action';
import { tallyChange } from '../domain/tally';
import { runningClock, workKeys, workOf } from '../domain/work';
import { contractAtHand, contractInForce } from './contracts';
import type { DirtyEntry, Gone, HotLead, StoreState, TandemDb } from './db';

/** What the mirror says of a lead at `now` (ms) under a contract: stage, grade, next action (or a changed employer or title), the running clock. */
export function mirrorEntry(lead: Lead, contract: Contract, now: number): MirrorEntry {
  const { grade } = assess(lead, contract, now);
  const clock = runningClock(lead);
  const dueAt = lead.pause && clock ? -1 : (clock?.dueAt ?? 0);
  const next = signalFields.some((name) => lead.news?.[name]) ? 'changed' : nextAction(lead, contract, now);
  return [lead.stage, grade, next, dueAt, clock?.amberAt ?? 0];
}

/** What the mirror must learn when a lead changes from `before` to `after`. Shared addresses point at nobody. */
export function mirrorChanges(
  before: Lead | undefined,
  after: Lead | undefined,
  contract: Contract,
  now: number,
): DirtyEntry[] {
  const changes = new Map<string, MirrorEntry | null>();
  for (const identity of before?.identities.filter(isStrong) ?? []) changes.set(mirrorHash(identity), null);
  const entry = after && mirrorEntry(after, contract, now);
  if (entry && before && before.identities.join() === after.identities.join()) {
    // A delivery, a note: most of what happens does not show on the badge.
    const was = mirrorEntry(before, contract, now);
    if (was.every((value, i) => value === entry[i])) return [];
  }
  if (entry) for (const identity of after.identities.filter(isStrong)) changes.set(mirrorHash(identity), entry);
  return [...changes].map(([hash, entry]) => ({ hash, entry }));
}

/** A lead before and after something happened to it; `after` undefined when nothing is left of it. */
export interface LeadChange {
  before: HotLead | undefined;
  after: Lead | undefined;
  id: string;
  members?: string[];
}

/** One lead's new state with all that hangs on it, and `state` as it is then. Inside a transaction. */
export async function writeLead(
  db: TandemDb,
  state: StoreState,
  before: HotLead | undefined,
  after: Lead | undefined,
  id: string,
  members?: string[],
): Promise<void> {
  await writeLeads(db, state, [{ before, after, id, members }]);
}

/**
 * Writes leads' new states with all that hangs on them: hot records, counters, mirror marks, what the search index must drop, `state` as
 * it is then; one bulk request a table. Inside a transaction; no lead twice.
 * @param mirror `later`: no marks, the caller has noted since which revision the mirror is behind (`meta` mirror)
 */
export async function writeLeads(
  db: TandemDb,
  state: StoreState,
  changes: readonly LeadChange[],
  mirror: 'marks' | 'later' = 'marks',
): Promise<void> {
  const contract = contractAtHand(state) ?? (await contractInForce(db, state));
  const at = state.seenOn ?? 0;
  const hots: HotLead[] = [];
  const gone: Gone[] = [];
  const dirty: DirtyEntry[] = [];
  const counts = new Map<string, number>();
  for (const { before, after, id, members } of changes) {
    state.rev += 1;
    const work = after && workKeys(workOf(after, contract, at));
    const joined = members && members.length > 1 ? { members } : {};
    if (after) hots.push({ ...after, id, rev: state.rev, ...(work?.length ? { work } : {}), ...joined });
    else gone.push({ id, rev: state.rev });
    if (mirror === 'marks') dirty.push(...mirrorChanges(before, after, contract, at));
    for (const [key, n] of Object.entries(tallyChange(before, after))) counts.set(key, (counts.get(key) ?? 0) + n);
  }
  const keys = [...counts.keys()];
  // Asked before anything is written: the answer comes while the rest is being written.
  const counted = async () => {
    const now = await db.counters.bulkGet(keys);
    await db.counters.bulkPut(keys.map((key, i) => ({ key, n: (now[i]?.n ?? 0) + (counts.get(key) ?? 0) })));
  };
  await Promise.all([
    keys.length ? counted() : undefined,
    hots.length ? db.leads.bulkPut(hots) : undefined,
    gone.length ? db.leads.bulkDelete(gone.map(({ id }) => id)) : undefined,
    gone.length ? db.gone.bulkPut(gone) : undefined,
    dirty.length ? db.dirty.bulkPut(dirty) : undefined,
    db.meta.put(state),
  ]);
}
