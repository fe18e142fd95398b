import { effective } from '../../domain/fold';
import { contractInForce } from '../contracts';
import { type Gone, type HotLead, isStub, type TandemDb } from '../db';
import { readState } from '../state';
import { entryOf, type SearchEntry } from './entry';

/** What became of leads after a revision. `gone`: every one deleted, or joined into another, since the stored pack. `more`: there are later ones. */
export interface Changes {
  entries: SearchEntry[];
  gone: Gone[];
  /** Up to which revision this is all: a deletion has one, too. */
  rev: number;
  more: boolean;
}

/** Reads up to `limit` leads changed after revision `since`, oldest first, as they are searched at `now` (ms). */
export function readChanges(db: TandemDb, since: number, limit: number, now: number): Promise<Changes> {
  return db.transaction('r', [db.leads, db.history, db.gone, db.contracts, db.meta], async () => {
    const records = await db.leads.where('rev').above(since).limit(limit).toArray();
    const leads = records.filter((record) => !isStub(record));
    const [gone, state, notes] = await Promise.all([db.gone.toArray(), readState(db), notesOf(db, leads)]);
    const contract = await contractInForce(db, state);
    const last = records.at(-1)?.rev ?? since;
    const more = records.length === limit;
    return {
      entries: leads.map((lead) => entryOf(lead, notes.get(lead.id) ?? [], contract, now)),
      gone,
      rev: more ? last : Math.max(last, state.rev),
      more,
    };
  });
}

/** The texts of leads' notes in effect; only histories of those that have some are read. */
async function notesOf(db: TandemDb, leads: readonly HotLead[]): Promise<Map<string, string[]>> {
  const noted = leads.filter((lead) => lead.noteCount > 0);
  const notes = new Map<string, string[]>();
  if (!noted.length) return notes;
  const members = noted.flatMap((lead) => lead.members ?? [lead.id]);
  const histories = new Map((await db.history.bulkGet(members)).flatMap((h) => (h ? [[h.id, h.events] as const] : [])));
  for (const { id, members: joined = [id] } of noted) {
    const events = effective(joined.flatMap((member) => histories.get(member) ?? []));
    notes.set(
      id,
      events.flatMap((event) => (event.type === 'noted' ? [event.data.text] : [])),
    );
  }
  return notes;
}
