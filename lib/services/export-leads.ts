import { now } from '../clock';
import type { LeadEvent } from '../domain/event';
import type { Word } from '../domain/word';
import { type TandemDb, tandemDb } from '../store/db';
import { findLeads } from '../store/find';
import { getSettings } from '../store/settings';
import { readState } from '../store/state';
import { exportVersion } from './export-file';
import { exportBlob, Rows } from './write-export';

const batchSize = 250;

/**
 * A Tandem export of these leads only, for a colleague to merge: their histories, and the words and people these name. Nothing of
 * settings, outbox, counters or erased people. One reading transaction, so it is of one moment.
 */
export async function exportLeads(ids: readonly string[]): Promise<Blob> {
  const db = tandemDb();
  return db.transaction('r', db.tables, async () => {
    const histories = new Rows();
    const written = new Set<string>();
    const named = new Set<string>();
    for (let at = 0; at < ids.length; at += batchSize) {
      const leads = await findLeads(db, ids.slice(at, at + batchSize));
      const members = new Set(leads.flatMap((lead) => (lead ? (lead.members ?? [lead.id]) : [])));
      const fresh = [...members].filter((id) => !written.has(id));
      // Nothing is asked for nothing: a few empty requests in a row let the transaction end.
      if (!fresh.length) continue;
      for (const id of fresh) written.add(id);
      for (const history of await db.history.bulkGet(fresh)) {
        if (!history) continue;
        histories.add(history);
        for (const event of history.events) for (const id of namedBy(event)) named.add(id);
      }
    }
    const head = {
      ...{ tandem: 'export', version: exportVersion, exportedOn: now(), from: (await getSettings()).name },
      ...{ clock: (await readState(db)).clock, words: await wordsOf(db, named) },
      people: (await db.people.toArray()).filter((person) => named.has(person.id)),
    };
    return exportBlob(head, histories, new Rows());
  });
}

/** Tags, campaigns and people an event names by their ids. */
function namedBy(event: LeadEvent): string[] {
  switch (event.type) {
    case 'tagged':
    case 'untagged':
      return [event.data.tag];
    case 'engaged':
      return event.data.campaign === undefined ? [] : [event.data.campaign];
    case 'offered':
      return [event.data.to];
    case 'assigned':
      return event.data.to === null ? [] : [event.data.to];
    case 'accepted':
    case 'reminded':
      return [event.data.person];
    case 'placed':
    case 'moved':
      return event.data.owner === undefined ? [] : [event.data.owner];
    default:
      return [];
  }
}

/** The words of these ids, and what they were merged into. */
async function wordsOf(db: TandemDb, ids: ReadonlySet<string>): Promise<Word[]> {
  const all = await db.words.toArray();
  const byId = new Map(all.map((word) => [word.id, word]));
  const wanted = new Set<string>();
  for (const id of ids)
    for (let at = byId.get(id); at && !wanted.has(at.id); at = byId.get(at.into ?? '')) wanted.add(at.id);
  return all.filter((word) => wanted.has(word.id));
}
