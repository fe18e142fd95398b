import { assess, evidenceOf, scoreOf } from './assess';
import type { Candidate } from './candidate';
import type { Command } from './command';
import { compare } from './compare';
import type { Contract } from './contract';
import { crmAnswer } from './decide-crm';
import { accept, offer, pause, reject, resume, setStanding, withdraw } from './decide-offer';
import type { By, LeadEvent, Role } from './event';
import { evolve } from './evolve';
import { tick } from './hlc';
import { emailIdentity } from './identity';
import type { Lead } from './lead';
import { mayDo, mayMoveTo } from './may-do';
import { type Refusal, refuse } from './refusal';
import { nextTouchDeadline } from './sla-clock';
import { isForward, nextStage } from './stage';

/**
 * Who asks (`user`: the name they gave, `me`: their id among the people), with every role they hold, under which contract,
 * when (ms since 1970 UTC), and a source of ids. `contractOf`: the terms of another version, for offers made under it.
 */
export interface Circumstances {
  user: string;
  me: string;
  roles: readonly Role[];
  device: string;
  contract: Contract;
  contractOf?: (version: string) => Contract | undefined;
  now: number;
  newId: () => string;
}

/** An event before `record` stamps its clock; one that is the clock's own doing brings its stamp. */
export type Draft = LeadEvent extends infer E ? (E extends LeadEvent ? Omit<E, 'at'> & { at?: string } : never) : never;
export type Fact = LeadEvent extends infer E
  ? E extends LeadEvent
    ? { type: E['type']; data: E['data'] }
    : never
  : never;

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
  if (lead?.standing === 'suppressed' && !stillAllowed.has(command.do)) return refuse('is-suppressed');
  const facts = decideFacts(lead as Lead, command, c);
  if ('refused' in facts) return facts;
  const by = { user: c.user, role, device: c.device };
  const drafts: Draft[] = [];
  for (const fact of facts) {
    const on = 'on' in command && command.on !== undefined ? command.on : c.now;
    drafts.push({ id: c.newId(), leadId, on, by, ...fact } as Draft);
  }
  drafts.push(...handoffs(drafts, leadId, by));
  if (command.do !== 'undo' && command.do !== 'move-back' && command.do !== 'crm-answer')
    drafts.push(...consequences(lead, drafts, c, by));
  return drafts;
}

/** What may still be done about somebody who objected: mend, note, take back. */
const stillAllowed = new Set<Command['do']>([
  'edit',
  'merge',
  'unmerge',
  'tell-apart',
  'decline',
  'add-email',
  'remove-identity',
  'note',
  'inform',
  'undo',
  'untag',
]);

/** A handoff is the consequence of its move: its id is derived, so two machines make one. */
function handoffs(drafts: readonly Draft[], leadId: string, by: By): Draft[] {
  return drafts.flatMap((cause) => {
    if (cause.type !== 'moved' || (cause.data.to !== 'sql' && cause.data.to !== 'opportunity') || !cause.data.rule)
      return [];
    const handoff = `${cause.id}-handoff`;
    const data = { handoff, kind: `lead.${cause.data.to}` as const };
    return [{ id: `${handoff}-event`, leadId, on: cause.on, by, type: 'handed-off', data }];
  });
}

/** The lead as these drafts make it, were they recorded now. */
export function after(before: Lead | undefined, drafts: readonly Draft[], c: Circumstances): Lead | undefined {
  let lead = before;
  let at = before?.lastAt;
  for (const draft of drafts) {
    at = tick(at, c.now, c.device);
    lead = evolve(lead, { ...draft, at } as LeadEvent);
  }
  return lead;
}

/** What the contract does by itself after these events: the move to MQL, as soon as all is met. */
function consequences(before: Lead | undefined, drafts: readonly Draft[], c: Circumstances, by: By): Draft[] {
  const lead = after(before, drafts, c);
  const cause = drafts.at(-1);
  return lead && cause ? moveByRule(lead, { by, on: c.now, cause: cause.id }, c.contract, c.now) : [];
}

/** The automatic move of a lead that meets the contract, forward only, with version, score and evidence; or nothing. */
export function moveByRule(
  lead: Lead,
  { by, on, cause }: { by: By; on: number; cause: string },
  contract: Contract,
  now: number,
): Draft[] {
  const { automatic, fit, engagement } = contract.stages.mql;
  // A contract that asks no score at all would move everybody the moment they are captured.
  if (!automatic || (!fit && !engagement) || lead.stage !== 'lead' || lead.standing !== 'active') return [];
  const a = assess(lead, contract, now);
  if (a.missing.length) return [];
  const data = {
    from: lead.stage,
    to: 'mql' as const,
    contract: contract.version,
    auto: true as const,
    rule: { stage: 'mql' as const, met: a.met },
    score: scoreOf(a),
    evidence: evidenceOf(a),
  };
  return [{ id: `${cause}-mql`, leadId: lead.id, on, by, type: 'moved', data }];
}

