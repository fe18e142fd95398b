import type { Verdict } from '../crm/retry';
import type { LeadEvent } from '../domain/event';
import {
  type Handoff,
  isSettled,
  keyed,
  type LastAnswer,
  readyKey,
  readyTime,
  type StepAnswers,
} from '../domain/handoff';
import { appendEach } from './append';
import { type Gate, type HotLead, type StoreState, tandemDb } from './db';
import { findLeads } from './find';
import { moveUp, putRow, routeWaiting } from './lanes';
import { readState, stamp } from './state';

/** No wait is longer than this, ms: a time further ahead was planned under a clock that has been set back since. */
const longestWait = 28 * 3_600_000;

/** What attempt number `attempt` came to, at `on` (ms). `askAt`: when to ask the CRM what came of it. */
export interface Settlement {
  id: string;
  attempt: number;
  on: number;
  verdict: Verdict;
  status?: number;
  crmId?: string;
  link?: string;
  last?: LastAnswer;
  done?: StepAnswers;
  to?: string;
  askAt?: number;
}

/** A handoff to send, with the id its lead's record has at that endpoint already. */
export type Claimed = Handoff & { known?: string };

/** What a killed worker was sending is due at `now` (ms), and nothing waits longer than anything may. At a worker's start. */
export async function takeOverHandoffs(now: number): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.outbox, db.gates, async () => {
    for (const row of await db.outbox.where('state').equals('sending').toArray())
      await db.outbox.put(keyed({ ...row, state: 'due', nextAt: now }, row.ready !== undefined));
    for (const row of await db.outbox.where('state').equals('due').toArray())
      if (row.nextAt > now + longestWait) await db.outbox.put(keyed({ ...row, nextAt: now }, row.ready !== undefined));
    for (const gate of await db.gates.toArray())
      if (gate.until > now + longestWait) await db.gates.put({ ...gate, until: now });
  });
}

/** Takes up to `limit` handoffs to one endpoint to send at `now` (ms), the longest due first; their lease ends at `now + leaseMs`. */
export async function claimHandoffs(claim: {
  endpoint: string;
  now: number;
  leaseMs: number;
  limit: number;
}): Promise<Claimed[]> {
  const { endpoint, now, leaseMs, limit } = claim;
  const db = tandemDb();
  return db.transaction('rw', db.outbox, async () => {
    const rows = await db.outbox
      .where('ready')
      .between(readyKey(endpoint, 0), readyKey(endpoint, now), true, true)
      .limit(limit)
      .toArray();
    const until = now + leaseMs;
    const taken = rows.map((r) => keyed({ ...r, state: 'sending', attempts: r.attempts + 1, leaseUntil: until }, true));
    const [known] = await Promise.all([
      Promise.all(taken.map((row) => (row.kind === 'lead.opportunity' ? knownThere(row) : undefined))),
      taken.length ? db.outbox.bulkPut(taken) : undefined,
    ]);
    return taken.map((row, i) => ({ ...row, ...(known[i] && { known: known[i] }) }));
  });
}

/** The id of a lead's record at an endpoint, from what was delivered there before. */
async function knownThere({ leadId, endpoint, id }: Handoff): Promise<string | undefined> {
  const rows = await tandemDb().outbox.where('leadId').equals(leadId).toArray();
  const there = rows.filter(
    (row) => row.endpoint === endpoint && row.id !== id && row.state === 'delivered' && row.crmId,
  );
  return there.sort((a, b) => b.seq - a.seq)[0]?.crmId;
}

/** Keeps what the steps of a chain brought so far: never repeated, whatever comes next. */
export async function keepSteps(id: string, attempt: number, done: StepAnswers): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(id);
    if (row && row.attempts === attempt && row.state === 'sending') await db.outbox.put({ ...row, done });
  });
}

const stateAfter = { delivered: 'delivered', retry: 'due', failed: 'failed' } as const;
const outcomeOf = { delivered: 'delivered', retry: 'retrying', failed: 'failed' } as const;

/** Gives back what was claimed and will not be tried after all: due as before, the attempt uncounted. */
export async function releaseHandoffs(ids: readonly string[]): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.outbox, async () => {
    for (const row of await db.outbox.bulkGet([...ids]))
      if (row?.state === 'sending')
        await db.outbox.put(keyed({ ...row, state: 'due', attempts: row.attempts - 1 }, row.ready !== undefined));
  });
}

