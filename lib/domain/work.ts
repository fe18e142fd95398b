import type { Contract } from './contract';
import { fading } from './engagement-score';
import type { Lead } from './lead';
import { pool } from './offer';

/** What a lead asks of whom. `refresh`: nothing of a person, its grade changes. */
export type WorkKind =
  | 'answer'
  | 'first-touch'
  | 'next-touch'
  | 'reminder'
  | 'offer'
  | 'repair'
  | 'woken'
  | 'watch'
  | 'outcome'
  | 'answered'
  | 'expire'
  | 'wake'
  | 'archive'
  | 'refresh';

/** A thing to do and whose desk it lies on. `dueAt`, `amberAt`: ms; of `offer`, `woken`, `answered`: since when. */
export interface Work {
  desk: string;
  kind: WorkKind;
  dueAt: number;
  amberAt: number;
}

/** The desks: one for each person, and these. */
export const desks = { pool: 'pool', ready: 'ready', watch: 'watch', answered: 'answered', clock: 'clock' } as const;
export const deskOf = (person: string): string => `for:${person}`;

const day = 86_400_000;
/** When the rep is asked what came of a handoff nobody can ask the CRM about. */
const outcomeAfter = 7 * day;
const month = (365.25 / 12) * day;

/** Since when a recycled lead has had nothing new. */
const idleSince = (lead: Lead): number =>
  Math.max(
    lead.recycled?.on ?? 0,
    lead.sleep?.until ?? 0,
    lead.engagements.at(-1)?.on ?? 0,
    lead.touches.at(-1)?.on ?? 0,
  );

/** What the clock itself will do to a lead, and when: end an offer, wake it, archive it, look at its grade again. */
function clockWork(lead: Lead, contract: Contract, now: number): Work[] {
  const by = (kind: WorkKind, dueAt: number): Work => ({ desk: desks.clock, kind, dueAt, amberAt: dueAt });
  const list: Work[] = [];
  if (lead.offer?.state === 'offered' && !lead.pause) list.push(by('expire', lead.offer.dueAt));
  if (lead.standing === 'sleeping' && lead.sleep) list.push(by('wake', lead.sleep.until));
  if (lead.recycled && lead.stage === 'lead' && lead.standing === 'active')
    list.push(by('archive', idleSince(lead) + contract.recycle.idleMonths * month));
  const [fade] = lead.engagements.length ? fading(lead, contract, now, 1) : [];
  if (fade) list.push(by('refresh', fade.on));
  return list;
}

/** In the CRM, where Tandem cannot ask, and nobody has said yet what came of it. */
export function unanswered(lead: Lead): boolean {
  if (lead.stage !== 'sql' && lead.stage !== 'opportunity') return false;
  const there = lead.handoffs.filter((h) => h.outcome === 'delivered');
  return there.length > 0 && !there.some((h) => h.asks);
}

/** Everything a lead asks of anybody, and when; nothing of a suppressed one. Pure; `now` only says which fading is next. */
export function workOf(lead: Lead, contract: Contract, now: number): Work[] {
  if (lead.standing === 'suppressed') return [];
  const list = clockWork(lead, contract, now);
  const add = (desk: string, kind: WorkKind, dueAt: number, amberAt = dueAt) =>
    list.push({ desk, kind, dueAt, amberAt });
  for (const [person, { dueAt }] of Object.entries(lead.reminders)) add(deskOf(person), 'reminder', dueAt);
  const { offer, clock, owner } = lead;
  if (offer && offer.state !== 'offered' && offer.answeredOn !== undefined)
    add(desks.answered, 'answered', offer.answeredOn);
  if (lead.standing !== 'active') return list;
  if (offer?.state === 'offered') {
    add(offer.to === pool ? desks.pool : deskOf(offer.to), 'answer', offer.dueAt, offer.amberAt);
    add(desks.watch, 'watch', offer.dueAt, offer.amberAt);
  } else if (clock && owner) {
    add(deskOf(owner), clock.kind, clock.dueAt, clock.amberAt);
    if (clock.kind === 'first-touch') add(desks.watch, 'watch', clock.dueAt, clock.amberAt);
  } else if (unanswered(lead)) {
    const said = lead.handoffs.filter((h) => h.outcome === 'delivered').map((h) => h.on);
    add(owner ? deskOf(owner) : desks.pool, 'outcome', Math.max(...said) + outcomeAfter);
  } else if (lead.stage === 'mql' && !owner) {
    const repair = offer?.state === 'rejected' || offer?.state === 'returned';
    add(desks.ready, repair ? 'repair' : 'offer', Math.max(lead.stageOn, offer?.answeredOn ?? 0));
  } else if (lead.stage === 'lead' && lead.recycled) add(desks.ready, 'woken', lead.lastOn);
  return list;
}

/** The sooner clock of a lead, whoever's it is, as the badge shows it: an offer to answer or a touch that is due. */
export function runningClock(
  lead: Lead,
): { kind: 'answer' | 'first-touch' | 'next-touch'; dueAt: number; amberAt: number } | undefined {
  if (lead.standing !== 'active') return undefined;
  if (lead.offer?.state === 'offered') return { kind: 'answer', dueAt: lead.offer.dueAt, amberAt: lead.offer.amberAt };
  return lead.owner && lead.clock ? lead.clock : undefined;
}

/** The key a piece of work is sorted and found under: `<desk> <ms, 9 base-36 digits>`. */
export const workKey = (desk: string, dueAt: number): string =>
  `${desk} ${Math.max(0, Math.floor(dueAt)).toString(36).padStart(9, '0')}`;

/** The keys of a lead's work: one for each desk, the soonest. */
export function workKeys(work: readonly Work[]): string[] {
  const soonest = new Map<string, number>();
  for (const { desk, dueAt } of work) soonest.set(desk, Math.min(dueAt, soonest.get(desk) ?? Number.POSITIVE_INFINITY));
  return [...soonest].map(([desk, dueAt]) => workKey(desk, dueAt)).sort();
}
