import { useState } from 'react';
import type { CountedWord, Word } from '../../lib/domain/word';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Empty, Loading } from '../ui/States';
import { type Asked, WordDialogs } from './WordDialogs';
import { WordRow } from './WordRow';
import type { WordActs } from './word-acts';

export interface WordListProps {
  kind: Word['kind'];
  /** Undefined while it is read. */
  all: readonly CountedWord[] | undefined;
  acts: WordActs;
  now: number;
}

/** All tags, or all campaigns, with how many leads each; new ones, and what can be done with one. */
export function WordList({ kind, all, acts, now }: WordListProps) {
  const t = useText().words;
  const [asked, setAsked] = useState<Asked>();
  if (!all) return <Loading />;
  const fresh = (
    <Button
      look={all.length ? 'plain' : 'go'}
      icon="plus"
      act="word-new"
      why={acts.why}
      onClick={() => setAsked({ ask: 'new' })}
    >
      {t.fresh[kind]}
    </Button>
  );
  return (
    <>
      {all.length ? (
        <>
          <div className="row">
            <span className="grow" />
            {fresh}
          </div>
          <ul className="words">
            {all.map((one) => (
              <WordRow
                key={one.word.id}
                {...one}
                now={now}
                why={acts.why}
                onEdit={() => setAsked({ ask: 'edit', one })}
                onMerge={() => setAsked({ ask: 'merge', one })}
                onRemove={() => void acts.remove(one)}
              />
            ))}
          </ul>
        </>
      ) : (
        <Empty title={t.none[kind]} icon={kind === 'tag' ? 'tag' : 'spark'} action={fresh}>
          {t.noneHint[kind]}
        </Empty>
      )}
      <WordDialogs kind={kind} asked={asked} all={all} acts={acts} onClose={() => setAsked(undefined)} />
    </>
  );
}
