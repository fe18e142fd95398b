import { useCallback, useState } from 'react';
import type { Command } from '../../lib/domain/command';
import { isRefusal, type Refusal } from '../../lib/domain/refusal';
import type { Done } from '../../lib/domain/view';
import { useText } from '../ui/i18n-context';
import { useToast } from '../ui/Toast';
import { refusalInWords } from './in-words';
import type { LeadClient } from './lead-client';

export type Act = (command: Command) => Promise<boolean>;

const failed = (): Refusal => ({ refused: 'failed' });

/**
 * Sends commands one at a time and says what came of each: done, with Undo, or why not.
 * `act` resolves to true when it was done.
 */
export function useAct(client: LeadClient): { act: Act; busy: boolean } {
  const t = useText();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const act = useCallback(
    async (command: Command): Promise<boolean> => {
      setBusy(true);
      const answer: Done | Refusal = await client.act(command).catch(failed);
      setBusy(false);
      if (isRefusal(answer)) {
        toast({ text: refusalInWords(t, answer), fault: true });
        return false;
      }
      const undo = async () => {
        const undone = await client.act({ do: 'undo', events: answer.events }).catch(failed);
        toast(isRefusal(undone) ? { text: refusalInWords(t, undone), fault: true } : { text: t.lead.done.undo });
      };
      toast({ text: t.lead.done[command.do], undo: answer.events.length ? undo : undefined });
      return true;
    },
    [client, t, toast],
  );
  return { act, busy };
}
