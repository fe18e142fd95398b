import type { ReactNode } from 'react';
import { LeadPanel } from '../../components/lead/LeadPanel';
import { Likely } from '../../components/lead/Likely';
import type { LeadClient } from '../../components/lead/lead-client';
import { ManualEntry } from '../../components/lead/ManualEntry';
import { PanelFrame } from '../../components/lead/PanelFrame';
import { AccountPart } from '../../components/people/AccountPart';
import { OthersPart } from '../../components/people/OthersPart';
import { PeopleList } from '../../components/people/PeopleList';
import { ReviewPair } from '../../components/review/ReviewPair';
import { useText } from '../../components/ui/i18n-context';
import type { Candidate } from '../../lib/domain/candidate';
import { candidate, leads, views } from './invented';

const noop = () => {};
const frame = { onTab: noop, onOptions: noop, foot: null };
const done = async () => ({ leadId: 'l1', events: ['e1'] });
const client: LeadClient = { act: done, openPanel: noop, nameWord: async () => 't1', saveText: noop };
const names = [
  'Nadia Benali',
  'Yusuf Demir',
  '田中 芽衣',
  'Chloé Dupré-Lévêque',
  'Wolfeschlegelstein Hausenbergerdorff-Ahnen',
];
const jobs = [
  'Cheffe de produit · Emballages',
  'Plant manager | Demir Makina',
  '調達部長',
  'Acheteuse, Laiterie des Aravis',
  'Head of everything that has a very long title',
];
const people: Candidate[] = names.map((name, i) => ({
  page: 'linkedin-reactors',
  url: 'https://www.linkedin.com/feed/',
  fields: {
    name: { value: name, way: 'row-name', confidence: 'high' },
    headline: { value: jobs[i] ?? '', way: 'row-headline', confidence: 'medium' },
  },
  emails: [],
  identities: [`linkedin:in/p${i}`],
  deed: {
    type: 'linkedin-reaction',
    post: 'https://www.linkedin.com/feed/update/urn:li:activity:7312345678901234567/',
    on: 1743412345678,
  },
}));
const known = [views.mql.lead, null, views.delivered.lead, null, null];
const list = (progress?: { done: number; all: number }) => () => (
  <PanelFrame tab="page" {...frame}>
    <PeopleList
      people={people}
      known={known}
      tags={views.mql.tags}
      campaigns={views.mql.campaigns}
      chosen={{ tag: 't1', engage: true }}
      onChosen={noop}
      marketer
      progress={progress}
      onStop={noop}
      onCapture={noop}
      onOpen={noop}
      nameWord={async () => 't1'}
    />
  </PanelFrame>
);
const changed = {
  ...views.mql,
  joined: [
    { id: 'l1', name: 'Camille Moreau', identities: ['linkedin:in/camille-moreau'] },
    { id: 'l2', name: 'Moreau, Camille', identities: ['email:camille@rivoire.example'] },
  ],
  lead: {
    ...views.mql.lead,
    news: {
      company: {
        value: 'Verrerie du Rhône',
        way: 'company-mark',
        confidence: 'high' as const,
        page: 'linkedin-profile-sdui',
        url: 'https://www.linkedin.com/in/camille-moreau/',
        on: Date.now(),
      },
    },
  },
};
const lead = (where: 'card' | 'panel') => (
  <LeadPanel
    view={changed}
    roles={['seller', 'marketer', 'rep']}
    client={client}
    where={where}
    page="linkedin-profile-sdui"
  />
);
const second = leads[1];

/** Pictures of lists, of seeing somebody again, of likely duplicates. */
export const peopleScreens: Record<string, () => ReactNode> = {
  'panel-list': list(),
  'panel-list-saving': list({ done: 2, all: 5 }),
  'panel-others': () => (
    <PanelFrame tab="page" {...frame}>
      {lead('panel')}
      <OthersPart people={people.slice(0, 3)} known={known} onOpen={noop} />
    </PanelFrame>
  ),
  'panel-account': () => (
    <PanelFrame tab="page" {...frame}>
      <AccountPart
        account={{ name: 'Ateliers Rivoire', companySize: '51-200' }}
        leads={leads.slice(0, 4)}
        onOpen={noop}
      />
    </PanelFrame>
  ),
  'panel-confirm': function Confirm() {
    const t = useText();
    return (
      <PanelFrame tab="page" {...frame}>
        <section className="pad stack">
          <h2 className="title">{t.people.selectedText}</h2>
          <p className="tiny">{t.people.selectedHint}</p>
          <ManualEntry start={candidate} onSave={done} />
        </section>
      </PanelFrame>
    );
  },
  'card-news': () => lead('card'),
  'panel-news': () => (
    <PanelFrame tab="page" {...frame}>
      {second && <Likely other={second} reason="company" onReview={noop} />}
      {lead('panel')}
    </PanelFrame>
  ),
  'wide-review': function Wide() {
    const t = useText();
    return (
      <main className="review panel-page">
        <header>
          <h1>{t.people.reviewTitle}</h1>
          <p className="muted">{t.people.reviewIntro}</p>
        </header>
        {second && (
          <ReviewPair
            pair={{
              a: views.mql.lead,
              b: {
                ...changed.lead,
                id: 'z',
                fields: {
                  ...second.fields,
                  company: {
                    ...changed.lead.news.company,
                    at: '',
                    by: { user: 'Nina', role: 'rep', device: 'x' },
                    way: 'typed',
                  },
                },
              },
              reason: 'company',
            }}
            busy={false}
            onMerge={noop}
            onApart={noop}
          />
        )}
      </main>
    );
  },
};
