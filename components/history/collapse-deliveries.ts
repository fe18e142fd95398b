import type { LeadEvent } from '../../lib/domain/event';

/** One line per handoff: of its "handed off" and delivery attempts only the latest stays. History is newest first. */
export function collapseDeliveries(history: readonly LeadEvent[]): LeadEvent[] {
  const seen = new Set<string>();
  return history.filter((event) => {
    if (event.type !== 'delivery' && event.type !== 'handed-off') return true;
    if (seen.has(event.data.handoff)) return false;
    seen.add(event.data.handoff);
    return true;
  });
}
