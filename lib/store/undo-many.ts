import type { Circumstances } from '../domain/decide';
import type { LeadEvent } from '../domain/event';
import { eachOnce, foldLead, undoneIds } from '../domain/fold';
import type { Role } from '../domain/role';
import { append } from './append';
import type { History, HotLead, ImportBatch, StoreState, TandemDb } from './db';
import { findLeads } from './find';
import { readState, stamp } from './state';
import { type LeadChange, writeLeads } from './write';

/** How the ids of an import's or an act's events begin, so that they are told from what others did meanwhile. */
export const markOf = (id: string): string => `${id.slice(0, 8)}.`;

/** Whose events to take back: those with this mark, and an import's engagements (`i-…`) between its stamps. */
export interface Owned {
  id: string;
  first?: string;
  last?: string;
}
const owns = ({ id, first, last }: Owned, event: LeadEvent): boolean =>
  event.id.startsWith(markOf(id)) ||
  (event.id.startsWith('i-') && first !== undefined && last !== undefined && event.at >= first && event.at <= last);

/**
 * Takes back what one batch did, in one transaction, and forgets the batch. A lead it made and nobody worked on since goes; one
 * that was worked on stays, and what the batch added to leads that were here is undone as by hand (an `undone` event).
 * @returns how many leads it made stay
 */
export async function undoBatch(db: TandemDb, batch: ImportBatch, owned: Owned, c: Circumstances): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const state = await readState(db);
    state.seenOn = c.now;
    const records = await db.leads.bulkGet(batch.fresh);
    const histories = await db.history.bulkGet(batch.fresh);
    const goes: HotLead[] = [];
    const stays: string[] = [];
    batch.fresh.forEach((id, i) => {
      const [lead, history] = [records[i], histories[i]];
      if (!lead || !history) return;
      const alone = lead.to === undefined && !lead.members;
      if (alone && history.events.every((event) => owns(owned, event))) goes.push(lead as HotLead);
      else stays.push(id);
    });
    await removeLeads(db, state, goes);
    await undoOnEach(db, state, batch.known, owned, c);
    if (batch.objections?.length) await db.suppressed.bulkDelete(batch.objections);
    await db.batches.delete([batch.import, batch.n]);
    await db.meta.put(state);
    return stays.length;
  });
}

/** Leads nobody but the import knew leave nothing behind. */
async function removeLeads(db: TandemDb, state: StoreState, leads: readonly HotLead[]): Promise<void> {
  if (!leads.length) return;
  const ids = leads.map(({ id }) => id);
  await writeLeads(
    db,
    state,
    leads.map((before) => ({ before, after: undefined, id: before.id })),
  );
  await Promise.all([db.history.bulkDelete(ids), db.alike.bulkDelete(ids)]);
}

/** What of these leads' events is the batch's and still stands, with the undos that take it back. */
interface Undoing {
  before: HotLead;
  events: LeadEvent[];
  undos: LeadEvent[];
}

/**
 * Undoes on leads that were here: a bulk request a table for those that are one history and stay who they are, `append` for
 * the others.
 */
async function undoOnEach(
  db: TandemDb,
  state: StoreState,
  ids: readonly string[],
  owned: Owned,
  c: Circumstances,
): Promise<void> {
  const leads = new Map((await findLeads(db, ids)).flatMap((lead) => (lead ? [[lead.id, lead] as const] : [])));
  const changes: LeadChange[] = [];
  const histories: History[] = [];
  for (const { before, events, undos } of await undosOf(db, state, [...leads.values()], owned, c)) {
    const all = [...events, ...undos];
    const after = before.members ? undefined : foldLead(before.id, all);
    if (after && after.identities.join() === before.identities.join()) {
      changes.push({ before, after, id: before.id });
      histories.push({ id: before.id, events: all });
    } else await append(db, state, before, before.id, undos);
  }
  if (changes.length) await Promise.all([writeLeads(db, state, changes), db.history.bulkPut(histories)]);
}

async function undosOf(
  db: TandemDb,
  state: StoreState,
  leads: readonly HotLead[],
  owned: Owned,
  c: Circumstances,
): Promise<Undoing[]> {
  const members = leads.flatMap((lead) => lead.members ?? [lead.id]);
  const kept = new Map((await db.history.bulkGet(members)).flatMap((h) => (h ? [[h.id, h.events] as const] : [])));
  const by = { user: c.user, role: c.roles[0] as Role, device: c.device };
  return leads.flatMap((before) => {
    const events = (before.members ?? [before.id]).flatMap((id) => kept.get(id) ?? []);
    const gone = undoneIds(eachOnce(events));
    const mine = events.filter((event) => owns(owned, event) && !gone.has(event.id) && event.type !== 'undone');
    const undos: LeadEvent[] = [];
    for (let i = 0; i < mine.length; i += 50) {
      const data = { events: mine.slice(i, i + 50).map((event) => event.id) };
      const at = stamp(state, c.now);
      undos.push({ id: c.newId(), leadId: before.id, at, on: c.now, by, type: 'undone', data });
    }
    return undos.length ? [{ before, events, undos }] : [];
  });
}
