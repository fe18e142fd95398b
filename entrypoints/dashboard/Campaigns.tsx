import { useLiveQuery } from 'dexie-react-hooks';
import { useNow } from '../../components/ui/use-now';
import { WordsPage } from '../../components/words/WordsPage';
import { now as clock } from '../../lib/clock';
import type { Settings } from '../../lib/domain/settings';
import { countedWords } from '../../lib/store/counted-words';
import { theSearch } from './the-search';
import { useWordActs } from './use-word-acts';

/** All campaigns, or all tags (`#campaigns?kind=tag`), live. */
export function Campaigns({ hash, settings }: { hash: string; settings: Settings }) {
  const kind = new URLSearchParams(hash.split('?')[1]).get('kind') === 'tag' ? 'tag' : 'campaign';
  const found = useLiveQuery(async () => ({ kind, all: await countedWords(kind, theSearch(), clock()) }), [kind]);
  const acts = useWordActs(settings);
  return (
    <WordsPage
      kind={kind}
      onKind={(to) => {
        location.hash = to === 'tag' ? 'campaigns?kind=tag' : 'campaigns';
      }}
      all={found?.kind === kind ? found.all : undefined}
      acts={acts}
      now={useNow(60_000)}
    />
  );
}
