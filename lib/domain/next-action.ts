import { assess } from './assess';
import type { Contract } from './contract';
import type { Lead } from './lead';

/**
 * The next sensible action: the one prominent button, and the mirror's `next`. A failed handoff first; then the answer an
 * offer waits for; then what the next stage lacks; at the end, a touch. `wait`: asleep or out of the funnel.
 */
export const nextActions = [
  'retry',
  'answer',
  'first-touch',
  'complete',
  'engage',
  'to-mql',
  'offer',
  'qualify',
  'to-sql',
  'to-opportunity',
  'touch',
  'wait',
] as const;
export type NextAction = (typeof nextActions)[number];

/** What is next for a lead under a contract at `now` (ms). Pure. */
export function nextAction(lead: Lead, contract: Contract, now: number): NextAction {
  if (lead.handoffs.some((h) => h.outcome === 'failed')) return 'retry';
  if (lead.standing !== 'active') return 'wait';
  if (lead.offer?.state === 'offered') return 'answer';
  if (lead.clock?.kind === 'first-touch') return 'first-touch';
  const { stage, missing } = assess(lead, contract, now);
  if (stage === 'mql') {
    if (!missing.length) return 'to-mql';
    return missing.every((need) => need === 'engagement') ? 'engage' : 'complete';
  }
  if (stage === 'sql') {
    if (!lead.owner && missing.length) return 'offer';
    return missing.length ? 'qualify' : 'to-sql';
  }
  return stage === 'opportunity' ? 'to-opportunity' : 'touch';
}
