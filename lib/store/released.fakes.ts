import type { LeadEvent } from '../domain/event';

/** The database as each released version left it, written by hand as that version wrote it (git log of lib/store/db.ts). */
export interface Released {
  version: number;
  /** Its tables and keys, all of them. */
  stores: Record<string, string>;
  records: Record<string, object[]>;
}

const by = { user: 'Marie', role: 'rep' as const, device: 'devaaaaa' };
const at = (n: number) => `00000000${n}-0000-devaaaaa`;
const value = (text: string) => ({ value: text, way: 'title', confidence: 'high' as const });
const event = (leadId: string, n: number, rest: object) =>
  ({ id: `${leadId}-${n}`, leadId, at: at(n), on: 1000 * n, by, ...rest }) as LeadEvent;
const captured = (leadId: string, n: number, name: string, identity: string) =>
  event(leadId, n, {
    type: 'captured',
    data: {
      candidate: {
        ...{ page: 'linkedin-profile-sdui', url: '', emails: [], identities: [identity] },
        fields: { name: value(name) },
      },
    },
  });

/** Camille, an SQL joined of two captures, tagged, engaged and touched; Zoé, a lead. */
export const histories: { id: string; events: LeadEvent[] }[] = [
  {
    id: 'camille',
    events: [
      captured('camille', 1, 'Camille Moreau', 'linkedin:in/camille-moreau'),
      event('camille', 2, { type: 'tagged', data: { tag: 't1' } }),
      event('camille', 3, { type: 'engaged', data: { engagement: 'form', campaign: 'c1' } }),
      event('camille', 4, { type: 'touched', data: { kind: 'call', outcome: 'reached' } }),
      event('camille', 5, { type: 'noted', data: { text: 'Met in Lyon' } }),
      event('camille', 6, { type: 'moved', data: { from: 'lead', to: 'sql', contract: 'default' } }),
      event('camille', 7, { type: 'handed-off', data: { handoff: 'h1', kind: 'lead.sql' } }),
    ],
  },
  {
    id: 'twin',
    events: [
      captured('twin', 1, 'C. Moreau', 'email:camille@exemple.example'),
      event('twin', 2, { type: 'identified', data: { identities: ['linkedin:in/camille-moreau'] } }),
    ],
  },
  { id: 'zoe', events: [captured('zoe', 1, 'Zoé Noël', 'linkedin:in/zoe-noel')] },
];

const kept = (text: string, n: number) => ({
  ...value(text),
  url: '',
  page: 'linkedin-profile-sdui',
  on: 1000 * n,
  at: at(n),
  by,
});
const camille = {
  id: 'camille',
  fields: { name: kept('C. Moreau', 1) },
  identities: ['email:camille@exemple.example', 'linkedin:in/camille-moreau'],
  ...{ stage: 'sql', stageOn: 6000, answers: {}, tags: { t1: ['camille-2'] } },
  handoffs: [{ id: 'h1', kind: 'lead.sql', outcome: 'waiting', attempts: 0, on: 7000 }],
  ...{ engagementCount: 1, touchCount: 1, noteCount: 1, capturedOn: 1000, lastOn: 7000, lastAt: at(7) },
  ...{ rev: 2, members: ['camille', 'twin'] },
};
const zoe = {
  id: 'zoe',
  fields: { name: kept('Zoé Noël', 1) },
  identities: ['linkedin:in/zoe-noel'],
  ...{ stage: 'lead', stageOn: 1000, answers: {}, tags: {}, handoffs: [] },
  ...{ engagementCount: 0, touchCount: 0, noteCount: 0, capturedOn: 1000, lastOn: 1000, lastAt: at(1), rev: 3 },
};
/** What leads have since version 2. */
const since2 = { standing: 'active', reminders: {}, counts: {}, tooLate: [] };
const leads2 = [
  {
    ...{ ...camille, ...since2, work: ['for:marie 000000000'] },
    engagements: [{ id: 'camille-3', type: 'form', on: 3000, campaign: 'c1' }],
    touches: [{ id: 'camille-4', kind: 'call', outcome: 'reached', on: 4000 }],
  },
  { ...zoe, ...since2, engagements: [], touches: [] },
  { id: 'twin', to: 'camille', rev: 2 },
];

