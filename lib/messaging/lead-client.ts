import browser from 'webextension-polyfill';
import type { Candidate, LeftOut } from '../domain/candidate';
import type { Command } from '../domain/command';
import type { Word } from '../domain/event';
import { isRefusal } from '../domain/refusal';
import { send } from './extension-client';

/** What the parts of a lead can do from our own pages: everything; opening the panel is not needed in them. */
export function leadClient(leadId: string) {
  return {
    act: (command: Command) => send('lead.act', { leadId, command }),
    openPanel: () => {},
    nameWord,
    retry: async (handoff: string) => void (await send('handoff.retry', { handoffs: [handoff] })),
    plan: async (to: 'sql' | 'opportunity') => (await send('lead.plan', { leadId, to })).plan,
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}

/** The id of the tag or campaign of this name, made when it is new. Rejects when it may not be. */
export async function nameWord(kind: Word['kind'], name: string): Promise<string> {
  const answer = await send('word.name', { kind, name });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.id;
}

/** Saves somebody new. */
export const captureLead = (candidate: Candidate, without?: LeftOut) => send('lead.capture', { candidate, without });
