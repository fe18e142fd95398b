import type { LeadEvent } from '../domain/event';
import { evolve } from '../domain/evolve';
import { isNext } from '../domain/fold';
import { isStrong } from '../domain/identity';
import type { Lead } from '../domain/lead';
import type { History, HotLead, StoreState, TandemDb } from './db';
import { findByIdentities, findLead } from './find';
import { groupHistories } from './group';
import { plain } from './plain';
import { type LeadChange, writeLead, writeLeads } from './write';

/**
 * Appends events to a lead's history and writes the lead they make: by evolving when they are the newest, else by
 * folding anew, with whoever turns out to be the same person. Inside a transaction. Undefined when no lead is left.
 * @param before undefined for a new id, which then has no history
 * @param lookedUp for a new lead: identities nobody holds, as the caller saw in this transaction
 */
export async function append(
  db: TandemDb,
  state: StoreState,
  before: HotLead | undefined,
  leadId: string,
  events: LeadEvent[],
  lookedUp: readonly string[] = [],
): Promise<Lead | undefined> {
  const history: History = (before && (await db.history.get(leadId))) ?? { id: leadId, events: [] };
  history.events.push(...events);
  const joined = events.flatMap((e) => (e.type === 'merged' ? [e.data.other] : []));
  const quick = evolved(before, events);
  if (quick && !(await joins(db, before, quick, leadId, lookedUp))) {
    await Promise.all([writeLead(db, state, before, quick, leadId, before?.members), db.history.put(history)]);
    return quick;
  }
  await db.history.bulkPut(await filed(db, before, history, events));
  const others = await Promise.all(joined.map((id) => findLead(db, id)));
  const ids = others.flatMap((other) => (other ? (other.members ?? [other.id]) : []));
  return regroup(db, state, leadId, [...(before?.members ?? [leadId]), ...ids]);
}

/**
 * Appends events to known leads, many at once: a bulk request a table for those whose events are their newest and say nothing
 * new of who they are, `append` for the others. Inside a transaction; no lead twice.
 */
export async function appendEach(
  db: TandemDb,
  state: StoreState,
  list: readonly { before: HotLead; events: LeadEvent[] }[],
): Promise<void> {
  const kept = await db.history.bulkGet(list.map(({ before }) => before.id));
  const changes: LeadChange[] = [];
  const histories: History[] = [];
  const others: (typeof list)[number][] = [];
  for (const [i, { before, events }] of list.entries()) {
    const after = evolved(before, events);
    if (!after || after.identities.some((identity) => !before.identities.includes(identity))) {
      others.push({ before, events });
      continue;
    }
    changes.push({ before, after, id: before.id, members: before.members });
    histories.push({ id: before.id, events: [...(kept[i]?.events ?? []), ...events] });
  }
  if (changes.length) await Promise.all([writeLeads(db, state, changes), db.history.bulkPut(histories)]);
  for (const { before, events } of others) await append(db, state, before, before.id, events);
}

/** The lead after these events, when each is its newest and none tells of whom it is made; else undefined. */
function evolved(before: HotLead | undefined, events: readonly LeadEvent[]): Lead | undefined {
  let lead: Lead | undefined = before && plain(before);
  for (const event of events) {
    if (!isNext(lead, event) || event.type === 'merged' || event.type === 'unmerged') return undefined;
    lead = evolve(lead, event);
  }
  return lead;
}

/**
 * The histories these events change: `history`, and for an undo of what another member did, that member's. An undo stands
 * with what it takes back, so that they stay together when joined leads part again.
 */
async function filed(
  db: TandemDb,
  before: HotLead | undefined,
  history: History,
  events: LeadEvent[],
): Promise<History[]> {
  const undos = events.filter((e) => e.type === 'undone');
  if (!undos.length || !before?.members) return [history];
  const members = (await db.history.bulkGet(before.members)).filter((h) => h !== undefined && h.id !== history.id);
  const changed = [history];
  for (const undo of undos) {
    const home = (members as History[]).find((h) => h.events.some((e) => undo.data.events.includes(e.id)));
    if (!home) continue;
    history.events = history.events.filter((e) => e.id !== undo.id);
    home.events.push({ ...undo, leadId: home.id });
    if (!changed.includes(home)) changed.push(home);
  }
  return changed;
}

/** True when a new identity already belongs to another lead: then they are one person. */
async function joins(
  db: TandemDb,
  before: HotLead | undefined,
  after: Lead,
  id: string,
  lookedUp: readonly string[],
): Promise<boolean> {
  const known = before ? before.identities : lookedUp;
  const fresh = after.identities.filter((i) => isStrong(i) && !known.includes(i));
  return fresh.length > 0 && (await findByIdentities(db, fresh)).some((other) => other.id !== id);
}

/** Folds the histories that hang together anew, and writes leads and stubs as they now stand. */
async function regroup(db: TandemDb, state: StoreState, leadId: string, ids: string[]): Promise<Lead | undefined> {
  const all = new Set(ids);
  let histories: History[] = [];
  for (let size = 0; size !== all.size; ) {
    size = all.size;
    histories = (await db.history.bulkGet([...all])).filter((h) => h !== undefined);
    const identities = new Set(groupHistories(histories).flatMap((g) => g.lead?.identities ?? []));
    for (const other of await findByIdentities(db, [...identities]))
      for (const id of other.members ?? [other.id]) all.add(id);
  }
  const old = new Map(
    (await db.leads.bulkGet([...all])).flatMap((r) => (r && r.to === undefined ? [[r.id, r] as const] : [])),
  );
  let mine: Lead | undefined;
  for (const group of groupHistories(histories)) {
    if (group.lead) await writeLead(db, state, old.get(group.id), group.lead, group.id, group.members);
    else if (group.members.length === 1) await forget(db, state, group.id, old.get(group.id));
    for (const member of group.members.filter((m) => m !== group.id)) {
      const was = old.get(member);
      if (was) await writeLead(db, state, was, undefined, member);
      await db.leads.put({ id: member, to: group.id, rev: state.rev });
    }
    if (group.members.includes(leadId)) mine = group.lead;
    // A joined lead's mirror entries were cleared with its record: say them again for the group.
    if (group.lead && group.members.length > 1)
      await writeLead(db, state, { ...group.lead, rev: 0 }, group.lead, group.id, group.members);
  }
  return mine;
}

/** A capture taken back leaves nothing behind. */
async function forget(db: TandemDb, state: StoreState, id: string, was: HotLead | undefined): Promise<void> {
  await writeLead(db, state, was, undefined, id);
  await db.history.delete(id);
  await db.alike.delete(id);
  await db.outbox.where('leadId').equals(id).delete();
}
