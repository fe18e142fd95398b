import type { Candidate, LeftOut } from '../domain/candidate';
import type { Command } from '../domain/command';
import { after, type Draft, decide } from '../domain/decide';
import { emailIdentity } from '../domain/identity';
import { isRefusal, type Refusal, refuse } from '../domain/refusal';
import type { Done } from '../domain/view';
import { tandemDb } from '../store/db';
import { record, type Target } from '../store/record';
import { isSuppressed } from '../store/suppression';
import { sameTags } from '../store/words';
import { circumstances } from './me';

/** Carries out a command on a lead: decides inside the store's transaction, on the lead as it stands then. */
export async function act(target: Target, command: Command): Promise<Done | Refusal> {
  const c = await circumstances();
  if (!c.consented) return refuse('no-consent');
  const added = command.do === 'add-email' ? emailIdentity(command.email) : undefined;
  if (added && (await isSuppressed(tandemDb(), [added]))) return refuse('suppressed');
  // A merged tag is taken off under every id the lead holds it by.
  const asked = command.do === 'untag' ? { ...command, also: await sameTags(command.tag) } : command;
  return record(target, c.now, (lead, leadId) => decide(lead, asked, c, leadId), c.roles);
}

/** Captures a candidate: into the lead that holds one of its identities, else as a new lead. */
export function capture(candidate: Candidate, without?: LeftOut): Promise<Done | Refusal> {
  return act({ identities: candidate.identities }, { do: 'capture', candidate, without });
}

/**
 * Several commands on one person, in one transaction: each is decided on what the ones before it make. One that changes
 * nothing is passed over; any other refusal refuses all.
 */
export async function actAll(target: Target, commands: readonly Command[]): Promise<Done | Refusal> {
  const c = await circumstances();
  if (!c.consented) return refuse('no-consent');
  return record(
    target,
    c.now,
    (lead, leadId) => {
      const drafts: Draft[] = [];
      let at = lead;
      for (const command of commands) {
        const decided = decide(at, command, c, leadId);
        if (isRefusal(decided)) {
          if (decided.refused === 'nothing-to-save') continue;
          return decided;
        }
        drafts.push(...decided);
        at = after(at, decided, c);
      }
      return drafts;
    },
    c.roles,
  );
}
