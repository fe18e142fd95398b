import { askCrm } from '../crm/ask';
import { decide } from '../domain/decide';
import type { Handoff } from '../domain/handoff';
import { isRefusal } from '../domain/refusal';
import { tandemDb } from '../store/db';
import { record } from '../store/record';
import { factsOf } from './attempt';
import { callWebhook, type Timers } from './call-webhook';
import { endpointInUse } from './endpoint';
import { circumstances } from './me';

const hour = 3_600_000;
const day = 24 * hour;
const patience = 20_000;
/** At most so many questions in one look; the rest in the next. */
const most = 50;

export interface OutcomeDeps {
  fetch: typeof globalThis.fetch;
  timers: Timers;
  now(): number;
  hasAccess(url: string): Promise<boolean>;
}

/** When to ask again, so many ms after the first time: every hour for a day, every six for a fortnight, daily for half a year. */
export function nextAsk(since: number): number | undefined {
  if (since < day) return hour;
  if (since < 14 * day) return 6 * hour;
  return since < 180 * day ? day : undefined;
}

/**
 * Asks CRMs what came of the handoffs whose time has come, one after the other, and records what they say.
 * @returns when to look again (ms), or undefined when nothing is left to ask
 */
export async function askOutcomes(deps: OutcomeDeps): Promise<number | undefined> {
  const db = tandemDb();
  const rows = await db.outbox.where('askAt').belowOrEqual(deps.now()).limit(most).toArray();
  for (const row of rows) {
    const final = await askOne(row, deps);
    const asked = row.asked ?? deps.now();
    const wait = final ? undefined : nextAsk(deps.now() - asked);
    await db.outbox.update(row.id, { asked, askAt: wait === undefined ? undefined : deps.now() + wait });
  }
  const next = await db.outbox.orderBy('askAt').first();
  return next?.askAt;
}

/** Asks about one handoff; true when there is nothing more to ask. */
async function askOne(row: Handoff, deps: OutcomeDeps): Promise<boolean> {
  const to = row.endpoint === undefined ? undefined : await endpointInUse(row.endpoint);
  if (!to || to.endpoint.paused || to.endpoint.off || !(await deps.hasAccess(to.host))) return false;
  const { signing: secrets, headers, preset } = to;
  const facts = { ...factsOf(row, to), known: row.crmId };
  const signing = { id: facts.id, sentAt: deps.now(), secrets, headers, signed: preset.signed };
  const said = await askCrm(facts, (request) => callWebhook(request, signing, { ...deps, patience }));
  if (typeof said === 'string') return false;
  const c = await circumstances();
  const root = row.of ?? row.id;
  const crm = { ...c, user: to.endpoint.name, roles: ['rep' as const], now: deps.now() };
  const done = await record({ leadId: row.leadId }, deps.now(), (lead, leadId) =>
    decide(lead, { do: 'crm-answer', handoff: root, asked: true, ...said }, crm, leadId),
  );
  if (isRefusal(done) && done.refused !== 'nothing-to-save' && done.refused !== 'no-lead') return false;
  return said.said !== 'accepted';
}

/** Makes handoffs' questions due now: somebody wants to know. */
export async function askNow(ids: readonly string[], now: number): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.outbox, async () => {
    for (const row of await db.outbox.bulkGet([...ids]))
      if (row?.state === 'delivered' && (row.askAt !== undefined || row.crmId))
        await db.outbox.update(row.id, { askAt: now });
  });
}
