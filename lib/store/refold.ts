import type { LeadEvent } from '../domain/event';
import { type History, type HotLead, isStub, type StoreState, type TandemDb } from './db';
import { findByIdentities } from './find';
import { type Group, groupHistories } from './group';
import type { Sieve } from './identity-filter';
import { leaveMirror } from './mirror';
import { plain } from './plain';
import { type LeadChange, writeLeads } from './write';

/** Other leads these events speak of: merged with, or taken apart from. */
export function spokenOf(events: readonly LeadEvent[]): string[] {
  return events.flatMap((e) =>
    e.type === 'merged' ? [e.data.other] : e.type === 'unmerged' ? [e.data.other, ...e.data.from] : [],
  );
}

/**
 * Folds anew the histories that hang together with these ids, and writes leads and stubs as they now stand; those that stand so
 * already are left alone. Inside a transaction; `state` is written with it, the mirror catches up behind.
 */
export async function refold(db: TandemDb, state: StoreState, ids: Iterable<string>, filter: Sieve): Promise<void> {
  await filter.catchUp(db, state);
  const since = state.rev;
  const { groups, old, stubs } = await hangingTogether(db, new Set(ids), filter);
  const changes: LeadChange[] = [];
  const joined: { id: string; to: string }[] = [];
  for (const { id, members, lead } of groups) {
    const before = old.get(id);
    if (!stands(before, lead, members) || (!lead && stubs.has(id))) changes.push({ before, after: lead, id, members });
    for (const member of members.filter((m) => m !== id)) {
      const was = old.get(member);
      if (was) changes.push({ before: was, after: undefined, id: member });
      if (was || stubs.get(member) !== id) joined.push({ id: member, to: id });
    }
    for (const identity of lead?.identities ?? []) filter.add(identity);
  }
  // Of whom no history is left, nothing is.
  const folded = new Set(groups.flatMap((g) => g.members));
  for (const id of [...old.keys(), ...stubs.keys()])
    if (!folded.has(id)) changes.push({ before: old.get(id), after: undefined, id });
  if (changes.length || joined.length) {
    await leaveMirror(db, since);
    await writeLeads(db, state, changes, 'later');
    // A revision of their own: whoever reads on from one must not miss a lead that has the same.
    if (joined.length) state.rev += 1;
    if (joined.length) await db.leads.bulkPut(joined.map((stub) => ({ ...stub, rev: state.rev })));
  }
  filter.upTo(state.rev);
}

/** True when a lead is written already as it now folds. */
function stands(before: HotLead | undefined, after: Group['lead'], members: readonly string[]): boolean {
  if (!before || !after) return before === after;
  const mine = before.members ?? [before.id];
  return mine.join() === members.join() && JSON.stringify(plain(before)) === JSON.stringify(after);
}

interface Hanging {
  groups: Group[];
  old: Map<string, HotLead>;
  stubs: Map<string, string>;
}

/** All histories linked to these: by identity, by having been joined, or by what people said; and what stands for them now. */
async function hangingTogether(db: TandemDb, ids: Set<string>, filter: Sieve): Promise<Hanging> {
  const histories: History[] = [];
  const old = new Map<string, HotLead>();
  const stubs = new Map<string, string>();
  const asked = new Set<string>();
  let groups: Group[] = [];
  for (let fresh = [...ids]; fresh.length; fresh = [...ids]) {
    fresh = fresh.filter((id) => !asked.has(id));
    if (!fresh.length) break;
    for (const id of fresh) asked.add(id);
    const [records, found] = await Promise.all([db.leads.bulkGet(fresh), db.history.bulkGet(fresh)]);
    for (const record of records) {
      if (!record) continue;
      if (isStub(record)) {
        stubs.set(record.id, record.to);
        ids.add(record.to);
      } else {
        old.set(record.id, record);
        for (const member of record.members ?? []) ids.add(member);
      }
    }
    const here = found.filter((h) => h !== undefined);
    for (const other of spokenOf(here.flatMap((h) => h.events))) ids.add(other);
    histories.push(...here);
    groups = groupHistories(histories);
    const held = new Set(filter.maybe(groups.flatMap((g) => [...g.held, ...(g.lead?.identities ?? [])])));
    if (held.size) for (const { id } of await findByIdentities(db, [...held])) ids.add(id);
  }
  return { groups, old, stubs };
}
