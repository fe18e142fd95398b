import type { Draft } from '../domain/decide';
import { saysDiskFull } from '../domain/disk-full';
import type { LeadEvent } from '../domain/event';
import type { Lead } from '../domain/lead';
import { isRefusal, type Refusal, refuse } from '../domain/refusal';
import type { Role } from '../domain/role';
import type { Done } from '../domain/view';
import { append } from './append';
import { type HotLead, type TandemDb, tandemDb } from './db';
import { cancelHandoffs, enqueue, lookOut, rowsOf } from './enqueue';
import { findByIdentities, findLead } from './find';
import { historyOf } from './history';
import { plain } from './plain';
import { readState, stamp } from './state';
import { anySuppressed, isSuppressed } from './suppression';

/** Whom a command is about: a known lead, or whoever holds one of these identities (nobody yet: a new lead). */
export type Target = { leadId: string } | { identities: readonly string[] };

/** Decides on the lead as it stands inside the transaction; must be synchronous. `leadId` is the id new events carry. */
export type Decision = (lead: Lead | undefined, leadId: string) => Draft[] | Refusal;

/**
 * The only write path (design.md, decide → record → evolve): one transaction appends the events, folds the lead, moves
 * the counters, marks mirror and outbox, advances the clock. A refusal writes nothing; so does a full disk.
 * @param now ms since 1970 UTC
 * @param roles of who asks: nobody takes back what their roles could not have done
 */
export async function record(
  target: Target,
  now: number,
  decision: Decision,
  roles?: readonly Role[],
): Promise<Done | Refusal> {
  const db = tandemDb();
  const asked = 'identities' in target ? target.identities : [];
  try {
    // The usual list is empty, and seen to be so on the way; hashing would end the transaction, so it comes between two.
    const done = await attempt(db, target, now, decision, asked.length === 0, roles);
    if (done !== 'ask-suppression') return done;
    if (await isSuppressed(db, asked)) return refuse('suppressed');
    return (await attempt(db, target, now, decision, true, roles)) as Done | Refusal;
  } catch (error) {
    if (saysDiskFull(error)) return refuse('storage-full');
    throw error;
  }
}

/** One try, in one transaction. Writes nothing and says 'ask-suppression' when somebody was erased and nobody `cleared` the target. */
function attempt(
  db: TandemDb,
  target: Target,
  now: number,
  decision: Decision,
  cleared: boolean,
  roles?: readonly Role[],
) {
  return db.transaction('rw', db.tables, async (): Promise<Done | Refusal | 'ask-suppression'> => {
    const [before, state, listed] = await Promise.all([
      holder(db, target),
      readState(db),
      !cleared && anySuppressed(db),
    ]);
    if (listed) return 'ask-suppression';
    if ('leadId' in target && !before) return refuse('no-lead');
    const leadId = before?.id ?? crypto.randomUUID();
    const drafts = decision(before && plain(before), leadId);
    if (isRefusal(drafts)) return drafts;
    if (!drafts.length) return { leadId, events: [] };
    state.seenOn = now;
    const barred = await undoBar(db, leadId, drafts, roles);
    if (barred) return barred;
    const events = drafts.map((draft) => ({ ...draft, at: draft.at ?? stamp(state, now) }) as LeadEvent);
    const outlook = lookOut(db, before, leadId, events);
    if (outlook) state.seq += 1;
    const after = await append(db, state, before, leadId, events, 'identities' in target ? target.identities : []);
    await cancelHandoffs(db, undoneBy(events));
    if (!after) await db.meta.put(state);
    else if (outlook) await enqueue(db, state.seq, after, events, await outlook);
    return { leadId: after?.id ?? leadId, events: events.map((e) => e.id) };
  });
}

const undoneBy = (events: readonly (Draft | LeadEvent)[]) =>
  events.flatMap((e) => (e.type === 'undone' ? e.data.events : []));

/** Why these undos may not be: nothing of that name happened, or what they undo was already sent to the CRM. */
async function undoBar(
  db: TandemDb,
  leadId: string,
  drafts: readonly Draft[],
  roles?: readonly Role[],
): Promise<Refusal | undefined> {
  const undone = undoneBy(drafts);
  if (!undone.length) return undefined;
  const events = (await historyOf(db, leadId)).filter((e) => undone.includes(e.id));
  // What time itself did cannot be taken back: it would only do it again.
  if (!events.length || events.some((e) => e.by.device === 'clock')) return refuse('nothing-to-undo');
  const lacking = roles && [...new Set(events.map((e) => e.by.role))].filter((role) => !roles.includes(role));
  if (lacking?.length) return refuse('role-may-not', { roles: lacking });
  const handoffs = events.flatMap((e) => (e.type === 'handed-off' ? [e.data.handoff] : []));
  const rows = (await Promise.all(handoffs.map((id) => rowsOf(db, id)))).flat();
  const sent = rows.some((row) => row.state === 'sending' || row.state === 'delivered' || row.done !== undefined);
  return sent ? refuse('already-handed-off') : undefined;
}

/** The lead a command is about, as it stands. */
async function holder(db: TandemDb, target: Target): Promise<HotLead | undefined> {
  return 'leadId' in target ? findLead(db, target.leadId) : (await findByIdentities(db, target.identities))[0];
}
