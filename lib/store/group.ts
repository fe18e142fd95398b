import type { LeadEvent } from '../domain/event';
import { byClock, foldLead, undoneIds } from '../domain/fold';
import { isStrong } from '../domain/identity';
import type { Lead } from '../domain/lead';
import type { History } from './db';

/** A lead folded from the histories of `members`; undefined lead when nothing is in effect any more. */
export interface Group {
  id: string;
  members: string[];
  lead: Lead | undefined;
}

/**
 * Which histories are one person: those whose own folds share a strong identity, linked over any number of steps.
 * The fold of each group stands under its lowest id. Pure; order of input does not matter.
 */
export function groupHistories(histories: readonly History[]): Group[] {
  const sorted = [...histories].sort((a, b) => (a.id < b.id ? -1 : 1));
  const leader = new Map(sorted.map((h) => [h.id, h.id]));
  const find = (id: string): string => (leader.get(id) === id ? id : find(leader.get(id) as string));
  const holder = new Map<string, string>();
  // An undo may stand in another member's history than what it takes back.
  const gone = undoneIds(sorted.flatMap((h) => h.events).sort(byClock));
  for (const h of sorted) {
    const alone = foldLead(
      h.id,
      h.events.filter((e) => !gone.has(e.id)),
    );
    for (const identity of alone?.identities.filter(isStrong) ?? []) {
      const other = holder.get(identity);
      if (other === undefined) holder.set(identity, h.id);
      else {
        const [low, high] = [find(other), find(h.id)].sort() as [string, string];
        leader.set(high, low);
      }
    }
  }
  const groups = new Map<string, { members: string[]; events: LeadEvent[] }>();
  for (const h of sorted) {
    const id = find(h.id);
    const group = groups.get(id) ?? { members: [], events: [] };
    group.members.push(h.id);
    group.events.push(...h.events);
    groups.set(id, group);
  }
  return [...groups].map(([id, g]) => ({ id, members: g.members, lead: foldLead(id, g.events) }));
}
