import type { LeadEvent } from '../domain/event';
import { byClock, foldLead, undoneIds } from '../domain/fold';
import { isStrong } from '../domain/identity';
import type { Lead } from '../domain/lead';
import type { History } from './db';

/**
 * A lead folded from the histories of `members`; undefined lead when nothing is in effect any more. `held`: the strong identities
 * any member's own fold holds, by which others may belong to it.
 */
export interface Group {
  id: string;
  members: string[];
  held: string[];
  lead: Lead | undefined;
}

const pair = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** What people said of which histories are one person: the latest word on each pair stands. */
function wordsOfPeople(events: readonly LeadEvent[]): { merged: Set<string>; barred: Map<string, Set<string>> } {
  const merged = new Set<string>();
  const barred = new Map<string, Set<string>>();
  for (const event of events) {
    if (event.type === 'merged') {
      merged.add(pair(event.leadId, event.data.other));
      barred.delete(pair(event.leadId, event.data.other));
    }
    if (event.type !== 'unmerged') continue;
    for (const from of event.data.from) {
      const key = pair(event.data.other, from);
      merged.delete(key);
      barred.set(key, new Set([...(barred.get(key) ?? []), ...event.data.identities]));
    }
  }
  return { merged, barred };
}

/**
 * Which histories are one person: those whose own folds share a strong identity, or that somebody merged, linked over any
 * number of steps; but never two that somebody took apart, by the identities that had joined them. The fold of each group
 * stands under its lowest id. Pure; order of input does not matter.
 */
export function groupHistories(histories: readonly History[]): Group[] {
  const sorted = [...histories].sort((a, b) => (a.id < b.id ? -1 : 1));
  const leader = new Map(sorted.map((h) => [h.id, h.id]));
  const find = (id: string): string => (leader.get(id) === id ? id : find(leader.get(id) as string));
  const join = (a: string, b: string) => {
    const [low, high] = [find(a), find(b)].sort() as [string, string];
    leader.set(high, low);
  };
  const holders = new Map<string, string[]>();
  const own = new Map<string, Lead | undefined>();
  // An undo may stand in another member's history than what it takes back.
  const all = sorted.flatMap((h) => h.events).sort(byClock);
  const gone = undoneIds(all);
  const { merged, barred } = wordsOfPeople(all.filter((e) => !gone.has(e.id)));
  for (const h of sorted) {
    const alone = foldLead(
      h.id,
      h.events.filter((e) => !gone.has(e.id)),
    );
    own.set(h.id, alone);
    for (const identity of alone?.identities.filter(isStrong) ?? []) {
      const others = holders.get(identity) ?? [];
      for (const other of others) if (!barred.get(pair(other, h.id))?.has(identity)) join(other, h.id);
      holders.set(identity, [...others, h.id]);
    }
  }
  for (const key of merged) {
    const [a = '', b = ''] = key.split(' ');
    if (leader.has(a) && leader.has(b)) join(a, b);
  }
  const groups = new Map<string, { members: string[]; held: string[]; events: LeadEvent[] }>();
  for (const h of sorted) {
    const id = find(h.id);
    const group = groups.get(id) ?? { members: [], held: [], events: [] };
    group.members.push(h.id);
    group.held.push(...(own.get(h.id)?.identities.filter(isStrong) ?? []));
    group.events.push(...h.events);
    groups.set(id, group);
  }
  // Most are alone, and nothing is taken back: they are folded already.
  return [...groups].map(([id, { members, held, events }]) => {
    const lead = members.length === 1 && !gone.size ? own.get(id) : foldLead(id, events);
    return { id, members, held, lead };
  });
}
