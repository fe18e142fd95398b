import type { CountedWord, Word } from '../../lib/domain/word';
import { MergeDialog } from './MergeDialog';
import { WordDialog } from './WordDialog';
import type { WordActs } from './word-acts';

/** Which question is open: a new word, or what to do with one. */
export type Asked = { ask: 'new' } | { ask: 'edit' | 'merge'; one: CountedWord };

export interface WordDialogsProps {
  kind: Word['kind'];
  asked: Asked | undefined;
  /** All of this kind on the list. */
  all: readonly CountedWord[];
  acts: WordActs;
  onClose: () => void;
}

/** The questions about tags and campaigns; each closes when it was done. */
export function WordDialogs({ kind, asked, all, acts, onClose }: WordDialogsProps) {
  if (!asked) return null;
  const close = (done: boolean) => done && onClose();
  const one = asked.ask === 'new' ? undefined : asked.one;
  const others = all.filter((other) => other.word.id !== one?.word.id);
  if (asked.ask === 'merge')
    return (
      <MergeDialog
        from={asked.one}
        others={others}
        busy={acts.busy}
        onMerge={(into) => void acts.merge(asked.one.word, into.word).then(close)}
        onClose={onClose}
      />
    );
  return (
    <WordDialog
      kind={kind}
      word={one?.word}
      others={others.map(({ word }) => word)}
      busy={acts.busy}
      onSave={(patch) => void (one ? acts.change(one.word, patch) : acts.create(kind, patch)).then(close)}
      onClose={onClose}
    />
  );
}
