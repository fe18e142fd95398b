import { assess } from '../../domain/assess';
import type { Contract } from '../../domain/contract';
import { displayName } from '../../domain/display-name';
import { fold, tokensIn, wordsIn } from '../../domain/fold-text';
import type { Lead } from '../../domain/lead';
import type { LeadQuery } from '../../domain/lead-query';
import { sourceGroup } from '../../domain/source-group';
import { type Word, wordOf } from '../../domain/word';
import { runningClock } from '../../domain/work';

/** What a scan goes through: leads, the latest changed first, the texts of their notes, the words, the contract, and when (ms). */
export interface Scanned {
  leads: readonly Lead[];
  notes: ReadonlyMap<string, readonly string[]>;
  words: readonly Word[];
  contract: Contract;
  now: number;
}

/** The ids a query finds, sorted, by reading every lead: what the index is held against in tests and measures. */
export function scan(query: LeadQuery, among: Scanned): string[] {
  const asked = wordsIn(query.text);
  const found = among.leads.filter((lead) => {
    const texts = textsOf(lead, among);
    return asked.every((word) => texts.some((token) => token.startsWith(word))) && passes(lead, query, among);
  });
  const keys = new Map(found.map((lead, place) => [lead, keyOf(lead, place, query.sort, among)]));
  const present = found.filter((lead) => keys.get(lead) !== undefined);
  // Sorting is stable: of equals the later changed comes first.
  present.sort((a, b) => {
    const [x, y] = [keys.get(a) as number | string, keys.get(b) as number | string];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  if (query.reverse) present.reverse();
  return [...present, ...found.filter((lead) => keys.get(lead) === undefined)].map(({ id }) => id);
}

const campaignsOf = (lead: Lead) => lead.engagements.flatMap(({ campaign }) => campaign ?? []);

function textsOf(lead: Lead, { notes, words }: Scanned): string[] {
  const { company, jobTitle, headline, location } = lead.fields;
  const identities = lead.identities.flatMap((identity) => {
    const [, kind, rest = ''] = /^([^:]+:(?:in\/)?)(.*)$/.exec(identity) ?? [];
    return kind === 'linkedin:in/' || kind === 'email:' || kind === 'phone:' ? [rest] : [];
  });
  const held = [...Object.keys(lead.tags), ...campaignsOf(lead)].flatMap((id) => wordOf(words, id) ?? []);
  return [
    displayName(lead),
    company?.value ?? '',
    jobTitle?.value ?? '',
    headline?.value ?? '',
    location?.value ?? '',
    ...identities,
    ...(notes.get(lead.id) ?? []),
    ...held.filter((word) => !word.gone).map((word) => word.name),
  ].flatMap(tokensIn);
}

function passes(lead: Lead, query: LeadQuery, { words, contract, now }: Scanned): boolean {
  const stands = (id: string) => wordOf(words, id)?.id ?? id;
  const { tag, campaign, grade } = query;
  return (
    (query.stage === undefined || lead.stage === query.stage) &&
    (query.standing === undefined || lead.standing === query.standing) &&
    (tag === undefined || Object.keys(lead.tags).some((id) => stands(id) === stands(tag))) &&
    (campaign === undefined || campaignsOf(lead).some((id) => stands(id) === stands(campaign))) &&
    (query.owner === undefined || (lead.owner ?? 'nobody') === query.owner) &&
    (!grade || (/^[ABC][123]?$/.test(grade) && assess(lead, contract, now).grade.startsWith(grade))) &&
    (query.due === undefined || isDue(lead, query.due, now)) &&
    (query.source === undefined || sourceGroup(lead) === query.source) &&
    (query.capturedFrom === undefined || lead.capturedOn >= query.capturedFrom) &&
    (query.capturedUntil === undefined || lead.capturedOn <= query.capturedUntil)
  );
}

const dueOf = (lead: Lead): number | undefined => (lead.pause ? undefined : runningClock(lead)?.dueAt);

function isDue(lead: Lead, due: NonNullable<LeadQuery['due']>, now: number): boolean {
  const at = dueOf(lead);
  if (at === undefined || due === 'none') return at === undefined && due === 'none';
  if (due === 'late') return at < now;
  const end = new Date(now);
  end.setHours(24, 0, 0, 0);
  if (due === 'week') end.setDate(end.getDate() + 6);
  return at >= now && at < end.getTime();
}

/** What the sort goes by, the least first; undefined: last either way round. */
function keyOf(
  lead: Lead,
  place: number,
  sort: LeadQuery['sort'],
  { contract, now }: Scanned,
): number | string | undefined {
  switch (sort) {
    case 'recent':
      return place;
    case 'name':
      return fold(displayName(lead)).trim() || undefined;
    case 'captured':
      return -lead.capturedOn;
    case 'due':
      return dueOf(lead);
    case 'grade':
      return assess(lead, contract, now).grade;
    default:
      return -assess(lead, contract, now).engagement;
  }
}
