import type { LeadEvent } from './event';
import { evolveInPlace } from './evolve';
import type { Lead } from './lead';

/** By clock, then by id: the one order every machine folds in. */
export function byClock(a: LeadEvent, b: LeadEvent): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Ids of events taken back. Newest first, so that undoing an undo brings the first act back; an undo only reaches
 * events before it.
 */
export function undoneIds(sorted: readonly LeadEvent[]): Set<string> {
  const named = new Set<string>();
  const gone = new Set<string>();
  for (let i = sorted.length - 1; i >= 0; i--) {
    const event = sorted[i] as LeadEvent;
    if (named.has(event.id)) gone.add(event.id);
    else if (event.type === 'undone') for (const id of event.data.events) named.add(id);
  }
  return gone;
}

/** Each event once, oldest first. Two machines may have made the same consequence: the earlier one stands. */
export function eachOnce(events: readonly LeadEvent[]): LeadEvent[] {
  const once = new Map<string, LeadEvent>();
  for (const event of [...events].sort(byClock)) if (!once.has(event.id)) once.set(event.id, event);
  return [...once.values()];
}

/** The events in effect, oldest first, each once: what folding and the shown history read. */
export function effective(events: readonly LeadEvent[]): LeadEvent[] {
  const sorted = eachOnce(events);
  const gone = undoneIds(sorted);
  return sorted.filter((e) => !gone.has(e.id));
}

/**
 * The lead these events make, whatever their order; undefined when no capture is in effect.
 * `id` is the id the fold stands under (the lowest of a joined group).
 */
export function foldLead(id: string, events: readonly LeadEvent[]): Lead | undefined {
  let lead: Lead | undefined;
  for (const event of effective(events)) lead = evolveInPlace(lead, event);
  return lead && { ...lead, id };
}

/** True when `event` can simply be added on top: newer than all before it and taking nothing back. */
export function isNext(lead: Lead | undefined, event: LeadEvent): boolean {
  return event.type !== 'undone' && (lead === undefined || event.at > lead.lastAt);
}
