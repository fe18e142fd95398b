import { gradeOf } from '../../domain/assess';
import type { Contract } from '../../domain/contract';
import { displayName } from '../../domain/display-name';
import { engagementTotal } from '../../domain/engagement-score';
import { fitParts, fitPoints } from '../../domain/fit-score';
import { fold, tokensIn } from '../../domain/fold-text';
import { type Lead, standings } from '../../domain/lead';
import { sourceGroups } from '../../domain/lead-query';
import { sourceGroup } from '../../domain/source-group';
import { stages } from '../../domain/stage';
import { runningClock } from '../../domain/work';

/** What leads are filtered and sorted by, as numbers: a place in its list, a moment (ms; `due`: Infinity when nothing is), points. */
export const columns = ['stage', 'standing', 'grade', 'source', 'captured', 'due', 'engagement'] as const;
export type Column = (typeof columns)[number];

/**
 * One lead as it is searched. `tokens`: each once; the words of its texts, and what it holds as marks (below), which no word
 * can be. `name`: folded, to sort by.
 */
export interface SearchEntry extends Record<Column, number> {
  id: string;
  rev: number;
  tokens: string[];
  name: string;
}

/** The token of a tag, a campaign of an engagement, or an owner (empty: nobody). */
export const markOf = {
  tag: (id: string): string => `#t:${id}`,
  campaign: (id: string): string => `#c:${id}`,
  owner: (id: string): string => `#o:${id}`,
};

/** `A1` is 0, `A2` is 1, … `C3` is 8. */
export const gradeNumber = (grade: string): number => 'ABC'.indexOf(grade.charAt(0)) * 3 + Number(grade.charAt(1)) - 1;

/** The slug, address or number people know of an identity; ids only machines know are not searched. */
const known = /^(?:linkedin:in\/|email:|phone:)(.*)$/;

/** A lead as it is searched at `now` (ms) under a contract. `notes`: the texts of those in effect. */
export function entryOf(
  lead: Lead & { rev: number },
  notes: readonly string[],
  contract: Contract,
  now: number,
): SearchEntry {
  const { company, jobTitle, headline, location } = lead.fields;
  const name = displayName(lead);
  const texts = [name, company?.value, jobTitle?.value, headline?.value, location?.value, ...notes];
  const identities = lead.identities.map((identity) => known.exec(identity)?.[1]);
  const tokens = new Set<string>();
  for (const text of [...texts, ...identities]) if (text) for (const token of tokensIn(text)) tokens.add(token);
  for (const tag of Object.keys(lead.tags)) tokens.add(markOf.tag(tag));
  for (const { campaign } of lead.engagements) if (campaign) tokens.add(markOf.campaign(campaign));
  tokens.add(markOf.owner(lead.owner ?? ''));
  const engagement = engagementTotal(lead, contract, now);
  return {
    id: lead.id,
    rev: lead.rev,
    tokens: [...tokens],
    name: fold(name).trim(),
    stage: stages.indexOf(lead.stage),
    standing: standings.indexOf(lead.standing),
    grade: gradeNumber(gradeOf(fitPoints(fitParts(lead, contract)), engagement, contract)),
    source: sourceGroups.indexOf(sourceGroup(lead)),
    captured: lead.capturedOn,
    due: (lead.pause ? undefined : runningClock(lead)?.dueAt) ?? Number.POSITIVE_INFINITY,
    engagement,
  };
}
