import type { CountedWord, Word } from '../../lib/domain/word';
import { useText } from '../ui/i18n-context';
import { Tabs, tabPanel } from '../ui/Tabs';
import { WordList } from './WordList';
import type { WordActs } from './word-acts';

export interface WordsPageProps {
  kind: Word['kind'];
  onKind: (kind: Word['kind']) => void;
  all: readonly CountedWord[] | undefined;
  acts: WordActs;
  now: number;
}

/** Campaigns and tags, each in its tab. */
export function WordsPage({ kind, onKind, ...list }: WordsPageProps) {
  const t = useText().words;
  return (
    <>
      <header>
        <h1>{t.pageTitle}</h1>
        <p className="muted">{t.intro}</p>
      </header>
      <Tabs
        label={t.pageTitle}
        tabs={(['campaign', 'tag'] as const).map((id) => ({ id, label: t.kinds[id] }))}
        selected={kind}
        onSelect={onKind}
      />
      <div {...tabPanel(kind)} className="stack">
        <WordList key={kind} kind={kind} {...list} />
      </div>
    </>
  );
}
