import { fixedContract } from '../domain/contract';
import { isStrong } from '../domain/identity';
import type { Lead } from '../domain/lead';
import { type MirrorEntry, mirrorHash } from '../domain/mirror';
import { nextAction } from '../domain/requirements';
import { tallyChange } from '../domain/tally';
import type { DirtyEntry, HotLead, StoreState, TandemDb } from './db';

/** What the mirror says of a lead. No grade and no clock until the contract brings them. */
export function mirrorEntry(lead: Lead): MirrorEntry {
  return [lead.stage, '', nextAction(lead, fixedContract), 0, 0];
}

/** What the mirror must learn when a lead changes from `before` to `after`. Shared addresses point at nobody. */
export function mirrorChanges(before: Lead | undefined, after: Lead | undefined): DirtyEntry[] {
  const changes = new Map<string, MirrorEntry | null>();
  for (const identity of before?.identities.filter(isStrong) ?? []) changes.set(mirrorHash(identity), null);
  if (after)
    for (const identity of after.identities.filter(isStrong)) changes.set(mirrorHash(identity), mirrorEntry(after));
  return [...changes].map(([hash, entry]) => ({ hash, entry }));
}

/** Writes one lead's new state with all that hangs on it: hot record, counters, mirror marks, `state` as it is then. Inside a transaction. */
export async function writeLead(
  db: TandemDb,
  state: StoreState,
  before: HotLead | undefined,
  after: Lead | undefined,
  id: string,
  members?: string[],
): Promise<void> {
  state.rev += 1;
  const hot: HotLead | undefined = after && {
    ...after,
    id,
    rev: state.rev,
    ...(members && members.length > 1 ? { members } : {}),
  };
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
    db.dirty.bulkPut(mirrorChanges(before, after)),
    db.meta.put(state),
  ]);
}
