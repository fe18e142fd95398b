import type { Endpoint } from '../domain/endpoint';
import type { Word } from '../domain/event';
import { type Handoff, keyed, laneOf } from '../domain/handoff';
import type { Lead } from '../domain/lead';
import { route } from '../domain/route';
import type { TandemDb } from './db';
import { findLead } from './find';

/** Writes a row with the keys its place in its lane gives it. Inside a transaction. */
export async function putRow(db: TandemDb, row: Handoff): Promise<Handoff> {
  const lane = row.endpoint === undefined ? undefined : laneOf(row.endpoint, row.leadId);
  const others = lane === undefined ? [] : await db.outbox.where('lane').equals(lane).toArray();
  const foremost = !others.some((other) => other.id !== row.id && other.seq < row.seq);
  const written = keyed(row, foremost);
  await db.outbox.put(written);
  return written;
}

/** Lets the foremost open row of a lane be sent: what lay before it is delivered or gone. Inside a transaction. */
export async function moveUp(db: TandemDb, lane: string | undefined): Promise<void> {
  if (lane === undefined) return;
  const rows = await db.outbox.where('lane').equals(lane).sortBy('seq');
  const [first] = rows;
  if (first && !first.ready) await db.outbox.put(keyed(first, true));
}

/** The row for each endpoint a handoff goes to; one that waits when none takes it. */
export function rowsFor(
  handoff: Handoff,
  endpoints: readonly Endpoint[],
  lead: Lead,
  words: readonly Word[],
): Handoff[] {
  const to = route(endpoints, lead, handoff.kind, words);
  if (!to.length) return [{ ...handoff, state: 'waiting' }];
  const root = handoff.of ?? handoff.id;
  return to.map(({ id }, i) => ({
    ...handoff,
    state: 'due',
    endpoint: id,
    // The first keeps the handoff's own id: one endpoint is what most have.
    ...(i > 0 && { id: `${root}-${id}`, of: root }),
  }));
}

/** Gives what waits to the endpoints that take it by now, due at `now` (ms). */
export async function routeWaiting(db: TandemDb, now: number): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const waiting = await db.outbox.where('state').equals('waiting').sortBy('seq');
    if (!waiting.length) return;
    const endpoints = await db.endpoints.toArray();
    const words = await db.words.toArray();
    for (const row of waiting) {
      const lead = await findLead(db, row.leadId);
      if (!lead) continue;
      // Where this handoff went already it does not go again.
      const root = row.of ?? row.id;
      const rows = await db.outbox.where('leadId').equals(row.leadId).toArray();
      const there = rows.flatMap((r) => (r.id === root || r.of === root ? (r.endpoint ?? []) : []));
      const open = endpoints.filter(({ id }) => !there.includes(id));
      for (const to of rowsFor({ ...row, nextAt: now }, open, lead, words))
        if (to.state === 'due') await putRow(db, to);
    }
  });
}