/** Records what attempts came to, in the outbox and in the leads' histories, in one transaction. */
export async function settleHandoffs(settlements: readonly Settlement[]): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.tables, async () => {
    const [state, rows] = await Promise.all([readState(db), db.outbox.bulkGet(settlements.map((s) => s.id))]);
    const ended = settlements.flatMap((s, i) => {
      const row = rows[i];
      return row?.attempts === s.attempt && row.state === 'sending' ? [{ s, row, after: rowAfter(row, s) }] : [];
    });
    if (!ended.length) return;
    const ids = [...new Set(ended.map(({ row }) => row.leadId))];
    const [leads] = await Promise.all([findLeads(db, ids), db.outbox.bulkPut(ended.map(({ after }) => after))]);
    const byLead = new Map<string, { before: HotLead; events: LeadEvent[] }>();
    for (const { s, row, after } of ended) {
      const lead = leads[ids.indexOf(row.leadId)];
      // Most leads have the one handoff: nothing to move up.
      if (isSettled(after) && lead?.handoffs.length !== 1) await moveUp(db, row.lane);
      if (!lead) continue;
      const event = delivery(s, row, lead.id, state);
      byLead.set(lead.id, { before: lead, events: [...(byLead.get(lead.id)?.events ?? []), event] });
    }
    await appendEach(db, state, [...byLead.values()]);
  });
}

/** A handoff's row after an attempt. */
function rowAfter(row: Handoff, s: Settlement): Handoff {
  const { verdict } = s;
  const { askAt: _, ...rest } = row;
  return keyed(
    {
      ...rest,
      state: stateAfter[verdict.state],
      nextAt: verdict.state === 'retry' ? verdict.nextAt : row.nextAt,
      leaseUntil: 0,
      status: s.status,
      why: verdict.state === 'delivered' ? undefined : verdict.why,
      crmId: s.crmId ?? row.crmId,
      ...(s.link && { link: s.link }),
      ...(s.last && { last: s.last }),
      ...(s.done && { done: s.done }),
      ...(s.askAt !== undefined && { askAt: s.askAt }),
    },
    true,
  );
}

/** The attempt as an event of its lead. */
function delivery(s: Settlement, row: Handoff, leadId: string, state: StoreState): LeadEvent {
  const { verdict } = s;
  return {
    id: `${s.id}-attempt-${s.attempt}`,
    leadId,
    type: 'delivery',
    at: stamp(state, s.on),
    on: s.on,
    by: { user: '', role: 'rep', device: state.device },
    data: {
      handoff: s.id,
      outcome: outcomeOf[verdict.state],
      attempt: s.attempt,
      status: s.status,
      why: verdict.state === 'delivered' ? undefined : verdict.why,
      nextAt: verdict.state === 'retry' ? verdict.nextAt : undefined,
      crmId: s.crmId,
      ...(row.of && { of: row.of }),
      ...(s.to && { to: s.to }),
      ...(s.link && { link: s.link }),
      ...(s.askAt !== undefined && { asks: true as const }),
    },
  };
}

/** When something for an endpoint next becomes due by itself, or a lease ends (ms); undefined when nothing will. */
export async function nextHandoffAt(endpoint: string): Promise<number | undefined> {
  const [first] = await tandemDb()
    .outbox.where('ready')
    .between(readyKey(endpoint, 0), `${endpoint} \uffff`, true, true)
    .limit(1)
    .keys();
  return first === undefined ? undefined : readyTime(String(first));
}

/** Notes on what is due for an endpoint why none of it is tried. */
export async function holdHandoffs(endpoint: string, why: string): Promise<void> {
  await tandemDb()
    .outbox.where('ready')
    .between(`${endpoint} `, `${endpoint} \uffff`)
    .modify((row) => {
      if (row.state === 'due') row.why = why;
    });
}

/** Makes handoffs due at `now`, whatever they waited for; those being sent or delivered are left alone. Says how many. */
export async function retryHandoffs(ids: readonly string[], now: number): Promise<number> {
  const db = tandemDb();
  let made = 0;
  await db.transaction('rw', db.outbox, async () => {
    for (const row of await db.outbox.bulkGet([...ids])) {
      if (!row || row.state === 'sending' || row.state === 'delivered' || row.state === 'waiting') continue;
      // A person's wish begins the schedule anew once it was given up.
      const attempts = row.why === 'exhausted' ? 0 : row.attempts;
      await putRow(db, { ...row, state: 'due', nextAt: now, attempts });
      made += 1;
    }
  });
  return made;
}

/** Puts a mended body into a handoff that is not delivered and makes it due; false when it is under way or done. */
export async function mendHandoff(id: string, body: string, now: number): Promise<boolean> {
  const db = tandemDb();
  return db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(id);
    if (!row || row.state === 'sending' || row.state === 'delivered') return false;
    await putRow(db, { ...row, body, ...(row.endpoint && { state: 'due', nextAt: now }) });
    return true;
  });
}

export const routeWaitingHandoffs = (now: number): Promise<void> => routeWaiting(tandemDb(), now);

/** What holds an endpoint back. */
export async function setGate(gate: Gate): Promise<void> {
  await tandemDb().gates.put(gate);
}
