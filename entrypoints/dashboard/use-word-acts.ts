import { useState } from 'react';
import { refusalInWords, rolesInWords } from '../../components/lead/in-words';
import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import type { WordActs } from '../../components/words/word-acts';
import { isRefusal, type Refusal } from '../../lib/domain/refusal';
import type { Settings } from '../../lib/domain/settings';
import type { WordPatch } from '../../lib/domain/word';
import { send } from '../../lib/messaging/extension-client';

const failed = (): Refusal => ({ refused: 'failed' });

/** Changes tags and campaigns and says what came of it, with an undo. */
export function useWordActs({ roles }: Pick<Settings, 'roles'>): WordActs {
  const text = useText();
  const t = text.words.done;
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const refuse = (refusal: Refusal) => {
    toast({ text: refusalInWords(text, refusal), fault: true });
    return false;
  };
  const ask = async (id: string, patch: WordPatch) => send('word.change', { id, patch }).catch(failed);
  const takeBack = async (id: string, patch: WordPatch) => {
    const answer = await ask(id, patch);
    if (isRefusal(answer)) refuse(answer);
    else toast({ text: text.common.undone });
  };
  const change = async (id: string, patch: WordPatch, said: string, undo?: WordPatch): Promise<boolean> => {
    setBusy(true);
    const answer = await ask(id, patch);
    setBusy(false);
    if (isRefusal(answer)) return refuse(answer);
    toast({ text: said, undo: () => void takeBack(id, undo ?? answer.undo) });
    return true;
  };
  return {
    busy,
    why: roles.includes('marketer') ? undefined : text.lead.roleNeeded(rolesInWords(text, ['marketer'])),
    async create(kind, { name = '', ...rest }) {
      setBusy(true);
      const made = await send('word.name', { kind, name }).catch(failed);
      setBusy(false);
      if (isRefusal(made)) return refuse(made);
      if (Object.keys(rest).length) return change(made.id, rest, t.created(name), { gone: true });
      toast({ text: t.created(name), undo: () => void takeBack(made.id, { gone: true }) });
      return true;
    },
    change: (word, patch) => change(word.id, patch, t.changed(patch.name ?? word.name)),
    merge: (from, into) => change(from.id, { into: into.id }, t.merged(from.name, into.name)),
    remove: ({ word, leads }) => change(word.id, { gone: true }, t.removed(word.name, leads)),
  };
}