function decideFacts(lead: Lead, command: Command, c: Circumstances): Fact[] | Refusal {
  switch (command.do) {
    case 'capture': {
      const { candidate, without } = command;
      if (!candidate.identities.length && !candidate.fields.name) return refuse('no-identity');
      // Somebody known is seen again: what is kept is not overwritten by what a page shows.
      if (lead) return see(lead, candidate);
      const left = without && (Object.keys(without.fields).length || without.identities.length);
      return [
        { type: 'captured', data: { candidate } },
        ...(left ? [{ type: 'declined' as const, data: without }] : []),
      ];
    }
    case 'see':
      return see(lead, command.candidate);
    case 'take': {
      const fields = Object.fromEntries(
        command.fields.flatMap((name) => (lead.news?.[name] ? [[name, lead.news[name]]] : [])),
      );
      return Object.keys(fields).length ? [{ type: 'taken', data: { fields } }] : refuse('nothing-to-save');
    }
    case 'decline': {
      const fields = Object.fromEntries(
        command.fields.flatMap((name) => (lead.news?.[name] ? [[name, lead.news[name].value]] : [])),
      );
      return Object.keys(fields).length ? [{ type: 'declined', data: { fields } }] : refuse('nothing-to-save');
    }
    case 'merge':
      if (command.other === lead.id) return refuse('nothing-to-save');
      return [{ type: 'merged', data: { other: command.other, fields: command.fields } }];
    case 'unmerge':
      return [{ type: 'unmerged', data: { other: command.other, from: command.from, identities: command.identities } }];
    case 'tell-apart':
      if (command.other === lead.id || lead.apart?.includes(command.other)) return refuse('nothing-to-save');
      return [{ type: 'told-apart', data: { other: command.other } }];
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
      const held = [...new Set([command.tag, ...(command.also ?? [])])].filter((tag) => lead.tags[tag]);
      const facts = held.map((tag): Fact => ({ type: 'untagged', data: { tag, adds: lead.tags[tag] ?? [] } }));
      return facts.length ? facts : refuse('nothing-to-save');
    }
    case 'note':
      return [{ type: 'noted', data: { text: command.text } }];
    case 'engage': {
      const { engagement, campaign, machine, post, title, source, utm } = command;
      // The same list read twice is still one comment, one reaction.
      const again = post && lead.engagements.some((e) => e.type === engagement && e.post === post);
      return again
        ? refuse('nothing-to-save')
        : [{ type: 'engaged', data: { engagement, campaign, machine, post, title, source, utm } }];
    }
    case 'assign':
      if ((lead.owner ?? null) === command.to) return refuse('nothing-to-save');
      if (lead.offer?.state === 'offered') return refuse('answer-first');
      return [{ type: 'assigned', data: { to: command.to } }];
    case 'touch': {
      const { kind, outcome, on = c.now } = command;
      const next = lead.owner ? nextTouchDeadline(c.contract, Math.max(on, lead.touches.at(-1)?.on ?? 0)) : undefined;
      return [{ type: 'touched', data: { kind, outcome, next } }];
    }
    case 'set-phase':
      return lead.phase === command.phase
        ? refuse('nothing-to-save')
        : [{ type: 'phase-set', data: { phase: command.phase } }];
    case 'answer':
      if (lead.answers[command.question] === command.answer) return refuse('nothing-to-save');
      return [{ type: 'answered', data: { question: command.question, answer: command.answer } }];
    case 'move-on':
      return moveOn(lead, command.to, c);
    case 'move-back': {
      if (!isForward(command.to, lead.stage)) return refuse('not-next-stage');
      const { to, reason, note } = command;
      const data = { from: lead.stage, to, contract: c.contract.version, reason, note: note || undefined };
      return [{ type: 'moved', data }];
    }
    case 'offer':
      return offer(lead, command, c);
    case 'accept':
      return accept(lead, command, c);
    case 'reject':
    case 'give-back':
      return reject(lead, command, c);
    case 'withdraw':
      return withdraw(lead, command);
    case 'pause':
      return pause(lead, command, c);
    case 'resume':
      return resume(lead, c);
    case 'remind': {
      const { dueAt, note } = command;
      if (dueAt === null && !lead.reminders[c.me]) return refuse('nothing-to-save');
      if (dueAt !== null && dueAt <= c.now) return refuse('date-past');
      return [{ type: 'reminded', data: { person: c.me, dueAt, note: note || undefined } }];
    }
    case 'recycle':
    case 'disqualify':
    case 'wake':
    case 'archive':
      return setStanding(lead, command, c);
    case 'crm-answer':
      return crmAnswer(lead, command, c);
    case 'inform':
      return [{ type: 'informed', data: {} }];
    case 'undo':
      return [{ type: 'undone', data: { events: command.events } }];
  }
}

/** What a page brings of somebody known; nothing, often. */
function see(lead: Lead, candidate: Candidate): Fact[] {
  const difference = compare(lead, candidate);
  if (!difference) return [];
  const { fields, identities } = difference;
  return [{ type: 'seen', data: { candidate: { ...candidate, fields, identities, emails: [] } } }];
}

/** One stage on, when the contract's criteria are met and nobody is being asked about the lead. */
function moveOn(lead: Lead, to: 'mql' | 'sql' | 'opportunity', c: Circumstances): Fact[] | Refusal {
  if (lead.stage === to) return refuse('same-stage');
  if (nextStage(lead.stage) !== to) return refuse('not-next-stage');
  if (lead.standing !== 'active') return refuse('is-inactive');
  if (lead.offer?.state === 'offered') return refuse('answer-first');
  const a = assess(lead, c.contract, c.now, to);
  if (a.missing.length) return refuse('missing-required', { missing: a.missing });
  const owner = to !== 'mql' && !lead.owner ? c.me : undefined;
  const data = { from: lead.stage, to, contract: c.contract.version, owner, rule: { stage: to, met: a.met } };
  return [{ type: 'moved', data: { ...data, score: scoreOf(a), evidence: evidenceOf(a) } }];
}
