import type { Circumstances } from '../domain/decide';
import type { LeadEvent } from '../domain/event';
import { undoneIds } from '../domain/fold';
import type { Role } from '../domain/role';
import { append } from './append';
import type { HotLead, ImportBatch, StoreState, TandemDb } from './db';
import { findLead } from './find';
import { historyOf } from './history';
import { readState, stamp } from './state';
import { writeLeads } from './write';

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
    for (const id of batch.known) await undoOn(db, state, id, owned, c);
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

async function undoOn(db: TandemDb, state: StoreState, id: string, owned: Owned, c: Circumstances): Promise<void> {
  const lead = await findLead(db, id);
  if (!lead) return;
  const events = await historyOf(db, lead.id);
  const gone = undoneIds([...events].sort((a, b) => (a.at < b.at ? -1 : 1)));
  const mine = events.filter((event) => owns(owned, event) && !gone.has(event.id) && event.type !== 'undone');
  if (!mine.length) return;
  const by = { user: c.user, role: c.roles[0] as Role, device: c.device };
  const undos: LeadEvent[] = [];
  for (let i = 0; i < mine.length; i += 50)
    undos.push({
      id: c.newId(),
      leadId: lead.id,
      at: stamp(state, c.now),
      on: c.now,
      by,
      type: 'undone',
      data: { events: mine.slice(i, i + 50).map((event) => event.id) },
    });
  await append(db, state, lead, lead.id, undos);
}
