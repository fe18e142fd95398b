import { handoffBody } from '../crm/body';
import type { Endpoint } from '../domain/endpoint';
import type { LeadEvent, Word } from '../domain/event';
import { effective } from '../domain/fold';
import { type Handoff, keyed, laneOf } from '../domain/handoff';
import type { Lead } from '../domain/lead';
import { namesNow, wornTags } from '../domain/worn-tags';
import type { HotLead, TandemDb } from './db';
import { moveUp, rowsFor } from './lanes';

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

/** What the outbox needs to know of a lead before its handoffs can be put into it. */
export interface Outlook {
  endpoints: Endpoint[];
  words: Word[];
  history: LeadEvent[];
  rows: Handoff[];
}

/** Asks for it; undefined when there is no handoff among `events`. Asked before they are written, read when they are. */
export function lookOut(
  db: TandemDb,
  before: HotLead | undefined,
  leadId: string,
  events: readonly LeadEvent[],
): Promise<Outlook> | undefined {
  if (!events.some((event) => event.type === 'handed-off')) return undefined;
  const history = db.history.bulkGet(before?.members ?? [leadId]).then((all) => all.flatMap((h) => h?.events ?? []));
  const endpoints = db.endpoints.toArray();
  return Promise.all([
    endpoints,
    Promise.all([history, endpoints]).then(([known, to]) => wordsIn(db, [...known, ...events], to)),
    history,
    // The first handoff of a lead has nothing before it.
    before?.handoffs.length ? db.outbox.where('leadId').equals(leadId).toArray() : [],
  ]).then(([endpoints, words, known, rows]) => ({ endpoints, words, history: [...known, ...events], rows }));
}

/** The tags and campaigns these events and endpoints name, and those they were merged into. */
async function wordsIn(db: TandemDb, events: readonly LeadEvent[], endpoints: readonly Endpoint[]): Promise<Word[]> {
  const named = events.flatMap(({ type, data }) =>
    type === 'tagged' ? data.tag : type === 'engaged' && data.campaign ? data.campaign : [],
  );
  const words = new Map<string, Word | undefined>();
  let ids = [...new Set([...named, ...endpoints.flatMap((one) => one.when.tags)])];
  while (ids.length) {
    const found = await db.words.bulkGet(ids);
    for (const [i, id] of ids.entries()) words.set(id, found[i]);
    ids = [...new Set(found.flatMap((word) => (word?.into && !words.has(word.into) ? word.into : [])))];
  }
  return [...words.values()].filter((word) => word !== undefined);
}

/**
 * Puts the handoffs among `events` into the outbox, in the same transaction, before any attempt; one waits when no endpoint
 * takes it. `seq`: their place among all handoffs, which the caller has moved the state's counter to.
 */
export async function enqueue(
  db: TandemDb,
  seq: number,
  lead: Lead,
  events: readonly LeadEvent[],
  { endpoints, words: known, history, rows }: Outlook,
): Promise<void> {
  const words = namesNow(known);
  const seen = { ...lead, tags: wornTags(lead.tags, known) };
  const open = new Set(rows.flatMap((row) => row.lane ?? []));
  const made = events.flatMap((event) => {
    if (event.type !== 'handed-off') return [];
    const { handoff: id, kind } = event.data;
    const body = handoffBody({ lead: seen, history: effective(history), kind, on: event.on, words });
    const times = { createdOn: event.on, nextAt: event.on, leaseUntil: 0 };
    const row = { id, leadId: lead.id, kind, seq, body, state: 'waiting' as const, attempts: 0, ...times };
    return rowsFor(row, endpoints, lead, known);
  });
  await db.outbox.bulkPut(
    made.map((row) => keyed(row, row.endpoint === undefined || !open.has(laneOf(row.endpoint, lead.id)))),
  );
}
