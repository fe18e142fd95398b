import type { Refs } from '../domain/bring';
import type { Brought } from '../domain/brought';
import type { Circumstances } from '../domain/decide';
import { isStrong } from '../domain/identity';
import { fill, finish, type Slot, Slots } from './bring-slots';
import type { History, HotLead, StoreState, TandemDb } from './db';
import { holders } from './holders';
import type { Sieve } from './identity-filter';
import { leaveMirror } from './mirror';
import { refold } from './refold';
import { readState } from './state';
import { anySuppressed, pepper, suppressionHash } from './suppression';
import { writeLeads } from './write';

/** Under which circumstances people are brought in, by which words and people of ours, and what is known of who is here. */
export interface Bringer {
  c: Circumstances;
  refs: Refs;
  filter: Sieve;
  /** How the ids `c.newId` gives begin (markOf, lib/store/undo-many.ts). */
  mark: string;
}

/**
 * What a batch came to. `fresh`: ids of new leads; `known`: of those that were here and changed, each for the first time;
 * `unchanged`: rows that said nothing new; `suppressed`: rows of people who were erased or objected; `objections`: hashes put
 * on that list.
 */
export interface BatchOutcome {
  fresh: string[];
  known: string[];
  matched: number;
  unchanged: number;
  engagements: number;
  suppressed: number;
  objections: string[];
  /** The clock before its first stamp. */
  from: string;
}

/**
 * Brings a batch of people in, in one transaction: whole, or nothing of it. Matching is by strong identity only; who is on
 * the suppression list stays away; who objects and is unknown is put on it; the contract's moves happen as for anything else.
 * @param note writes what the caller keeps of it, in the same transaction
 */
export async function bringBatch(
  db: TandemDb,
  rows: readonly Brought[],
  by: Bringer,
  note: (state: StoreState, outcome: BatchOutcome) => Promise<unknown> = async () => undefined,
): Promise<BatchOutcome> {
  const hashes = await hashesOf(db, rows);
  return db.transaction('rw', db.tables, async () => {
    const state = await readState(db);
    const since = state.rev;
    const { slots, outcome } = await work(db, state, rows, by, hashes);
    await write(db, state, slots.all, since, by.filter, outcome);
    if (outcome.objections.length)
      await db.suppressed.bulkPut(outcome.objections.map((hash) => ({ hash, on: by.c.now })));
    await note(state, outcome);
    await db.meta.put(state);
    by.filter.upTo(state.rev);
    return outcome;
  });
}

/** What bringing this batch in would come to, and the leads as they would be. Writes nothing. */
export async function lookAtBatch(
  db: TandemDb,
  rows: readonly Brought[],
  by: Bringer,
): Promise<{ slots: Slots; outcome: BatchOutcome }> {
  const hashes = await hashesOf(db, rows);
  return db.transaction('r', [db.leads, db.history, db.suppressed, db.meta], async () =>
    work(db, await readState(db), rows, by, hashes),
  );
}

/** Every row in the slot of its person, and what they come to. Inside a transaction; changes only `state`. */
async function work(
  db: TandemDb,
  state: StoreState,
  rows: readonly Brought[],
  by: Bringer,
  hashes: ReadonlyMap<Brought, string[]>,
): Promise<{ slots: Slots; outcome: BatchOutcome }> {
  await by.filter.catchUp(db, state);
  const outcome: BatchOutcome = {
    fresh: [],
    known: [],
    matched: 0,
    unchanged: 0,
    engagements: 0,
    suppressed: 0,
    objections: [],
    from: state.clock,
  };
  const slots = await slotsFor(db, rows, by);
  const asked = [...hashes.values()].flat();
  const listed = asked.length ? await db.suppressed.bulkGet(asked) : [];
  const barred = new Set(listed.flatMap((row) => (row ? [row.hash] : [])));
  for (const row of rows) {
    const mine = hashes.get(row) ?? [];
    if (mine.some((hash) => barred.has(hash))) outcome.suppressed += 1;
    else place(slots, row, by, state, outcome, mine);
  }
  for (const slot of slots.all) finish(slot, by.c, state);
  return { slots, outcome };
}

