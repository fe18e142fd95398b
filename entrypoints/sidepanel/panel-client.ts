import browser from 'webextension-polyfill';
import type { LeadClient } from '../../components/lead/lead-client';
import { saveFile } from '../../components/ui/save-file';
import type { Candidate, LeftOut } from '../../lib/domain/candidate';
import type { Word } from '../../lib/domain/event';
import { isRefusal } from '../../lib/domain/refusal';
import { send } from '../../lib/messaging/extension-client';

/** What the parts of a lead can do from our own page: everything; opening the panel is not needed in it. */
export function panelClient(leadId: string): LeadClient {
  return {
    act: (command) => send('lead.act', { leadId, command }),
    openPanel: () => {},
    nameWord,
    saveText: (name, text) => saveFile(name, text, 'text/plain;charset=utf-8'),
    retry: async (handoff) => void (await send('handoff.retry', { handoffs: [handoff] })),
    plan: async (to) => (await send('lead.plan', { leadId, to })).plan,
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
