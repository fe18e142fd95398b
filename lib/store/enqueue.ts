import { handoffBody } from '../crm/body';
import type { LeadEvent } from '../domain/event';
import { effective } from '../domain/fold';
import type { Lead } from '../domain/lead';
import type { StoreState, TandemDb } from './db';
import { historyOf } from './history';
import { moveUp, putRow, rowsFor } from './lanes';

/** Takes handoffs whose event was undone out of the outbox: they were not sent yet, `record` saw to that. */
export async function cancelHandoffs(db: TandemDb, undone: readonly string[]): Promise<void> {
  const handoffs = undone.filter((id) => id.endsWith('-event')).map((id) => id.slice(0, -'-event'.length));
  for (const id of handoffs) {
    const rows = await rowsOf(db, id);
    await db.outbox.bulkDelete(rows.map((row) => row.id));
    for (const row of rows) await moveUp(db, row.lane);
  }
}

/** A handoff's rows, one for each endpoint it goes to. */
export async function rowsOf(db: TandemDb, handoff: string) {
  const row = await db.outbox.get(handoff);
  if (!row) return [];
  return (await db.outbox.where('leadId').equals(row.leadId).toArray()).filter(
    (r) => r.id === handoff || r.of === handoff,
  );
}

/** Puts the handoffs among `events` into the outbox, in the same transaction, before any attempt. Waits when no endpoint takes one. */
export async function enqueue(
  db: TandemDb,
  state: StoreState,
  lead: Lead,
  events: readonly LeadEvent[],
): Promise<void> {
  for (const event of events) {
    if (event.type !== 'handed-off') continue;
    const [endpoints, tags, events] = await Promise.all([
      db.endpoints.toArray(),
      db.words.toArray(),
      historyOf(db, lead.id),
    ]);
    const words = new Map(tags.map((w) => [w.id, w.name]));
    const body = handoffBody({ lead, history: effective(events), kind: event.data.kind, on: event.on, words });
    const row = {
      id: event.data.handoff,
      leadId: lead.id,
      kind: event.data.kind,
      seq: 0,
      body,
      state: 'waiting' as const,
      attempts: 0,
      createdOn: event.on,
      nextAt: event.on,
      leaseUntil: 0,
    };
    for (const one of rowsFor(row, endpoints, lead)) {
      state.seq += 1;
      await putRow(db, { ...one, seq: state.seq });
    }
    await db.meta.put(state);
  }
}
