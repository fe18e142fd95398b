import browser from 'webextension-polyfill';
import type { LeadClient } from '../../components/lead/lead-client';
import type { Candidate } from '../../lib/domain/candidate';
import { isRefusal } from '../../lib/domain/refusal';
import { send } from '../../lib/messaging/extension-client';

/** What the parts of a lead can do from our own page: everything; opening the panel is not needed in it. */
export function panelClient(leadId: string): LeadClient {
  return {
    act: (command) => send('lead.act', { leadId, command }),
    openPanel: () => {},
    nameWord: async (kind, name) => {
      const answer = await send('word.name', { kind, name });
      if (isRefusal(answer)) throw new Error(answer.refused);
      return answer.id;
    },
    retry: async (handoff) => void (await send('handoff.retry', { handoff })),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}

/** Saves somebody new. */
export const captureLead = (candidate: Candidate) => send('lead.capture', { candidate });
