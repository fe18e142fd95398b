import type { Command } from './command';
import type { Circumstances, Fact } from './decide';
import type { Lead } from './lead';
import { type Refusal, refuse } from './refusal';

const day = 86_400_000;

/**
 * What came of a handoff. Only for a lead that was handed over and is still in sales; a person's rejection needs a reason,
 * the CRM's own comes with its words. A rejected lead sleeps as long as the contract says of that reason.
 */
export function crmAnswer(
  lead: Lead,
  command: Extract<Command, { do: 'crm-answer' }>,
  { contract, now }: Circumstances,
): Fact[] | Refusal {
  const { handoff, said, reason, amount, currency, asked } = command;
  if (!lead.handoffs.length) return refuse('no-handoff');
  const open = lead.stage === 'sql' || lead.stage === 'opportunity';
  if (!open && !(lead.stage === 'lost' && said === 'won')) return refuse('nothing-to-save');
  if (said === 'accepted' && lead.stage === 'opportunity' && lead.crmAnswer?.said === 'accepted')
    return refuse('nothing-to-save');
  if (said === 'rejected' && !reason && !asked) return refuse('reason-required');
  const rule = contract.reasons.find((one) => one.code === reason);
  const until = said === 'rejected' ? now + (rule?.days ?? 90) * day : undefined;
  const words = command.words?.trim() || undefined;
  return [{ type: 'crm-answered', data: { handoff, said, reason, words, amount, currency, until } }];
}