const handoff = (id: string, seq: number, state: string) => ({
  ...{ id, leadId: 'camille', kind: 'lead.sql', seq, body: `{"n":${seq}}`, state },
  ...{ attempts: 0, createdOn: 7000, nextAt: 7000, leaseUntil: 0 },
});
const settings = {
  ...{ mode: 'overlay', language: 'fr', theme: 'auto', place: null, name: 'Marie', roles: ['rep'] },
  ...{ consentOn: 1000, sites: ['https://mail.exemple.example/*'] },
};
const endpoint = {
  id: 'w1',
  url: 'https://crm.exemple.example/hook',
  headerNames: ['x-key'],
  off: null,
  createdOn: 500,
};
const meta = [
  { key: 'state', clock: at(7), rev: 3, seq: 2, device: 'devaaaaa' },
  { key: 'suppression', pepper: 'ab'.repeat(32) },
];

const records1 = {
  leads: [camille, zoe, { id: 'twin', to: 'camille', rev: 2 }],
  history: histories,
  counters: [
    { key: 'leads', n: 2 },
    { key: 'stage:sql', n: 1 },
    { key: 'stage:lead', n: 1 },
  ],
  words: [
    { id: 't1', kind: 'tag', name: 'Pollutec', at: at(1), by },
    { id: 'c1', kind: 'campaign', name: 'Automne', at: at(1), by },
  ],
  outbox: [handoff('h1', 1, 'due'), handoff('h2', 2, 'due'), handoff('h0', 0, 'delivered')],
  suppressed: [{ hash: 'cd'.repeat(32), on: 900 }],
  dirty: [{ hash: 'abc', entry: null }],
  meta: [...meta, { key: 'settings', settings }, { key: 'endpoint', endpoint }],
};
const records2 = {
  ...records1,
  leads: leads2,
  people: [{ id: 'paul', name: 'Paul', roles: ['rep'], gone: false, at: at(1), by }],
  contracts: [],
  merges: [],
  told: [{ key: 'k', on: 1 }],
  meta: [
    ...meta,
    { key: 'settings', settings: { ...settings, me: 'marie', notify: false } },
    { key: 'endpoint', endpoint },
  ],
};
const records4 = {
  ...records2,
  alike: [{ id: 'zoe', keys: ['zoe noel'] }],
  endpoints: [
    {
      ...{ id: 'w1', name: 'Webhook', preset: 'webhook', params: { url: endpoint.url }, headerNames: ['x-key'] },
      ...{ mapping: [], when: { kinds: [], tags: [], owners: [], countries: [] }, paused: false, off: null },
      ...{ createdOn: 500, changedOn: 500 },
    },
  ],
  gates: [{ id: 'w1', fails: 1, until: 0 }],
  outbox: [
    { ...handoff('h1', 1, 'due'), endpoint: 'w1', lane: 'w1 camille', ready: 'w1 0000005eg' },
    { ...handoff('h2', 2, 'due'), endpoint: 'w1', lane: 'w1 camille' },
    { ...handoff('h0', 0, 'delivered'), endpoint: 'w1' },
  ],
  meta: records2.meta.filter(({ key }) => key !== 'endpoint'),
};
const records5 = {
  ...records4,
  imports: [],
  batches: [],
  gone: [{ id: 'erased', rev: 2 }],
  packs: [],
  pulls: [
    {
      ...{ id: 'p1', vendor: 'brevo', name: 'Brevo', params: {}, everyMinutes: 60, paused: true },
      ...{ createdOn: 600, fails: 0, nextOn: 0 },
    },
  ],
};

const stores1 = {
  ...{ leads: 'id, *identities, [owner+dueAt], rev', history: 'id', counters: 'key', words: 'id' },
  ...{ outbox: 'id, leadId, state', dirty: 'hash', suppressed: 'hash', meta: 'key' },
};
const stores2 = {
  ...{ ...stores1, leads: 'id, *identities, *work, rev' },
  ...{ people: 'id', contracts: 'id', merges: 'id', told: 'key' },
};
const stores3 = { ...stores2, alike: 'id, *keys' };
const stores4 = {
  ...{ ...stores3, outbox: 'id, leadId, state, seq, lane, ready, askAt' },
  ...{ endpoints: 'id', gates: 'id' },
};
const stores5 = {
  ...{ ...stores4, imports: 'id, hash', batches: '[import+n]', gone: 'id' },
  ...{ packs: 'key', pulls: 'id' },
};

/** One line for each version; the next one adds its own. */
export const released: Released[] = [
  { version: 1, stores: stores1, records: records1 },
  { version: 2, stores: stores2, records: records2 },
  { version: 3, stores: stores3, records: { ...records2, alike: records4.alike } },
  { version: 4, stores: stores4, records: records4 },
  { version: 5, stores: stores5, records: records5 },
];
