import { assess, scoreOf } from './assess';
import { attemptsLeft } from './attempts';
import type { Command } from './command';
import type { Contract } from './contract';
import type { Circumstances, Fact } from './decide';
import type { Lead } from './lead';
import { pool } from './offer';
import { type Refusal, refuse } from './refusal';
import { answerDeadline, firstTouchDeadline, resumeDeadline, timeLeft } from './sla-clock';

type CommandOf<T extends Command['do']> = Extract<Command, { do: T }>;
const hour = 3_600_000;
const day = 86_400_000;

/** The contract a version names; the present one when it is not known here. */
const termsOf = (c: Circumstances, version: string): Contract => c.contractOf?.(version) ?? c.contract;

/** Marketing offers an MQL that nobody has or is asked about. */
export function offer(lead: Lead, command: CommandOf<'offer'>, c: Circumstances): Fact[] | Refusal {
  if (lead.standing !== 'active') return refuse('is-inactive');
  if (lead.stage !== 'mql') return refuse('not-mql');
  if (lead.offer?.state === 'offered') return refuse('offer-open');
  if (lead.owner) return refuse('has-owner', { by: lead.owner });
  const score = scoreOf(assess(lead, c.contract, c.now));
  const data = {
    offer: c.newId(),
    to: command.to,
    ...answerDeadline(c.contract, c.now),
    contract: c.contract.version,
    score,
  };
  return [{ type: 'offered', data }];
}

/** Why an open offer cannot be answered now by this person. */
function cannotAnswer(lead: Lead, id: string, c: Circumstances): Refusal | undefined {
  const open = lead.offer;
  if (!open || open.id !== id) return refuse('no-offer');
  if (open.state === 'expired') return refuse('offer-expired');
  if (open.state !== 'offered') return refuse('offer-answered', { by: open.answeredBy?.user ?? '' });
  if (!lead.pause && c.now >= open.dueAt) return refuse('offer-expired');
  if (open.to !== pool && open.to !== c.me) return refuse('offered-to-another', { by: open.to });
  return undefined;
}

export function accept(lead: Lead, command: CommandOf<'accept'>, c: Circumstances): Fact[] | Refusal {
  const no = cannotAnswer(lead, command.offer, c);
  if (no) return no;
  const terms = termsOf(c, lead.offer?.contract ?? '');
  return [{ type: 'accepted', data: { offer: command.offer, person: c.me, ...firstTouchDeadline(terms, c.now) } }];
}

/** No to an offer, or an accepted lead given back: the reason's rule in the offer's own contract says what it demands and does. */
export function reject(lead: Lead, command: CommandOf<'reject' | 'give-back'>, c: Circumstances): Fact[] | Refusal {
  const returns = command.do === 'give-back';
  if (!returns) {
    const no = cannotAnswer(lead, command.offer, c);
    if (no) return no;
  } else if (lead.offer?.id !== command.offer || lead.offer.state !== 'accepted') return refuse('no-offer');
  else if (lead.stage !== 'mql') return refuse('not-mql');
  const terms = termsOf(c, lead.offer?.contract ?? '');
  const rule = terms.reasons.find((r) => r.code === command.reason);
  if (!rule) return refuse('no-such-reason');
  if (rule.sub.length && !(command.sub && rule.sub.includes(command.sub))) return refuse('sub-required');
  if (rule.date && command.until === undefined) return refuse('date-required');
  if (command.until !== undefined && command.until <= c.now) return refuse('date-past');
  const { remaining, notBefore } = attemptsLeft(lead, terms);
  if (rule.attempts && (remaining > 0 || c.now < notBefore))
    return refuse('attempts-missing', { remaining, notBefore });
  const until = rule.consequence === 'recycle' ? (command.until ?? c.now + (rule.days ?? 0) * day) : undefined;
  const data = {
    offer: command.offer,
    reason: command.reason,
    sub: command.sub,
    note: command.note || undefined,
    consequence: rule.consequence,
    until,
    contract: lead.offer?.contract ?? c.contract.version,
    score: scoreOf(assess(lead, c.contract, c.now)),
  };
  return [{ type: returns ? 'returned' : 'rejected', data }];
}

export function withdraw(lead: Lead, command: CommandOf<'withdraw'>): Fact[] | Refusal {
  if (!lead.offer || lead.offer.id !== command.offer) return refuse('no-offer');
  if (lead.offer.state !== 'offered') return refuse('offer-answered', { by: lead.offer.answeredBy?.user ?? '' });
  return [{ type: 'withdrawn', data: { offer: command.offer, note: command.note || undefined } }];
}

/** The clock that runs, with the whole time it was given (ms of business time). */
function running(lead: Lead, c: Circumstances): { dueAt: number; whole: number; terms: Contract } | undefined {
  const terms = termsOf(c, lead.offer?.contract ?? c.contract.version);
  if (lead.offer?.state === 'offered') return { dueAt: lead.offer.dueAt, whole: terms.sla.answerHours * hour, terms };
  if (lead.clock && lead.owner) return { dueAt: lead.clock.dueAt, whole: terms.sla.firstTouchHours * hour, terms };
  return undefined;
}

export function pause(lead: Lead, command: CommandOf<'pause'>, c: Circumstances): Fact[] | Refusal {
  const clock = running(lead, c);
  if (!clock) return refuse('no-clock');
  if (lead.pause) return refuse('is-paused');
  if (lead.offer?.state === 'offered' && c.now >= clock.dueAt) return refuse('offer-expired');
  const left = timeLeft(clock.terms, c.now, clock.dueAt);
  return [{ type: 'paused', data: { reason: command.reason, note: command.note || undefined, left } }];
}

export function resume(lead: Lead, c: Circumstances): Fact[] | Refusal {
  const clock = running(lead, c);
  if (!lead.pause || !clock) return refuse('not-paused');
  return [{ type: 'resumed', data: resumeDeadline(clock.terms, c.now, lead.pause.left, clock.whole) }];
}

/** Marketing's own: back asleep until a date, out of the funnel, taken up again. */
export function setStanding(
  lead: Lead,
  command: CommandOf<'recycle' | 'disqualify' | 'wake' | 'archive'>,
  c: Circumstances,
): Fact[] | Refusal {
  switch (command.do) {
    case 'recycle':
      if (command.until <= c.now) return refuse('date-past');
      if (lead.stage !== 'lead' && lead.stage !== 'mql') return refuse('not-mql');
      return [
        {
          type: 'recycled',
          data: {
            reason: command.reason,
            until: command.until,
            note: command.note || undefined,
            contract: c.contract.version,
          },
        },
      ];
    case 'disqualify':
      if (lead.standing === 'disqualified') return refuse('nothing-to-save');
      return [{ type: 'disqualified', data: { reason: command.reason, note: command.note || undefined } }];
    case 'archive':
      return lead.standing === 'archived' ? refuse('nothing-to-save') : [{ type: 'archived', data: {} }];
    case 'wake':
      return lead.standing === 'active' ? refuse('nothing-to-save') : [{ type: 'woken', data: {} }];
  }
}
