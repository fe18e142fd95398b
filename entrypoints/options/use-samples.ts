import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import type { PageKind } from '../../lib/domain/page-kind';
import type { Sample } from '../../lib/domain/sample';
import { send } from '../../lib/messaging/extension-client';
import { useAnswer } from './use-save';

/** Takes samples and readings away; both can be taken back. */
export function useSamples() {
  const { health: t, common } = useText();
  const toast = useToast();
  const answer = useAnswer();

  const putBack = async (gone: readonly Sample[]): Promise<void> => {
    for (const sample of gone) if (!(await answer(send('sample.restore', { sample })))) return;
    toast({ text: common.undone });
  };
  return {
    /** True when all are gone. */
    async remove(samples: readonly Sample[], said: string): Promise<boolean> {
      const gone: Sample[] = [];
      for (const one of samples) if (await answer(send('sample.remove', { id: one.id }))) gone.push(one);
      if (gone.length) toast({ text: said, undo: () => void putBack(gone) });
      return gone.length === samples.length;
    },
    async forget(kind: PageKind): Promise<void> {
      const forgotten = await answer(send('health.forget', { kind }));
      if (!forgotten) return;
      const undo = () => void answer(send('health.restore', forgotten), common.undone);
      toast({ text: t.pages.forgotten, undo });
    },
  };
}
