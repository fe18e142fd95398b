import type { Candidate } from '../domain/candidate';
import type { Command } from '../domain/command';
import { isRefusal } from '../domain/refusal';
import type { Answers, Payload } from '../messaging/protocol';
import { tandemDb } from '../store/db';
import { findEach } from '../store/find';
import { actAll } from './act';
import { circumstances } from './me';

/** What one person of a list is captured with. */
function commandsFor(candidate: Candidate, { tag, campaign, engage }: Payload<'list.capture'>, now: number): Command[] {
  const { deed } = candidate;
  const commands: Command[] = [{ do: 'capture', candidate }];
  if (tag) commands.push({ do: 'tag', tag });
  if (engage && deed)
    commands.push({
      do: 'engage',
      engagement: deed.type,
      campaign,
      on: Math.min(deed.on ?? now, now),
      post: deed.post,
    });
  return commands;
}

/** Captures some people of a list, one transaction each: a stop, a kill or a refusal leaves whole leads only. */
export async function captureList(ask: Payload<'list.capture'>): Promise<Answers['list.capture']> {
  const { now } = await circumstances();
  const known = await findEach(
    tandemDb(),
    ask.people.map((person) => person.identities),
  );
  const result: Answers['list.capture'] = { done: [], known: known.filter(Boolean).length, failed: [] };
  for (const candidate of ask.people) {
    const answer = await actAll({ identities: candidate.identities }, commandsFor(candidate, ask, now));
    if (isRefusal(answer)) result.failed.push(answer);
    else result.done.push(answer);
  }
  return result;
}
