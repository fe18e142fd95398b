import type { LeadEvent } from '../domain/event';
import type { TandemDb } from './db';
import { findLead } from './find';

/** All events of the lead that stands under `id`, those of joined leads too, in no order. */
export async function historyOf(db: TandemDb, id: string): Promise<LeadEvent[]> {
  const lead = await findLead(db, id);
  const records = await db.history.bulkGet(lead?.members ?? [id]);
  return records.flatMap((h) => h?.events ?? []);
}
