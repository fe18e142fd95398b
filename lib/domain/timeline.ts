import { type EngagementGroup, type EngagementType, groupOf } from './engagement';
import { type EngagementPart, engagementParts } from './engagement-score';
import type { LeadEvent, TouchKind, TouchOutcome } from './event';
import type { Utm } from './utm';
import type { LeadView } from './view';

/** Why something does not count: a machine did it; a later one of its kind stands for it; it lies before a recycling, or too far back. */
export type NotCounted = 'machine' | 'superseded' | 'recycled' | 'older';
export type MomentGroup = EngagementGroup | 'touch';

interface Base {
  id: string;
  on: number;
  group: MomentGroup;
}
/** Something the prospect did, with its points now and how often they have halved. */
export interface EngagedMoment extends Base {
  group: EngagementGroup;
  type: EngagementType;
  campaign?: string;
  points: number;
  halved: number;
  because?: NotCounted;
  title?: string;
  source?: string;
  utm?: Utm;
}
/** Something sales did with the prospect. */
export interface TouchedMoment extends Base {
  group: 'touch';
  kind: TouchKind;
  outcome: TouchOutcome;
}
export type Moment = EngagedMoment | TouchedMoment;
type Engaged = Extract<LeadEvent, { type: 'engaged' }>;

/**
 * What prospect, marketing and sales had to do with each other, newest first: what the lead holds (the latest 200 and 50), and
 * what the history shown tells beyond it. `history` may be cut: titles and sources are then missing of what it leaves out.
 */
export function timeline(
  { lead, history, contract }: Pick<LeadView, 'lead' | 'history' | 'contract'>,
  now: number,
): Moment[] {
  const parts = new Map(engagementParts(lead, contract, now).flatMap((g) => g.parts.map((p) => [p.id, p] as const)));
  const held = new Set(lead.engagements.map((e) => e.id));
  const told = new Map(history.flatMap((e) => (e.type === 'engaged' ? [[e.id, e] as const] : [])));
  const moments = new Map<string, Moment>();
  for (const one of lead.engagements) {
    const { title, source, utm } = told.get(one.id)?.data ?? {};
    const { id, on, type, campaign } = one;
    moments.set(id, { id, on, type, campaign, group: groupOf[type], title, source, utm, ...worth(parts.get(id)) });
  }
  for (const event of told.values()) if (!held.has(event.id)) moments.set(event.id, beyond(event));
  for (const { id, on, kind, outcome } of lead.touches) moments.set(id, { id, on, group: 'touch', kind, outcome });
  for (const { id, on, type, data } of history)
    if (type === 'touched') moments.set(id, { id, on, group: 'touch', kind: data.kind, outcome: data.outcome });
  return [...moments.values()].sort((a, b) => b.on - a.on || (a.id < b.id ? 1 : -1));
}

/** Its points, or why it has none; what is no part of the score lies before a recycling. */
function worth(part: EngagementPart | undefined): Pick<EngagedMoment, 'points' | 'halved' | 'because'> {
  if (!part) return { points: 0, halved: 0, because: 'recycled' };
  const { points, halved, counts, machine } = part;
  return counts ? { points, halved } : { points: 0, halved: 0, because: machine ? 'machine' : 'superseded' };
}

function beyond({ id, on, data }: Engaged): EngagedMoment {
  const { engagement: type, campaign, title, source, utm } = data;
  const because = data.machine ? 'machine' : 'older';
  return { id, on, type, campaign, group: groupOf[type], title, source, utm, points: 0, halved: 0, because };
}
