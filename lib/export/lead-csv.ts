import { assess } from '../domain/assess';
import type { Contract } from '../domain/contract';
import { emailsOf } from '../domain/display-name';
import type { Lead, Standing } from '../domain/lead';
import type { SourceGroup } from '../domain/lead-query';
import type { Person } from '../domain/person';
import { sourceGroup } from '../domain/source-group';
import type { Stage } from '../domain/stage';
import type { Word } from '../domain/word';
import { namesNow, wornTags } from '../domain/worn-tags';
import { csvLine } from './csv';

/** The columns of a file of leads, in order; lib/import/sources/tandem.ts knows them again by their heads in either language. */
export const leadColumns = [
  ...(['name', 'jobTitle', 'company', 'headline', 'location', 'country', 'industry', 'companySize'] as const),
  ...(['emails', 'phones', 'linkedin', 'stage', 'standing', 'grade', 'owner', 'tags', 'campaigns'] as const),
  ...(['capturedOn', 'lastOn', 'source', 'crmId', 'id'] as const),
] as const;
export type LeadColumn = (typeof leadColumns)[number];

/** What leads name by id, what they are held against at `now` (ms), and how it is all called. */
export interface LeadCsvOf {
  words: readonly Word[];
  people: readonly Person[];
  contract: Contract;
  now: number;
  heads: Record<LeadColumn, string>;
  stages: Record<Stage, string>;
  standings: Record<Standing, string>;
  sources: Record<SourceGroup, string>;
  separator: ',' | ';';
}

const day = (ms: number) => new Date(ms).toISOString();
const list = (names: readonly string[]) => names.join('; ');

/** Writes leads as lines of CSV (RFC 4180), safe in spreadsheets; `head` is the first line. Times are UTC, in ISO 8601. */
export function leadCsv(of: LeadCsvOf): { head: string; line(lead: Lead): string } {
  const names = namesNow(of.words);
  const people = new Map(of.people.map((p) => [p.id, p.name]));
  const named = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => names.get(id) ?? []))];
  const phones = (lead: Lead) => lead.identities.filter((i) => i.startsWith('phone:')).map((i) => i.slice(6));
  const cells: Record<LeadColumn, (lead: Lead) => unknown> = {
    ...{ name: field('name'), jobTitle: field('jobTitle'), company: field('company'), headline: field('headline') },
    ...{ location: field('location'), country: field('country'), industry: field('industry') },
    companySize: field('companySize'),
    emails: (lead) => list(emailsOf(lead)),
    phones: (lead) => list(phones(lead)),
    linkedin: profileOf,
    stage: (lead) => of.stages[lead.stage],
    standing: (lead) => of.standings[lead.standing],
    grade: (lead) => assess(lead, of.contract, of.now).grade,
    owner: (lead) => lead.owner && (people.get(lead.owner) ?? lead.owner),
    tags: (lead) => list(named(Object.keys(wornTags(lead.tags, of.words)))),
    campaigns: (lead) => list(named(lead.engagements.flatMap((e) => e.campaign ?? []))),
    capturedOn: (lead) => day(lead.capturedOn),
    lastOn: (lead) => day(lead.lastOn),
    source: (lead) => of.sources[sourceGroup(lead)],
    crmId: (lead) => lead.crmId ?? lead.handoffs.findLast((h) => h.crmId)?.crmId,
    id: (lead) => lead.id,
  };
  return {
    head: csvLine(
      leadColumns.map((column) => of.heads[column]),
      of.separator,
    ),
    line: (lead) =>
      csvLine(
        leadColumns.map((column) => cells[column](lead)),
        of.separator,
      ),
  };
}

const field = (name: keyof Lead['fields']) => (lead: Lead) => lead.fields[name]?.value;

/** The address of the person's profile, of the identities that have one. */
function profileOf({ identities }: Lead): string | undefined {
  const slug = identities.find((i) => i.startsWith('linkedin:in/'))?.slice('linkedin:in/'.length);
  const member = identities.find((i) => i.startsWith('linkedin:member/'))?.slice('linkedin:member/'.length);
  const sales = identities.find((i) => i.startsWith('salesnav:'))?.slice('salesnav:'.length);
  if (slug ?? member) return `https://www.linkedin.com/in/${encodeURIComponent(slug ?? member ?? '')}/`;
  return sales && `https://www.linkedin.com/sales/lead/${sales}`;
}
