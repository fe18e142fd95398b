import type { EngagementType } from './engagement';
import type { LeadEvent } from './event';
import type { Utm } from './utm';

/** One time the person met our marketing: what they did, told by which tool (absent: noted by hand), come from where. */
export interface Touchpoint {
  id: string;
  on: number;
  type: EngagementType;
  campaign?: string;
  title?: string;
  source?: string;
  utm?: Utm;
}
export interface Touchpoints {
  first: Touchpoint;
  last: Touchpoint;
}

const week = 7 * 86_400_000;

/** What is told of a person, but nothing they did to meet us. */
const noMeeting: readonly EngagementType[] = ['bounce', 'unsubscribe'];

/** The first and the last touchpoint among events in effect, by when they happened; undefined when there is none. Machines' opens are none. */
export function touchpoints(events: readonly LeadEvent[]): Touchpoints | undefined {
  let first: Touchpoint | undefined;
  let last: Touchpoint | undefined;
  for (const { type: kind, data, on, id } of events) {
    if (kind !== 'engaged' || data.machine || noMeeting.includes(data.engagement)) continue;
    const { engagement: type, campaign, title, source, utm } = data;
    const one = { id, on, type, campaign, title, source, utm };
    if (!first || on < first.on || (on === first.on && id < first.id)) first = one;
    if (!last || on > last.on || (on === last.on && id > last.id)) last = one;
  }
  return first && last && { first, last };
}

/** How many of these moments (ms) lie in each of the last `weeks` weeks, the oldest first; the last one ends now. */
export function weekly(moments: readonly number[], now: number, weeks = 26): number[] {
  const counts = new Array<number>(weeks).fill(0);
  for (const on of moments) {
    const ago = Math.floor((now - on) / week);
    const at = weeks - 1 - ago;
    if (ago >= 0 && at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
