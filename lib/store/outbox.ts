import type { Verdict } from '../crm/retry';
import type { LeadEvent } from '../domain/event';
import { type Handoff, isSettled } from '../domain/handoff';
import { append } from './append';
import { tandemDb } from './db';
import { findLead } from './find';
import { readState, stamp } from './state';

/** The oldest unsettled handoff of each lead: only these may be sent, so that order is kept. */
async function fronts(): Promise<Handoff[]> {
  const rows = (await tandemDb().outbox.toArray()).filter((h) => !isSettled(h)).sort((a, b) => a.seq - b.seq);
  const seen = new Set<string>();
  return rows.filter((h) => !seen.has(h.leadId) && seen.add(h.leadId));
}

/** Takes up to `limit` handoffs to send at `now` (ms); see OutboxStore.claim. */
export async function claimHandoffs(claim: {
  now: number;
  leaseMs: number;
  limit: number;
  takeOver: boolean;
}): Promise<Handoff[]> {
  const { now, leaseMs, limit, takeOver } = claim;
  const db = tandemDb();
  return db.transaction('rw', db.outbox, async () => {
    const ready = (await fronts()).filter(
      (h) => (h.state === 'due' && h.nextAt <= now) || (h.state === 'sending' && (takeOver || h.leaseUntil <= now)),
    );
    const claimed = ready
      .slice(0, limit)
      .map((h): Handoff => ({ ...h, state: 'sending', attempts: h.attempts + 1, leaseUntil: now + leaseMs }));
    await db.outbox.bulkPut(claimed);
    return claimed;
  });
}

const stateAfter = { delivered: 'delivered', retry: 'due', failed: 'failed' } as const;
const outcomeOf = { delivered: 'delivered', retry: 'retrying', failed: 'failed' } as const;

/** Records what an attempt came to, in the outbox and in the lead's history, in one transaction. */
export async function settleHandoff(
  id: string,
  s: { attempt: number; on: number; verdict: Verdict; status?: number; crmId?: string },
): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.tables, async () => {
    const row = await db.outbox.get(id);
    if (!row || row.attempts !== s.attempt || row.state !== 'sending') return;
    const { verdict } = s;
    const why = verdict.state === 'delivered' ? undefined : verdict.why;
    const nextAt = verdict.state === 'retry' ? verdict.nextAt : undefined;
    await db.outbox.put({
      ...row,
      state: stateAfter[verdict.state],
      nextAt: nextAt ?? row.nextAt,
      leaseUntil: 0,
      status: s.status,
      why,
      crmId: s.crmId,
    });
    const lead = await findLead(db, row.leadId);
    if (!lead) return;
    const state = await readState(db);
    const event: LeadEvent = {
      id: `${id}-attempt-${s.attempt}`,
      leadId: lead.id,
      type: 'delivery',
      at: stamp(state, s.on),
      on: s.on,
      by: { user: '', role: 'rep', device: state.device },
      data: {
        handoff: id,
        outcome: outcomeOf[verdict.state],
        attempt: s.attempt,
        status: s.status,
        why,
        nextAt,
        crmId: s.crmId,
      },
    };
    await append(db, state, lead, lead.id, [event]);
    await db.meta.put(state);
  });
}

/** When something in the outbox next becomes due by itself (ms); undefined when nothing will. */
export async function nextHandoffWake(): Promise<number | undefined> {
  const times = (await fronts()).flatMap((h) =>
    h.state === 'due' ? [h.nextAt] : h.state === 'sending' ? [h.leaseUntil] : [],
  );
  return times.length ? Math.min(...times) : undefined;
}

/** Notes on what is due why none of it is tried. */
export async function holdHandoffs(why: string): Promise<void> {
  await tandemDb().outbox.where('state').equals('due').modify({ why });
}

/** Makes a handoff due at `now`, whatever it waited for; one being sent is left alone. */
export async function retryHandoff(id: string, now: number): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(id);
    if (row && row.state !== 'sending' && row.state !== 'delivered')
      await db.outbox.put({ ...row, state: 'due', nextAt: now });
  });
}

/** Makes what waited for an endpoint due at `now`. */
export async function armWaitingHandoffs(now: number): Promise<void> {
  await tandemDb().outbox.where('state').equals('waiting').modify({ state: 'due', nextAt: now });
}
