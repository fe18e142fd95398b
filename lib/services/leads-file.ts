import { now } from '../clock';
import type { Language } from '../domain/settings';
import { utf8Mark } from '../export/csv';
import { leadCsv } from '../export/lead-csv';
import { messagesFor } from '../i18n/i18n';
import { contractInForce } from '../store/contracts';
import { tandemDb } from '../store/db';
import { findLeads } from '../store/find';
import { allPeople } from '../store/people';
import { plain } from '../store/plain';
import { readState } from '../store/state';
import { exportLeads } from './export-leads';

const batchSize = 250;

/**
 * A file of the leads of these ids, in their order: CSV for spreadsheets, or a Tandem export of just them (JSON) that a colleague
 * can merge. Read and written in parts, however many there are. Ids of joined leads stand for the lead they are part of, once.
 */
export async function leadsFile(
  ids: readonly string[],
  kind: 'csv' | 'json',
  language: Language,
): Promise<{ name: string; file: Blob }> {
  const { file: words } = messagesFor(language).backup;
  const day = new Date(now()).toISOString().slice(0, 10);
  return kind === 'csv'
    ? { name: words.csvName(day), file: await leadsCsv(ids, language) }
    : { name: words.jsonName(day), file: await exportLeads(ids) };
}

async function leadsCsv(ids: readonly string[], language: Language): Promise<Blob> {
  const db = tandemDb();
  const t = messagesFor(language);
  const csv = leadCsv({
    ...{ words: await db.words.toArray(), people: await allPeople(db), now: now() },
    contract: await contractInForce(db, await readState(db)),
    ...{ heads: t.backup.file.columns, stages: t.lead.stages, standings: t.lead.standings, sources: t.find.sources },
    separator: language === 'fr' ? ';' : ',',
  });
  const parts: BlobPart[] = [utf8Mark, csv.head];
  const written = new Set<string>();
  for (let at = 0; at < ids.length; at += batchSize) {
    const lines: string[] = [];
    for (const lead of await findLeads(db, ids.slice(at, at + batchSize))) {
      if (!lead || written.has(lead.id)) continue;
      written.add(lead.id);
      lines.push(csv.line(plain(lead)));
    }
    parts.push(new Blob(lines));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
