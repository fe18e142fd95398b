import type { ReactNode } from 'react';
import { LeadPanel } from '../../components/lead/LeadPanel';
import type { LeadClient } from '../../components/lead/lead-client';
import { PanelFrame } from '../../components/lead/PanelFrame';
import { CampaignPage } from '../../components/words/CampaignPage';
import { WordsPage } from '../../components/words/WordsPage';
import type { WordActs } from '../../components/words/word-acts';
import type { LeadEvent, Word } from '../../lib/domain/event';
import { foldLead } from '../../lib/domain/fold';
import { tick } from '../../lib/domain/hlc';
import { touchpoints } from '../../lib/domain/touchpoints';
import type { LeadView } from '../../lib/domain/view';
import { candidate, leads, views } from './invented';

const noop = () => {};
const day = 86_400_000;
const now = Date.now();
const by = { user: 'Nina', role: 'marketer', device: 'look1' } as const;
const client: LeadClient = { act: async () => ({ leadId: 'l1', events: ['e1'] }), openPanel: noop };
let clock: string | undefined;
const event = (daysAgo: number, type: string, data: object): LeadEvent => {
  clock = tick(clock, now, 'look1');
  return { id: clock, leadId: 'l1', at: clock, on: now - daysAgo * day, by, type, data } as unknown as LeadEvent;
};
const engaged = (daysAgo: number, engagement: string, more: object = {}) =>
  event(daysAgo, 'engaged', { engagement, ...more });

const newsletter = { campaign: 'c3', source: 'brevo', utm: { source: 'brevo', medium: 'email' } };
const story = [
  event(160, 'captured', { candidate }),
  event(159, 'tagged', { tag: 't1' }),
  event(159, 'tagged', { tag: 't2' }),
  event(159, 'tagged', { tag: 't4' }),
  engaged(158, 'click', { ...newsletter, title: 'Lettre de juin' }),
  ...[120, 100, 99, 64, 60, 58, 33].map((ago) => engaged(ago, 'click', { ...newsletter, title: 'Lettre du mois' })),
  engaged(31, 'download', {
    campaign: 'c2',
    title: 'Guide de l’acheteur',
    source: 'hubspot',
    utm: { source: 'google', medium: 'cpc', campaign: 'guide-acheteur' },
  }),
  engaged(12, 'webinar-registered', { campaign: 'c1', source: 'livestorm' }),
  engaged(11.2, 'open', { ...newsletter, title: 'Lettre de novembre', machine: true }),
  engaged(11.1, 'webinar-attended', { campaign: 'c4', source: 'livestorm' }),
  engaged(11, 'webinar-attended', { campaign: 'c1', source: 'livestorm', title: 'Réduire la facture d’énergie' }),
  engaged(3, 'linkedin-comment', {}),
  event(2, 'touched', { kind: 'call', outcome: 'no-answer' }),
  event(1, 'touched', { kind: 'email', outcome: 'replied' }),
];
const word = (id: string, kind: Word['kind'], name: string, more: Partial<Word> = {}): Word => ({
  ...{ id, kind, name, at: '', by },
  ...more,
});
const tags = [
  word('t1', 'tag', 'Pollutec 2026', { colour: 'blue' }),
  word('t2', 'tag', 'énergie', { colour: 'green' }),
  word('t3', 'tag', 'à rappeler', { colour: 'orange' }),
  word('t4', 'tag', 'Énergies', { into: 't2' }),
  word('t5', 'tag', 'partenaire'),
];
const campaigns = [
  word('c1', 'campaign', 'Réduire la facture', {
    ...{ colour: 'violet', channel: 'webinar', from: now - 40 * day, until: now - 10 * day },
    utm: { source: 'livestorm', medium: 'webinar', campaign: 'reduire-la-facture' },
  }),
  word('c2', 'campaign', 'Guide de l’acheteur', { colour: 'blue', channel: 'content', from: now - 90 * day }),
  word('c3', 'campaign', 'Lettre mensuelle', { colour: 'pink', channel: 'email' }),
  word('c4', 'campaign', 'Webinaire énergie', { into: 'c1' }),
  word('c5', 'campaign', 'Pollutec 2026', {
    colour: 'yellow',
    channel: 'event',
    from: now + 4 * day,
    until: now + 7 * day,
  }),
];
const view: LeadView = {
  ...views.mql,
  lead: foldLead('l1', story) ?? views.mql.lead,
  history: [...story].reverse(),
  historyTotal: story.length,
  tags,
  campaigns,
  touchpoints: touchpoints(story),
};
const done = async () => true;
const acts: WordActs = { busy: false, create: done, change: done, merge: done, remove: done };
const counted = (list: Word[]) =>
  list.filter((w) => !w.into).map((w, i) => ({ word: w, leads: [412, 96, 1840, 3][i] ?? 0 }));
const wordsPage = (kind: Word['kind'], list: Word[]) => () => (
  <main className="review">
    <WordsPage kind={kind} onKind={noop} all={counted(list)} acts={acts} now={now} />
  </main>
);
const campaignPage = (counts: Parameters<typeof CampaignPage>[0]['counts']) => () => (
  <main className="review">
    <CampaignPage
      one={{ word: campaigns[0] as Word, leads: counts.engaged }}
      all={counted(campaigns)}
      ids={['c1', 'c4']}
      counts={counts}
      deeds={[
        { type: 'webinar-registered', people: 371, times: 371 },
        { type: 'webinar-attended', people: 208, times: 214 },
        { type: 'click', people: 96, times: 260 },
      ]}
      leads={leads.slice(0, 6).map((lead) => ({ ...lead, engagements: view.lead.engagements }))}
      step="engaged"
      onStep={noop}
      onMore={noop}
      onCopy={async () => {}}
      acts={acts}
      now={now}
    />
  </main>
);
const reach = { engaged: 412, mql: 131, sql: 48, opportunity: 22, customer: 9, lost: 37 };
const noReach = { engaged: 0, mql: 0, sql: 0, opportunity: 0, customer: 0, lost: 0 };
const frame = { onTab: noop, onOptions: noop, foot: null };

/** Pictures of tags, campaigns and the timeline of engagement. */
export const wordsScreens: Record<string, () => ReactNode> = {
  'card-engaged': () => <LeadPanel view={view} roles={['marketer']} client={client} where="card" />,
  'panel-engaged': () => (
    <PanelFrame tab="page" {...frame}>
      <LeadPanel view={view} roles={['marketer', 'rep']} client={client} where="panel" />
    </PanelFrame>
  ),
  'wide-campaigns': wordsPage('campaign', campaigns),
  'panel-campaigns': wordsPage('campaign', campaigns),
  'panel-word-tags': wordsPage('tag', tags),
  'panel-words-none': wordsPage('campaign', []),
  'wide-campaign': campaignPage(reach),
  'panel-campaign': campaignPage(reach),
  'panel-campaign-none': campaignPage(noReach),
};