/** One row into its slot; a stranger who objects is only put on the list. */
function place(
  slots: Slots,
  row: Brought,
  by: Bringer,
  state: StoreState,
  outcome: BatchOutcome,
  hashes: readonly string[],
): void {
  const stranger = !row.candidate.identities.some((i) => isStrong(i) && slots.holders.has(i));
  if (stranger && (row.objects || row.bounced)) {
    outcome.objections.push(...hashes);
    return;
  }
  const slot = slots.of(row);
  if (slot.before?.standing === 'suppressed') {
    outcome.suppressed += 1;
    return;
  }
  const had = slot.events.length;
  if (slot.before || had) outcome.matched += 1;
  fill(slot, row, by.refs, by.c, state);
  if (slot.events.length === had) outcome.unchanged += 1;
  for (const event of slot.events.slice(had)) if (event.type === 'engaged') outcome.engagements += 1;
}

/** The slots of these rows: who holds their identities now, and those leads' histories. */
async function slotsFor(db: TandemDb, rows: readonly Brought[], by: Bringer): Promise<Slots> {
  const asked = new Set(rows.flatMap((row) => by.filter.maybe(row.candidate.identities)));
  const held = asked.size ? await holders(asked) : new Map<string, HotLead>();
  const leads = new Map([...held.values()].map((lead) => [lead.id, lead]));
  if (!leads.size) return new Slots(held, new Map(), by.mark);
  const members = [...leads.values()].flatMap((lead) => lead.members ?? [lead.id]);
  const records = new Map((await db.history.bulkGet(members)).flatMap((h) => (h ? [[h.id, h.events] as const] : [])));
  const histories = [...leads.values()].map(
    (lead) => [lead.id, (lead.members ?? [lead.id]).flatMap((id) => records.get(id) ?? [])] as const,
  );
  return new Slots(held, new Map(histories), by.mark);
}

/** One bulk request a table for leads whose events are simply their newest; those who turn out to be one person are folded anew. */
async function write(
  db: TandemDb,
  state: StoreState,
  slots: readonly Slot[],
  since: number,
  filter: Sieve,
  outcome: BatchOutcome,
): Promise<void> {
  const changed = slots.filter((slot) => slot.events.length);
  const plainly = changed.filter((slot) => !slot.joins && !slot.before?.members);
  const old = changed.flatMap((slot) => (slot.before ? [slot.id] : []));
  const kept = new Map(
    (old.length ? await db.history.bulkGet(old) : []).flatMap((h) => (h ? [[h.id, h.events] as const] : [])),
  );
  const histories: History[] = changed.map(({ id, events }) => ({ id, events: [...(kept.get(id) ?? []), ...events] }));
  if (changed.length) {
    await leaveMirror(db, since);
    const changes = plainly.map(({ before, lead, id }) => ({ before, after: lead, id }));
    await Promise.all([writeLeads(db, state, changes, 'later'), db.history.bulkPut(histories)]);
  }
  for (const slot of slots) for (const identity of slot.lead?.identities ?? []) filter.add(identity);
  // Together: what one row joins may be joined to a third lead by another.
  const joined = changed.filter((slot) => !plainly.includes(slot)).map((slot) => slot.id);
  if (joined.length) await refold(db, state, joined, filter);
  for (const { before, id, again } of changed) if (!again) (before ? outcome.known : outcome.fresh).push(id);
}

/** Hashes by which rows are looked for on the suppression list, or put on it; hashing would end a transaction. */
async function hashesOf(db: TandemDb, rows: readonly Brought[]): Promise<Map<Brought, string[]>> {
  const listed = await anySuppressed(db);
  const hashes = new Map<Brought, string[]>();
  const asked = rows.filter((row) => listed || row.objects || row.bounced);
  if (!asked.length) return hashes;
  const key = await pepper(db);
  await Promise.all(
    asked.map(async (row) => {
      hashes.set(row, await Promise.all(row.candidate.identities.map((i) => suppressionHash(key, i))));
    }),
  );
  return hashes;
}
