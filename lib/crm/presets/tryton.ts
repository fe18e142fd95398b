import type { PresetData } from '../preset';

const headers = { authorization: 'Basic {base64:p.user:p.password}' };
const rpc = (method: string, ...params: unknown[]) => ({ id: 1, method, params }) as never;
const about = '{s.session.context}';
const step = { method: 'POST', url: '{+p.base}/{p.database}/', headers } as const;

/**
 * Tryton: the party, then the opportunity, by JSON-RPC. The user's own context comes first: record rules ask for the
 * company. The party is looked for by email, then by its LinkedIn page, the opportunity by its `reference`, which holds our handoff's id.
 */
export const tryton: PresetData = {
  id: 'tryton',
  name: 'Tryton',
  group: 'crm',
  docs: 'https://docs.tryton.org/6.0/server/topics/backend_types.html',
  verified: {
    against: { en: 'Tryton 6.0 (Debian 12)', fr: 'Tryton 6.0 (Debian 12)' },
    on: '2026-11-24',
    unproven: [{ en: 'later series of Tryton', fr: 'les séries plus récentes de Tryton' }],
  },
  fields: [
    { name: 'base', kind: 'url', placeholder: 'https://tryton.example.com' },
    { name: 'database', kind: 'text', placeholder: 'company' },
    { name: 'user', kind: 'text' },
    { name: 'password', kind: 'text', secret: true },
  ],
  host: '{+p.base}',
  mapping: [
    { theirs: 'party.name', ours: '{data.lead|full-name}' },
    { theirs: 'email', ours: '{data.lead.emails.0}' },
    { theirs: 'website', ours: '{data.identities|linkedin}' },
    { theirs: 'opportunity.description', ours: '{data.lead.company ?? data.lead.name}' },
    { theirs: 'opportunity.comment', ours: '{data|summary}' },
  ],
  requires: [['party.name']],
  steps: [
    {
      ...step,
      name: 'session',
      body: rpc('model.res.user.get_preferences', true, {}),
      keep: { context: 'result', employee: 'result.employee' },
    },
    {
      ...step,
      name: 'find-opportunity',
      unless: ['crm.id'],
      body: rpc('model.sale.opportunity.search', [['reference', '=', '{id}']], 0, 1, null, about),
      keep: { id: 'result.0' },
    },
    {
      ...step,
      name: 'find-party',
      when: ['f.email'],
      unless: ['crm.id', 's.find-opportunity.id'],
      body: rpc('model.party.party.search', [['contact_mechanisms.value', '=', '{f.email}']], 0, 1, null, about),
      keep: { id: 'result.0' },
    },
    {
      ...step,
      name: 'find-party-by-site',
      when: ['f.website'],
      unless: ['crm.id', 's.find-opportunity.id', 's.find-party.id'],
      body: rpc('model.party.party.search', [['contact_mechanisms.value', '=', '{f.website}']], 0, 1, null, about),
      keep: { id: 'result.0' },
    },
    {
      ...step,
      name: 'party',
      unless: ['crm.id', 's.find-opportunity.id', 's.find-party.id', 's.find-party-by-site.id'],
      body: rpc(
        'model.party.party.create',
        [
          {
            $merge: '{f.party}',
            contact_mechanisms: [
              [
                'create',
                [
                  { $when: 'f.email', as: { type: 'email', value: '{f.email}' } },
                  { $when: 'f.website', as: { type: 'website', value: '{f.website}' } },
                ],
              ],
            ],
          },
        ],
        about,
      ),
      keep: { id: 'result.0' },
      needs: ['id'],
    },
    {
      ...step,
      name: 'opportunity',
      unless: ['crm.id', 's.find-opportunity.id'],
      body: rpc(
        'model.sale.opportunity.create',
        [
          {
            $merge: '{f.opportunity}',
            party: '{s.find-party.id ?? s.find-party-by-site.id ?? s.party.id}',
            reference: '{id}',
            employee: '{s.session.employee}',
          },
        ],
        about,
      ),
      keep: { id: 'result.0' },
      needs: ['id'],
    },
    {
      ...step,
      name: 'qualify',
      when: ['crm.id', 's.session.employee'],
      body: rpc('model.sale.opportunity.opportunity', ['{crm.id|number}'], about),
    },
  ],
  recordId: ['s.opportunity.id', 's.find-opportunity.id'],
  record: '{+p.base}/#{p.database}/model/sale.opportunity/{crm.id}',
  errorIn: [{ path: 'error' }],
  errorText: ['error.1.0', 'error.0', 'error'],
  passing: [{ path: 'error', holds: ['ConcurrencyException', 'OperationalError', 'TimeoutException'] }],
  dedupe: 'search-first',
  doubledWithout: 'email-and-linkedin',
  limit: { requests: 10, ms: 1000 },
  asking: {
    steps: [
      { ...step, name: 'session', body: rpc('model.res.user.get_preferences', true, {}), keep: { context: 'result' } },
      {
        ...step,
        name: 'opportunity',
        body: rpc('model.sale.opportunity.read', ['{crm.id|number}'], ['state', 'amount', 'lost_reason'], about),
      },
    ],
    says: [
      { all: [{ path: 'result.0.state', is: ['won'] }], says: 'won' },
      { all: [{ path: 'result.0.state', is: ['lost'] }], says: 'lost' },
      { all: [{ path: 'result.0.state', is: ['cancelled'] }], says: 'rejected' },
      { all: [{ path: 'result.0.state', is: ['opportunity', 'converted'] }], says: 'accepted' },
    ],
    reason: 'result.0.lost_reason',
    amount: 'result.0.amount.decimal',
  },
};
