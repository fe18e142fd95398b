import { emailsOf } from '../domain/display-name';
import { tandemDb } from '../store/db';
import { eraseLead } from '../store/erase';
import { findLeads } from '../store/find';
import { forgetTraces } from '../store/forget-traces';
import { dropRefused } from '../store/imports';

/** Erases leads, one by one, what refused rows of imports still say of them, and hashes of their pages. `now`: ms. */
export async function eraseLeads(ids: readonly string[], now: number): Promise<void> {
  const db = tandemDb();
  const leads = await findLeads(db, ids);
  for (const id of ids) await eraseLead(id, now);
  await forgetTraces(db);
  await dropRefused(db, new Set(leads.flatMap((lead) => (lead ? emailsOf(lead) : []))));
}
