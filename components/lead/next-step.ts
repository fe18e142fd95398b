import type { Contract } from '../../lib/domain/contract';
import type { Role } from '../../lib/domain/event';
import type { Lead } from '../../lib/domain/lead';
import { mayDo, mayMoveTo } from '../../lib/domain/may-do';
import { type NextAction, nextAction } from '../../lib/domain/next-action';

/** What the prominent button does for somebody of these roles. */
export type NextStep = Exclude<NextAction, 'wait'> | 'none';

const needed: Record<NextAction, readonly Role[]> = {
  retry: mayDo.edit,
  answer: mayDo.accept,
  'first-touch': mayDo.touch,
  engage: mayDo.engage,
  offer: mayDo.offer,
  wait: [],
  complete: mayDo.edit,
  'to-mql': mayMoveTo.mql,
  qualify: mayDo.answer,
  'to-sql': mayMoveTo.sql,
  'to-opportunity': mayMoveTo.opportunity,
  touch: mayDo.touch,
};

/** The next sensible action this person may take: the lead's own, else a touch or an engagement, else none. */
export function nextStep(lead: Lead, contract: Contract, roles: readonly Role[], now: number): NextStep {
  const may = (allowed: readonly Role[]) => allowed.some((role) => roles.includes(role));
  const next = nextAction(lead, contract, now);
  if (next === 'wait') return 'none';
  if (may(needed[next])) return next;
  if (may(mayDo.touch)) return 'touch';
  return may(mayDo.engage) ? 'engage' : 'none';
}
