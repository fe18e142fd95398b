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
import type { DirtyEntry, HotLead, StoreState, TandemDb } from './db';

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

/**
 * Writes one lead's new state with all that hangs on it: hot record, counters, mirror marks, `state` as it is then. Inside a
 * transaction. `last`: false when the caller writes the state itself, after several leads.
 */
export async function writeLead(
  db: TandemDb,
  state: StoreState,
  before: HotLead | undefined,
  after: Lead | undefined,
  id: string,
  members?: string[],
  last = true,
): Promise<void> {
  state.rev += 1;
  const contract = contractAtHand(state) ?? (await contractInForce(db, state));
  const at = state.seenOn ?? 0;
  const work = after && workKeys(workOf(after, contract, at));
  const hot: HotLead | undefined = after && {
    ...after,
    id,
    rev: state.rev,
    ...(work?.length ? { work } : {}),
    ...(members && members.length > 1 ? { members } : {}),
  };
  const dirty = mirrorChanges(before, after, contract, at);
  const change = tallyChange(before, after);
  const keys = Object.keys(change);
  // Asked before anything is written: the answer comes while the rest is being written.
  const counted = async () => {
    const now = await db.counters.bulkGet(keys);
    await db.counters.bulkPut(keys.map((key, i) => ({ key, n: (now[i]?.n ?? 0) + (change[key] as number) })));
  };
  await Promise.all([
    keys.length ? counted() : undefined,
    hot ? db.leads.put(hot) : db.leads.delete(id),
    dirty.length ? db.dirty.bulkPut(dirty) : undefined,
    last ? db.meta.put(state) : undefined,
  ]);
}
