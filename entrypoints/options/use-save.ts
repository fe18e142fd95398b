import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import { isRefusal, type Refusal } from '../../lib/domain/refusal';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';

/** Says in a toast what could not be done; true for a good answer. A lost message is a refusal too. */
export function useAnswer(): <T>(answer: Promise<T | Refusal>, well?: string) => Promise<T | undefined> {
  const { settings } = useText();
  const toast = useToast();
  return async (answer, well) => {
    const got = await answer.catch((bug: unknown): Refusal => {
      console.error(bug);
      return { refused: 'failed' };
    });
    if (isRefusal(got)) {
      toast({ text: got.refused === 'storage-full' ? settings.storageFull : settings.saveFailed, fault: true });
      return undefined;
    }
    if (well) toast({ text: well });
    return got;
  };
}

/** Saves some of the settings, and says so. */
export function useSave(): (patch: Partial<Settings>) => void {
  const { common } = useText();
  const answer = useAnswer();
  return (patch) => void answer(send('settings.save', { patch }), common.saved);
}
