import type { Contract } from './contract';
import type { Lead } from './lead';

const day = 86_400_000;

/**
 * What is left of the attempts the contract agrees on before "unreachable" may be said: touches without an answer since the
 * offer and since the person was last reached, spread over the agreed days. `notBefore`: ms.
 */
export function attemptsLeft(lead: Lead, contract: Contract): { made: number; remaining: number; notBefore: number } {
  const { count, days } = contract.sla.touches;
  const since = lead.offer?.offeredOn ?? 0;
  const later = lead.touches.filter((t) => t.on >= since);
  const reached = later.findLastIndex((t) => t.outcome !== 'no-answer');
  const tries = later.slice(reached + 1);
  const first = tries[0];
  return {
    made: tries.length,
    remaining: Math.max(0, count - tries.length),
    notBefore: first ? first.on + days * day : 0,
  };
}
