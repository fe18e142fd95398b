import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import type { PageKind } from '../../lib/domain/page-kind';
import type { Sample } from '../../lib/domain/sample';
import { send } from '../../lib/messaging/extension-client';
import { useAnswer } from './use-save';

/** Takes away what Health keeps, samples and readings; both can be taken back. */
export function useKept() {
  const { health: t, common } = useText();
  const toast = useToast();
  const answer = useAnswer();

  const putBack = async (samples: readonly Sample[]): Promise<void> => {
    for (const sample of samples) if (!(await answer(send('sample.restore', { sample })))) return;
    toast({ text: common.undone });
  };
  return {
    /** True when they are gone; `said` says so. */
    async remove(samples: readonly Sample[], said: string): Promise<boolean> {
      if (!(await answer(send('sample.remove', { ids: samples.map(({ id }) => id) })))) return false;
      toast({ text: said, undo: () => void putBack(samples) });
      return true;
    },
    async forget(kind: PageKind): Promise<void> {
      const forgotten = await answer(send('health.forget', { kind }));
      if (!forgotten) return;
      const undo = () => void answer(send('health.restore', forgotten), common.undone);
      toast({ text: t.pages.forgotten, undo });
    },
  };
}
