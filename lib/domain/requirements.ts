import type { Contract, Requirement } from './contract';
import type { Lead } from './lead';
import { nextStage, type Stage } from './stage';

/** What a stage asks, split into what the lead has (with the evidence) and what it lacks. */
export interface Assessment {
  stage: Stage;
  met: { need: Requirement; with: string }[];
  missing: Requirement[];
}

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

/** Holds a lead against what `stage` requires in the contract. Pure. */
export function assessStage(lead: Lead, stage: Stage, contract: Contract): Assessment {
  const result: Assessment = { stage, met: [], missing: [] };
  for (const need of contract.required[stage] ?? []) {
    const found = evidence(lead, need);
    if (found) result.met.push({ need, with: found });
    else result.missing.push(need);
  }
  return result;
}

/** The assessment for the stage after the lead's own, or undefined at the funnel's end. */
export function assessNext(lead: Lead, contract: Contract): Assessment | undefined {
  const stage = nextStage(lead.stage);
  return stage && assessStage(lead, stage, contract);
}

/**
 * The next sensible action: the one prominent button, and the mirror's `next`.
 * `retry` a failed handoff first; then fill what the next stage lacks; then move on; at the end, touch.
 */
export type NextAction = 'retry' | 'complete' | 'to-mql' | 'qualify' | 'to-sql' | 'to-opportunity' | 'touch';

export function nextAction(lead: Lead, contract: Contract): NextAction {
  if (lead.handoffs.some((h) => h.outcome === 'failed')) return 'retry';
  const next = assessNext(lead, contract);
  if (!next) return 'touch';
  if (next.stage === 'mql') return next.missing.length ? 'complete' : 'to-mql';
  if (next.stage === 'sql') return next.missing.length ? 'qualify' : 'to-sql';
  return 'to-opportunity';
}
