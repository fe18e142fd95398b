import { useState } from 'react';
import type { CampaignDeed, ReachStep } from '../../lib/domain/campaign-reach';
import type { Lead } from '../../lib/domain/lead';
import type { CountedWord } from '../../lib/domain/word';
import { Dot } from '../ui/Dot';
import { useText } from '../ui/i18n-context';
import { Menu } from '../ui/Menu';
import { Empty } from '../ui/States';
import { CampaignDeeds } from './CampaignDeeds';
import { CampaignFunnel } from './CampaignFunnel';
import { CampaignLink } from './CampaignLink';
import { CampaignWho } from './CampaignWho';
import { factsOf } from './campaign-facts';
import { type Asked, WordDialogs } from './WordDialogs';
import type { WordActs } from './word-acts';

/** What is known of a campaign's people: how many came how far, some of who, what they did. */
export interface CampaignState {
  one: CountedWord;
  /** All campaigns on the list, and the ids this one's engagements are under. */
  all: readonly CountedWord[];
  ids: readonly string[];
  counts: Record<ReachStep, number>;
  leads: readonly Lead[];
  deeds: readonly CampaignDeed[];
  /** Of how many people the deeds are, where not of all. */
  deedsOf?: number;
}

export interface CampaignPageProps extends CampaignState {
  step: ReachStep;
  onStep: (step: ReachStep) => void;
  onMore: () => void;
  onCopy: (text: string) => Promise<void>;
  acts: WordActs;
  now: number;
}

/** A campaign: when and where, its link, how far those it engaged got, what they did, who they are. */
export function CampaignPage({ one, all, counts, step, onStep, acts, now, ...rest }: CampaignPageProps) {
  const text = useText();
  const t = text.words;
  const { word } = one;
  const [asked, setAsked] = useState<Asked>();
  return (
    <>
      <header className="row campaign-head">
        <div className="grow">
          <a className="tiny" href="#campaigns" data-act="all-campaigns">
            {t.all}
          </a>
          <h1 dir="auto">
            <Dot colour={word.colour} /> {word.name}
          </h1>
          <p className="muted">{factsOf(word, now, text)}</p>
        </div>
        <Menu
          look="quiet"
          icon="more"
          iconOnly={t.actions(word.name)}
          label={t.actions(word.name)}
          act="word-more"
          why={acts.why}
          items={[
            {
              key: 'edit',
              label: t.rename,
              icon: 'edit',
              act: 'word-edit',
              onChoose: () => setAsked({ ask: 'edit', one }),
            },
            {
              key: 'merge',
              label: t.merge,
              icon: 'link',
              act: 'word-merge',
              onChoose: () => setAsked({ ask: 'merge', one }),
            },
            {
              key: 'remove',
              label: t.remove,
              icon: 'close',
              act: 'word-remove',
              onChoose: () => void acts.remove(one),
            },
          ]}
        />
      </header>
      {word.utm && <CampaignLink utm={word.utm} onCopy={rest.onCopy} />}
      {counts.engaged ? (
        <>
          <section aria-label={t.funnel}>
            <h2>{t.funnel}</h2>
            <CampaignFunnel counts={counts} chosen={step} onChoose={onStep} />
            <p className="tiny">{t.funnelHint}</p>
          </section>
          <CampaignDeeds deeds={rest.deeds} of={rest.deedsOf} />
          <CampaignWho
            campaign={word.id}
            step={step}
            leads={rest.leads}
            total={counts[step]}
            now={now}
            ids={rest.ids}
            onMore={rest.onMore}
          />
        </>
      ) : (
        <Empty title={t.nobody} icon="people">
          {t.nobodyHint}
        </Empty>
      )}
      <WordDialogs kind="campaign" asked={asked} all={all} acts={acts} onClose={() => setAsked(undefined)} />
    </>
  );
}
