import type { Brought, BroughtEngagement } from './brought';
import { compare } from './compare';
import { type Circumstances, type Draft, type Fact, moveByRule } from './decide';
import type { LeadEvent } from './event';
import { effective } from './fold';
import type { Lead } from './lead';
import { mayDo } from './may-do';
import { mirrorHash } from './mirror';
import type { Role } from './role';
import { mayBePlaced } from './stage';
import { foldName } from './word';

/** The ids of the words and people an import names. `owner`: undefined for somebody who is not on the list. */
export interface Refs {
  tag(name: string): string;
  campaign(name: string): string;
  owner(name: string): string | undefined;
}

/** What happened before, as far as an import must not tell it again. */
export interface Known {
  /** Ids of all events, undone ones too. */
  ids: Set<string>;
  engagements: Set<string>;
  notes: Set<string>;
}

const engagementKey = (type: string, on: number, campaign = '', title = '', post = '') =>
  JSON.stringify([type, on, campaign, title, post]);

/** What a lead's events say already. */
export function knownOf(events: readonly LeadEvent[]): Known {
  const known: Known = { ids: new Set(events.map((e) => e.id)), engagements: new Set(), notes: new Set() };
  for (const event of effective(events)) learn(known, event);
  return known;
}

function learn(known: Known, event: Pick<LeadEvent, 'id' | 'on' | 'type' | 'data'>): void {
  known.ids.add(event.id);
  if (event.type === 'noted') known.notes.add((event.data as { text: string }).text);
  if (event.type !== 'engaged') return;
  const { engagement, campaign, title, post } = event.data as Extract<LeadEvent, { type: 'engaged' }>['data'];
  known.engagements.add(engagementKey(engagement, event.on, campaign, title, post));
}

/** True when a row asks for more than capturing, which everyone may. */
export const asksMarketer = (b: Pick<Brought, 'engagements' | 'tags' | 'stage' | 'owner' | 'crmId'>): boolean =>
  b.engagements.length > 0 || b.tags.length > 0 || Boolean(b.stage ?? b.owner ?? b.crmId);

/**
 * An id of what was done and when, not of the telling: two machines that import the same file make one event. A second one
 * after the first was taken back has a number of its own.
 */
function engagementId(of: Brought, one: BroughtEngagement, known: Known): string {
  const who = [...of.candidate.identities].sort()[0] ?? of.candidate.fields.name?.value ?? '';
  const what = [who, one.type, one.on, foldName(one.campaign ?? ''), one.title ?? '', one.post ?? ''];
  const id = `i-${mirrorHash(what.join('\n'))}`;
  let free = id;
  for (let n = 2; known.ids.has(free); n++) free = `${id}-${n}`;
  return free;
}

/**
 * What a row of an import makes happen to a lead, in order; nothing when all of it is known. `known`: what its history says, and is
 * told what this adds. Pure but for that; the same arguments give the same events, but for ids of `newId`.
 * `lead` undefined: a new one, under `leadId`. The contract's own moves come with `settle`.
 */
export function bring(
  lead: Lead | undefined,
  row: Brought,
  known: Known,
  refs: Refs,
  c: Circumstances,
  leadId: string,
): Draft[] {
  const { candidate } = row;
  const source = candidate.page.slice(candidate.page.indexOf(':') + 1);
  const drafts: Draft[] = [];
  const add = (command: 'capture' | 'tag' | 'engage' | 'note', fact: Fact, on = c.now, id = c.newId()) => {
    const role = mayDo[command].find((r) => c.roles.includes(r)) as Role;
    const draft = { id, leadId, on, by: { user: c.user, role, device: c.device }, ...fact } as Draft;
    drafts.push(draft);
    learn(known, draft as LeadEvent);
  };
  if (!lead) add('capture', { type: 'captured', data: { candidate } });
  else {
    const news = compare(lead, candidate);
    if (news) add('capture', { type: 'seen', data: { candidate: { ...candidate, ...news, emails: [] } } });
  }
  for (const name of row.tags) {
    const tag = refs.tag(name);
    const worn = lead?.tags[tag] || drafts.some((d) => d.type === 'tagged' && d.data.tag === tag);
    if (!worn) add('tag', { type: 'tagged', data: { tag } });
  }
  for (const one of row.engagements) {
    const { type, on, title, utm, machine, post } = one;
    const campaign = one.campaign ? refs.campaign(one.campaign) : undefined;
    if (known.engagements.has(engagementKey(type, on, campaign, title, post))) continue;
    const data = { engagement: type, campaign, machine, post, title, source, utm };
    add('engage', { type: 'engaged', data }, on, engagementId(row, one, known));
  }
  if (row.note && !known.notes.has(row.note)) add('note', { type: 'noted', data: { text: row.note } });
  const place = placing(lead, row, refs);
  // Where somebody stands is marketing's evidence like the rest of an import.
  if (place) add('engage', { type: 'placed', data: place });
  return drafts;
}

function placing(lead: Lead | undefined, row: Brought, refs: Refs) {
  const owner = row.owner && !lead?.owner ? refs.owner(row.owner) : undefined;
  const data = {
    ...(row.stage && mayBePlaced(lead?.stage ?? 'lead', row.stage) && { stage: row.stage }),
    ...(owner && { owner }),
    ...(row.crmId && row.crmId !== lead?.crmId && { crmId: row.crmId }),
  };
  return Object.keys(data).length ? data : undefined;
}

/** What the contract does by itself about a lead after its last draft. */
export function settle(lead: Lead, last: Draft, c: Circumstances): Draft[] {
  return moveByRule(lead, { by: last.by, on: last.on, cause: last.id }, c.contract, c.now);
}
