import type { Contract } from './contract';
import { type EngagementGroup, engagementGroups, groupOf } from './engagement';
import type { Lead, ScoredEngagement } from './lead';

const day = 86_400_000;

/** One engagement's points now. `halved`: how often; `counts`: false when a later one of its kind stands for it, or a machine made it. */
export interface EngagementPart extends ScoredEngagement {
  points: number;
  halved: number;
  counts: boolean;
}
/** `raw`: what its engagements add up to; `points`: what is left under the cap. */
export interface GroupPart {
  group: EngagementGroup;
  points: number;
  raw: number;
  cap: number;
  parts: EngagementPart[];
}

/** How often an engagement has halved by `now`; one in the future not at all. */
export const halvings = (on: number, now: number, halfLifeDays: number): number =>
  Math.max(0, Math.floor((now - on) / (halfLifeDays * day)));

/** The engagements that may count: since the lead was last recycled. */
export function countable(lead: Lead): readonly ScoredEngagement[] {
  const since = lead.recycled?.on;
  return since === undefined ? lead.engagements : lead.engagements.filter((e) => e.on > since);
}

/**
 * Points by group, at `now` (ms). Each engagement halves for every full half-life since it happened; of a once-only type the
 * latest per campaign counts; gains are capped by group, losses are not; a machine's open is never scored.
 */
export function engagementParts(lead: Lead, contract: Contract, now: number): GroupPart[] {
  const { points, caps, halfLifeDays } = contract.engagement;
  const groups = new Map<EngagementGroup, GroupPart>();
  const seen = new Set<string>();
  const list = countable(lead);
  for (let i = list.length - 1; i >= 0; i--) {
    const one = list[i] as ScoredEngagement;
    const { points: worth, once } = points[one.type];
    const key = `${one.type} ${one.campaign ?? ''}`;
    const counts = !one.machine && !(once && seen.has(key));
    if (counts) seen.add(key);
    const halved = halvings(one.on, now, halfLifeDays);
    const part: EngagementPart = { ...one, halved, counts, points: counts ? worth * 0.5 ** halved : 0 };
    const name = groupOf[one.type];
    const group = groups.get(name) ?? { group: name, points: 0, raw: 0, cap: caps[name], parts: [] };
    groups.set(name, group);
    group.parts.push(part);
    group.raw += part.points;
  }
  for (const group of groups.values()) {
    const gains = group.parts.reduce((sum, p) => sum + Math.max(0, p.points), 0);
    group.points = group.raw - gains + Math.min(gains, group.cap);
  }
  return engagementGroups.flatMap((name) => groups.get(name) ?? []);
}

/** Whole points, never rounded up: what is shown is what is compared. */
export const engagementPoints = (groups: readonly GroupPart[]): number =>
  Math.floor(groups.reduce((sum, g) => sum + g.points, 0) + 1e-9);

/** The same number without its parts, for many leads at once. */
export function engagementTotal(lead: Lead, contract: Contract, now: number): number {
  return lead.engagements.length ? engagementPoints(engagementParts(lead, contract, now)) : 0;
}

/** The next moments (ms) at which something halves, soonest first, and what the total will be then. At most `n`. */
export function fading(lead: Lead, contract: Contract, now: number, n = 3): { on: number; engagement: number }[] {
  const half = contract.engagement.halfLifeDays * day;
  const parts = engagementParts(lead, contract, now).flatMap((g) => g.parts);
  const moments = parts.filter((p) => p.points > 0).map((p) => p.on + (p.halved + 1) * half);
  const fades: { on: number; engagement: number }[] = [];
  let last = engagementTotal(lead, contract, now);
  for (const on of [...new Set(moments)].sort((a, b) => a - b)) {
    const engagement = engagementTotal(lead, contract, on);
    if (engagement < last) fades.push({ on, engagement });
    last = engagement;
    if (fades.length === n) break;
  }
  return fades;
}
