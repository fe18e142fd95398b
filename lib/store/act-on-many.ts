import type { Draft } from '../domain/decide';
import type { LeadEvent } from '../domain/event';
import type { Lead } from '../domain/lead';
import { isRefusal, type Refusal, refuse } from '../domain/refusal';
import { appendEach } from './append';
import type { HotLead, TandemDb } from './db';
import { findLeads } from './find';
import { batchesOf } from './imports';
import { plain } from './plain';
import { readState, stamp } from './state';

/** What was refused, of whom. */
export interface Refused {
  leadId: string;
  refusal: Refusal;
}

/**
 * One decision on many leads in one transaction: a bulk request a table. Only for decisions that hand nothing over and take
 * nothing back. Notes in `batches` whom it changed, under the act's id, so that it can be taken back as a whole.
 * @param decide synchronous; the lead as it stands then
 * @returns the ids of leads it changed, and who was refused and why (`nothing-to-save`: it was so already)
 */
export async function actOnBatch(
  db: TandemDb,
  leadIds: readonly string[],
  act: string,
  now: number,
  decide: (lead: Lead) => Draft[] | Refusal,
): Promise<{ done: string[]; refused: Refused[] }> {
  return db.transaction('rw', db.tables, async () => {
    const state = await readState(db);
    state.seenOn = now;
    const refused: Refused[] = [];
    const changes = new Map<string, { before: HotLead; events: LeadEvent[] }>();
    for (const [i, before] of (await findLeads(db, leadIds)).entries()) {
      const leadId = leadIds[i] as string;
      const drafts = before ? decide(plain(before)) : refuse('no-lead');
      if (isRefusal(drafts)) refused.push({ leadId, refusal: drafts });
      else if (before && drafts.length && !changes.has(before.id)) {
        const events = drafts.map((draft) => ({ ...draft, at: stamp(state, now) }) as LeadEvent);
        changes.set(before.id, { before, events });
      }
    }
    await appendEach(db, state, [...changes.values()]);
    const done = [...changes.keys()];
    if (done.length) {
      const n = await batchesOf(db, act).count();
      await db.batches.put({ import: act, n, fresh: [], known: done, refused: [] });
    }
    await db.meta.put(state);
    return { done, refused };
  });
}
