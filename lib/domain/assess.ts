import type { Contract, Requirement } from './contract';
import { engagementParts, engagementPoints, type GroupPart } from './engagement-score';
import type { Evidence, Score } from './event';
import { fitParts, fitPoints } from './fit-score';
import type { Lead } from './lead';
import { nextStage, type Stage } from './stage';

/** What a stage asks: a requirement, or a score. */
export type Need = Requirement | 'fit' | 'engagement';
export interface Met {
  need: Need;
  with: string;
}
/**
 * A lead held against a contract at one moment. `met`, `missing`: what the stage asked about asks (`with`: the evidence;
 * of a score `45 ≥ 30`). `evidence`: fit parts and engagement groups the numbers rest on.
 */
export interface Assessment extends Score {
  stage: Stage | undefined;
  met: Met[];
  missing: Need[];
  evidence: { fit: Evidence['fit']; engagement: GroupPart[] };
}

/** Letter by fit, digit by engagement: `A1` is the best, `C3` the least. */
export function gradeOf(fit: number, engagement: number, contract: Contract): string {
  const { fit: f, engagement: e } = contract.grades;
  return `${fit >= f[0] ? 'A' : fit >= f[1] ? 'B' : 'C'}${engagement >= e[0] ? 1 : engagement >= e[1] ? 2 : 3}`;
}

/** What meets a requirement, or undefined. */
function evidence(lead: Lead, need: Requirement): string | undefined {
  switch (need) {
    case 'name':
    case 'company':
    case 'jobTitle':
      return lead.fields[need]?.value;
    case 'reachable':
      return lead.identities.find((i) => /^(email|phone|linkedin|salesnav):/.test(i));
    case 'buyerPhase':
      return lead.phase;
    default:
      return lead.answers[need];
  }
}

/** The bars and requirements of a stage; those of no stage are empty. */
function criteria(contract: Contract, stage: Stage | undefined) {
  const { mql, sql, opportunity } = contract.stages;
  if (stage === 'mql') return { fit: mql.fit || null, engagement: mql.engagement || null, required: mql.required };
  if (stage === 'sql') return sql;
  return { fit: null, engagement: null, required: stage === 'opportunity' ? opportunity.required : [] };
}

/**
 * Holds a lead against the contract at `now` (ms since 1970 UTC): both scores, the grade, and what `stage` asks (the one
 * after the lead's own unless named). Pure. A bar of 0 asks nothing. Rules: the contract's, facts/smarketing.md.
 */
export function assess(
  lead: Lead,
  contract: Contract,
  now: number,
  stage: Stage | undefined = nextStage(lead.stage),
): Assessment {
  const fitEvidence = fitParts(lead, contract);
  const groups = lead.engagements.length ? engagementParts(lead, contract, now) : [];
  const fit = fitPoints(fitEvidence);
  const engagement = engagementPoints(groups);
  const met: Met[] = [];
  const missing: Need[] = [];
  const asked = criteria(contract, stage);
  const bar = (need: 'fit' | 'engagement', has: number, least: number | null) => {
    if (least === null) return;
    if (has >= least) met.push({ need, with: `${has} ≥ ${least}` });
    else missing.push(need);
  };
  bar('fit', fit, asked.fit);
  bar('engagement', engagement, asked.engagement);
  for (const need of asked.required) {
    const found = evidence(lead, need);
    if (found) met.push({ need, with: found });
    else missing.push(need);
  }
  const grade = gradeOf(fit, engagement, contract);
  return { stage, fit, engagement, grade, met, missing, evidence: { fit: fitEvidence, engagement: groups } };
}

/** The score of an assessment alone, as offers and moves keep it. */
export const scoreOf = ({ fit, engagement, grade }: Score): Score => ({ fit, engagement, grade });

/** The evidence as an event keeps it: the parts that counted, the weightiest 20 of each. */
export function evidenceOf(a: Assessment): Evidence {
  const counted = a.evidence.engagement
    .flatMap((g) => g.parts)
    .filter((p) => p.points !== 0)
    .sort((x, y) => Math.abs(y.points) - Math.abs(x.points))
    .slice(0, 20);
  return {
    fit: a.evidence.fit.slice(0, 20),
    engagement: counted.map(({ id, type, on, points }) => ({ id, type, on, points })),
  };
}
