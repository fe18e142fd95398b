import type { LeadEvent } from './event';
import type { Lead } from './lead';
import { mayBecome, type OfferState } from './offer';

type EventOf<T extends LeadEvent['type']> = Extract<LeadEvent, { type: T }>;

const month = (ms: number) => new Date(ms).toISOString().slice(0, 7);

/** Adds one to what reports add up: `<what>:<person>:<month, UTC>`. */
function count(lead: Lead, what: string, person: string, on: number): void {
  const key = `${what}:${person}:${month(on)}`;
  lead.counts[key] = (lead.counts[key] ?? 0) + 1;
}

/** An event that came second: kept, and said to be too late. */
function tooLate(lead: Lead, event: LeadEvent): void {
  lead.tooLate = [...lead.tooLate, event.id].slice(-20);
}

/** No clock runs any more. */
export function stopClocks(lead: Lead): void {
  delete lead.clock;
  delete lead.pause;
}

/** Back to marketing: stage lead, asleep, no owner; only later engagement counts, fit stays. */
export function recycle(lead: Lead, event: LeadEvent, until: number, reason: string | undefined): void {
  stopClocks(lead);
  delete lead.owner;
  if (lead.stage !== 'lead') {
    lead.stage = 'lead';
    lead.stageOn = event.on;
  }
  lead.standing = 'sleeping';
  lead.sleep = { until, at: event.at };
  lead.recycled = { times: (lead.recycled?.times ?? 0) + 1, on: event.on, at: event.at, reason };
}

/** Ends the open offer as `state`, when that may be. The first answer by `at` wins; a later one is kept as too late. */
function answer(lead: Lead, event: LeadEvent, offer: string, state: OfferState): boolean {
  const open = lead.offer;
  if (open?.id !== offer || !mayBecome(open.state, state) || (state === 'expired' && lead.pause)) {
    tooLate(lead, event);
    return false;
  }
  Object.assign(open, { state, answer: event.id, answeredOn: event.on, answeredBy: event.by });
  stopClocks(lead);
  count(lead, state, lead.owner ?? open.to, event.on);
  return true;
}

/** Nobody is asked any more about somebody who left the funnel's top by another way. */
export function withdrawOpen(lead: Lead, event: LeadEvent): void {
  if (lead.offer?.state === 'offered') answer(lead, event, lead.offer.id, 'withdrawn');
}

function reject(lead: Lead, event: EventOf<'rejected' | 'returned'>): void {
  const { data } = event;
  if (!answer(lead, event, data.offer, event.type)) return;
  const { reason, sub, note, until } = data;
  Object.assign(lead.offer as object, { reason, sub, note, until });
  if (data.consequence === 'recycle') {
    recycle(lead, event, until ?? event.on, reason);
    return;
  }
  delete lead.owner;
  if (data.consequence !== 'repair') lead.standing = data.consequence === 'suppress' ? 'suppressed' : 'disqualified';
}

/** What offers, clocks and standing make of a lead; changes `lead`. False for events that are none of these. */
export function evolveOffer(lead: Lead, event: LeadEvent): boolean {
  switch (event.type) {
    case 'offered': {
      const { offer: id, to, dueAt, amberAt, contract, score } = event.data;
      if (lead.offer?.state === 'offered' || lead.offer?.id === id) tooLate(lead, event);
      else {
        stopClocks(lead);
        lead.offer = {
          id,
          to,
          by: event.by,
          at: event.at,
          offeredOn: event.on,
          dueAt,
          amberAt,
          contract,
          score,
          state: 'offered',
        };
        count(lead, 'offered', to, event.on);
      }
      return true;
    }
    case 'accepted': {
      const { offer, person, dueAt, amberAt } = event.data;
      if (answer(lead, event, offer, 'accepted')) {
        lead.owner = person;
        lead.clock = { kind: 'first-touch', dueAt, amberAt };
      }
      return true;
    }
    case 'rejected':
    case 'returned':
      reject(lead, event);
      return true;
    case 'withdrawn':
    case 'expired':
      answer(lead, event, event.data.offer, event.type);
      return true;
    case 'paused':
      lead.pause ??= { on: event.on, ...event.data };
      return true;
    case 'resumed': {
      const clock = lead.offer?.state === 'offered' ? lead.offer : lead.clock;
      if (lead.pause && clock) Object.assign(clock, event.data, clock === lead.offer && { at: event.at });
      delete lead.pause;
      return true;
    }
    case 'reminded': {
      const { person, dueAt, note } = event.data;
      if (dueAt === null) delete lead.reminders[person];
      else lead.reminders[person] = { dueAt, note };
      return true;
    }
    case 'recycled':
      withdrawOpen(lead, event);
      recycle(lead, event, event.data.until, event.data.reason);
      return true;
    case 'disqualified':
    case 'archived':
      withdrawOpen(lead, event);
      stopClocks(lead);
      delete lead.owner;
      delete lead.sleep;
      lead.standing = event.type;
      return true;
    case 'woken':
      if (lead.standing !== 'suppressed') lead.standing = 'active';
      delete lead.sleep;
      return true;
    default:
      return false;
  }
}
