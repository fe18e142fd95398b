import { handoffBody } from '../crm/body';
import type { LeadEvent } from '../domain/event';
import { effective } from '../domain/fold';
import type { Lead } from '../domain/lead';
import type { StoreState, TandemDb } from './db';
import { historyOf } from './history';

/** Takes handoffs whose event was undone out of the outbox: they were not sent yet, `record` saw to that. */
export async function cancelHandoffs(db: TandemDb, undone: readonly string[]): Promise<void> {
  const handoffs = undone.filter((id) => id.endsWith('-event')).map((id) => id.slice(0, -'-event'.length));
  if (handoffs.length) await db.outbox.bulkDelete(handoffs);
}

/** Puts the handoffs among `events` into the outbox, in the same transaction, before any attempt. Waits when there is no endpoint. */
export async function enqueue(
  db: TandemDb,
  state: StoreState,
  lead: Lead,
  events: readonly LeadEvent[],
): Promise<void> {
  for (const event of events) {
    if (event.type !== 'handed-off') continue;
    const endpoint = await db.meta.get('endpoint');
    const words = new Map((await db.words.toArray()).map((w) => [w.id, w.name]));
    const history = effective(await historyOf(db, lead.id));
    state.seq += 1;
    await db.meta.put(state);
    await db.outbox.put({
      id: event.data.handoff,
      leadId: lead.id,
      kind: event.data.kind,
      seq: state.seq,
      body: handoffBody({ lead, history, kind: event.data.kind, on: event.on, words }),
      state: endpoint ? 'due' : 'waiting',
      attempts: 0,
      createdOn: event.on,
      nextAt: event.on,
      leaseUntil: 0,
    });
  }
}
