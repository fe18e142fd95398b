import { type ReactNode, useMemo, useState } from 'react';
import type { FindClient } from '../../components/find/find-client';
import { LeadsScreen } from '../../components/find/LeadsScreen';
import { LeadPanel } from '../../components/lead/LeadPanel';
import { OutboxBar } from '../../components/lead/OutboxBar';
import { PanelFrame } from '../../components/lead/PanelFrame';
import { Brand } from '../../components/settings/Brand';
import type { Lead } from '../../lib/domain/lead';
import { everyLead, type LeadQuery, type SavedSearch } from '../../lib/domain/lead-query';
import { leads, outbox, views } from './invented';

const noop = () => {};
const never = () => new Promise<never>(noop);
const done = async () => ({ leadId: 'l1', events: ['e1'] });
const total = 12_480;
const work = ['owned', 'soon', 'fresh', 'mql', 'asleep', 'delivered'] as const;
const byId = new Map(
  leads.map((lead, i): [string, Lead] => {
    const { fields: _, id: __, ...rest } = views[work[i % work.length] ?? 'mql'].lead;
    return [lead.id, { ...lead, ...rest, capturedOn: lead.capturedOn - i * 3_600_000 * 17 }];
  }),
);
const ids = [...byId.keys()];

const client: FindClient = {
  async find(query) {
    const found = query.text === 'mroeau' ? 0 : query.text ? 34 : total;
    const meant = found ? undefined : 'moreau';
    return {
      query,
      total: found,
      ids: (from, until) =>
        Array.from(
          { length: Math.max(0, Math.min(found, until) - from) },
          (_, i) => `${ids[(from + i) % ids.length]}.${Math.floor((from + i) / ids.length)}`,
        ),
      meant,
      fresh: true,
    };
  },
  first: async () => [],
  rows: async (wanted) =>
    wanted.flatMap((id) => {
      const lead = byId.get(id.split('.')[0] ?? '');
      return lead ? [{ ...lead, id }] : [];
    }),
  act: async (some) => ({
    done: some.length - 2,
    refused: [
      { leadId: 'a', refusal: { refused: 'not-mql' } },
      { leadId: 'b', refusal: { refused: 'has-owner' } },
    ],
  }),
  undo: async () => ({ left: 0 }),
  erase: done,
  nameTag: async () => 't9',
  exportLeads: async () => {},
  saveSearches: async () => {},
};
const { tags, campaigns, contract, me } = views.mql;
const by = { user: 'Nina', role: 'rep', device: 'look0' } as const;
const person = (id: string, name: string) => ({ id, name, roles: ['rep' as const], gone: false, at: '', by });
const view = {
  version: '1',
  words: [...tags, ...campaigns],
  people: [person('marie', 'Marie Dupont'), person('nadia', 'Nadia Benali'), person('joao', 'João Álvares')],
  me,
  contract,
};
const searches: SavedSearch[] = [
  { id: 's1', name: 'MQL chauds', query: { ...everyLead, stage: 'mql', grade: 'A' } },
  { id: 's2', name: 'Pollutec, à rappeler', query: { ...everyLead, tag: 't1', due: 'week' } },
  { id: 's3', name: 'Sleeping since spring', query: { ...everyLead, standing: 'sleeping', sort: 'captured' } },
];

interface Look {
  with?: Partial<FindClient>;
  query?: Partial<LeadQuery>;
  saved?: boolean;
  wide?: boolean;
  opened?: string;
}

function Leads({ with: other, query: asked, saved, wide, opened: start }: Look) {
  const [query, setQuery] = useState<LeadQuery>({ ...everyLead, ...asked });
  const [opened, setOpened] = useState(start);
  const mine = useMemo(() => ({ ...client, ...other }), [other]);
  const roles = ['seller', 'marketer', 'rep'] as const;
  return (
    <LeadsScreen
      client={mine}
      view={view}
      roles={roles}
      searches={saved ? searches : []}
      query={query}
      onQuery={setQuery}
      onWide={wide ? undefined : noop}
      wide={wide}
      opened={opened}
      onOpened={setOpened}
      lead={
        <LeadPanel view={views.mql} roles={roles} client={{ act: done, openPanel: noop }} where="panel" key={opened} />
      }
      onSave={done}
    />
  );
}
const panel = (look: Look) => () => (
  <PanelFrame tab="leads" onTab={noop} onOptions={noop} foot={<OutboxBar rows={outbox} onRetry={noop} />}>
    <Leads {...look} />
  </PanelFrame>
);
const page = (look: Look) => () => (
  <main className="find-page">
    <h1 className="hidden-text">Tandem</h1>
    <div className="row wrap">
      <Brand />
    </div>
    <Leads wide {...look} />
  </main>
);
const empty = { find: async (query: LeadQuery) => ({ query, total: 0, ids: () => [], fresh: true }) };

/** Pictures of finding leads and of acting on many. */
export const findScreens: Record<string, () => ReactNode> = {
  'panel-leads': panel({}),
  'panel-empty': panel({ with: empty }),
  'panel-find': panel({ saved: true, query: { text: 'moreau', tag: 't1', owner: 'marie', due: 'week', grade: 'A' } }),
  'panel-meant': panel({ query: { text: 'mroeau' } }),
  'panel-finding': panel({ with: { find: never } }),
  'panel-not-found': panel({ with: { find: () => Promise.reject(new Error('no')) } }),
  'panel-coming': panel({ with: { rows: (wanted) => client.rows(wanted.slice(0, 3)) } }),
  'panel-many-runs': panel({ with: { act: never } }),
  'panel-one': panel({ opened: 'l0.0' }),
  'panel-wide': page({ saved: true }),
  'broad-leads': page({ saved: true }),
  'broad-find': page({ saved: true, query: { text: 'moreau', campaign: 'c1', sort: 'captured', reverse: true } }),
  'broad-one': page({ saved: true, opened: 'l0.0' }),
  'broad-empty': page({ with: empty }),
};
