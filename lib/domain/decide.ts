import type { Command } from './command';
import type { Contract } from './contract';
import type { LeadEvent, Role } from './event';
import { emailIdentity } from './identity';
import type { Lead } from './lead';
import { mayDo, mayMoveTo } from './may-do';
import { type Refusal, refuse } from './refusal';
import { assessStage } from './requirements';
import { isForward, nextStage } from './stage';

/** Who asks, with every role they hold, under which contract, when (ms since 1970 UTC), and a source of ids. */
export interface Circumstances {
  user: string;
  roles: readonly Role[];
  device: string;
  contract: Contract;
  now: number;
  newId: () => string;
}

/** An event before `record` stamps its clock. */
export type Draft = LeadEvent extends infer E ? (E extends LeadEvent ? Omit<E, 'at'> : never) : never;
type Fact = LeadEvent extends infer E ? (E extends LeadEvent ? { type: E['type']; data: E['data'] } : never) : never;

/**
 * What a command makes happen to a lead, or why not. Pure: same arguments, same events.
 * `lead` is undefined only for a capture of somebody unknown; then `leadId` names the new lead.
 */
export function decide(
  lead: Lead | undefined,
  command: Command,
  c: Circumstances,
  leadId = lead?.id ?? '',
): Draft[] | Refusal {
  const allowed = command.do === 'move-on' ? mayMoveTo[command.to] : mayDo[command.do];
  const role = allowed.find((r) => c.roles.includes(r));
  if (!role) return refuse('role-may-not', { roles: [...allowed] });
  if (!lead && command.do !== 'capture') return refuse('no-lead');
  const facts = decideFacts(lead as Lead, command, c);
  if ('refused' in facts) return facts;
  const by = { user: c.user, role, device: c.device };
  const drafts: Draft[] = [];
  for (const fact of facts) {
    const on = 'on' in command && command.on !== undefined ? command.on : c.now;
    drafts.push({ id: c.newId(), leadId, on, by, ...fact } as Draft);
  }
  // A handoff is the consequence of its move: its id is derived, so two machines make one.
  for (const cause of [...drafts]) {
    if (cause.type !== 'moved' || (cause.data.to !== 'sql' && cause.data.to !== 'opportunity') || !cause.data.rule)
      continue;
    const handoff = `${cause.id}-handoff`;
    drafts.push({
      id: `${handoff}-event`,
      leadId,
      on: cause.on,
      by,
      type: 'handed-off',
      data: { handoff, kind: `lead.${cause.data.to}` },
    } as Draft);
  }
  return drafts;
}

function decideFacts(lead: Lead, command: Command, c: Circumstances): Fact[] | Refusal {
  switch (command.do) {
    case 'capture': {
      const { candidate } = command;
      if (!candidate.identities.length && !candidate.fields.name) return refuse('no-identity');
      return [{ type: 'captured', data: { candidate } }];
    }
    case 'edit': {
      const fields = Object.fromEntries(
        Object.entries(command.fields).filter(([name, value]) => (lead.fields[name as 'name']?.value ?? '') !== value),
      );
      return Object.keys(fields).length ? [{ type: 'edited', data: { fields } }] : refuse('nothing-to-save');
    }
    case 'add-email': {
      const identity = emailIdentity(command.email);
      if (!identity) return refuse('not-an-address');
      if (lead.identities.includes(identity)) return refuse('nothing-to-save');
      return [{ type: 'identified', data: { identities: [identity] } }];
    }
    case 'remove-identity':
      if (!lead.identities.includes(command.identity)) return refuse('nothing-to-save');
      if (lead.identities.length === 1 && !lead.fields.name) return refuse('no-identity');
      return [{ type: 'unidentified', data: { identities: [command.identity] } }];
    case 'tag':
      return lead.tags[command.tag] ? refuse('nothing-to-save') : [{ type: 'tagged', data: { tag: command.tag } }];
    case 'untag': {
      const adds = lead.tags[command.tag];
      return adds ? [{ type: 'untagged', data: { tag: command.tag, adds } }] : refuse('nothing-to-save');
    }
    case 'note':
      return [{ type: 'noted', data: { text: command.text } }];
    case 'engage':
      return [{ type: 'engaged', data: { engagement: command.engagement, campaign: command.campaign } }];
    case 'touch':
      return [{ type: 'touched', data: { kind: command.kind, outcome: command.outcome } }];
    case 'set-phase':
      return lead.phase === command.phase
        ? refuse('nothing-to-save')
        : [{ type: 'phase-set', data: { phase: command.phase } }];
    case 'answer':
      if (lead.answers[command.question] === command.answer) return refuse('nothing-to-save');
      return [{ type: 'answered', data: { question: command.question, answer: command.answer } }];
    case 'move-on': {
      if (lead.stage === command.to) return refuse('same-stage');
      if (nextStage(lead.stage) !== command.to) return refuse('not-next-stage');
      const { met, missing } = assessStage(lead, command.to, c.contract);
      if (missing.length) return refuse('missing-required', { missing });
      return [
        {
          type: 'moved',
          data: { from: lead.stage, to: command.to, contract: c.contract.version, rule: { stage: command.to, met } },
        },
      ];
    }
    case 'move-back':
      if (!isForward(command.to, lead.stage)) return refuse('not-next-stage');
      return [
        {
          type: 'moved',
          data: {
            from: lead.stage,
            to: command.to,
            contract: c.contract.version,
            reason: command.reason,
            note: command.note || undefined,
          },
        },
      ];
    case 'undo':
      return [{ type: 'undone', data: { events: command.events } }];
  }
}
