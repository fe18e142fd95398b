import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useText } from '../../components/ui/i18n-context';
import { Empty, Loading } from '../../components/ui/States';
import { useNow } from '../../components/ui/use-now';
import { CampaignPage, type CampaignState } from '../../components/words/CampaignPage';
import { now as clock } from '../../lib/clock';
import type { ReachStep } from '../../lib/domain/campaign-reach';
import type { Settings } from '../../lib/domain/settings';
import { liveWords, type Word, wordOf } from '../../lib/domain/word';
import { sameWord } from '../../lib/domain/worn-tags';
import { campaignDeeds } from '../../lib/store/campaign-deeds';
import { campaignPeople } from '../../lib/store/campaign-people';
import { countedWords } from '../../lib/store/counted-words';
import { leadsByIds } from '../../lib/store/list-view';
import { allWords } from '../../lib/store/queries';
import { theSearch } from './the-search';
import { useWordActs } from './use-word-acts';

const page = 50;
/** Of so many people at most what they did is added up: their records are read for it. */
const mostRead = 2000;

/** All of a campaign's page; what it was merged into, or nothing, when it is not on the list. */
async function stateOf(id: string, step: ReachStep, limit: number): Promise<CampaignState | { into?: Word }> {
  const words = await allWords('campaign');
  const word = liveWords(words).find((one) => one.id === id);
  if (!word) return { into: liveWords(words).find((one) => one.id === wordOf(words, id)?.id) };
  const [people, all] = await Promise.all([
    campaignPeople(id, theSearch(), clock()),
    countedWords('campaign', theSearch(), clock()),
  ]);
  const ids = people.ids(step, limit);
  const [found, deeds] = await Promise.all([leadsByIds(ids), campaignDeeds(id, people.ids('engaged', mostRead))]);
  const { counts } = people;
  return {
    ...{ one: { word, leads: counts.engaged }, all, ids: sameWord(words, id), counts, deeds },
    leads: ids.flatMap((one) => found.find((lead) => lead.id === one) ?? []),
    ...(counts.engaged > mostRead && { deedsOf: mostRead }),
  };
}

/** One campaign (`#campaign/<id>`), live. */
export function Campaign({ id, settings }: { id: string; settings: Settings }) {
  const text = useText();
  const t = text.words;
  const [step, setStep] = useState<ReachStep>('engaged');
  const [limit, setLimit] = useState(page);
  const state = useLiveQuery(async () => stateOf(id, step, limit), [id, step, limit]);
  const acts = useWordActs(settings);
  const now = useNow(60_000);
  if (!state) return <Loading />;
  if (!('one' in state))
    return (
      <Empty title={t.gone} action={<a href="#campaigns">{t.all}</a>}>
        {state.into && <a href={`#campaign/${state.into.id}`}>{t.goneInto(state.into.name)}</a>}
      </Empty>
    );
  return (
    <CampaignPage
      {...state}
      step={step}
      onStep={(next) => {
        setStep(next);
        setLimit(page);
      }}
      onMore={() => setLimit(limit + page)}
      onCopy={(suffix) => navigator.clipboard.writeText(suffix)}
      acts={acts}
      now={now}
    />
  );
}
