import type { PresetData } from '../preset';

/** Any receiver: the handoff as it is, signed after Standard Webhooks. */
export const webhook: PresetData = {
  id: 'webhook',
  name: 'Webhook',
  group: 'webhook',
  docs: 'https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md',
  verified: {
    against: {
      en: 'the standardwebhooks library, Node-RED 4, receivers in Node, PHP and Python',
      fr: 'la bibliothèque standardwebhooks, Node-RED 4, des récepteurs en Node, PHP et Python',
    },
    on: '2026-11-24',
    unproven: [],
  },
  fields: [
    { name: 'url', kind: 'url', placeholder: 'https://' },
    { name: 'status', kind: 'url', optional: true, placeholder: 'https://crm.example.com/status?id={id}' },
  ],
  host: '{+p.url}',
  signed: true,
  mapping: [],
  steps: [{ name: 'deliver', method: 'POST', url: '{+p.url}', encoding: 'raw' }],
  errorIn: [
    { path: 'error' },
    { path: 'success', is: [false] },
    { path: 'ok', is: [false] },
    { path: 'status', is: ['error'] },
  ],
  errorText: ['error.message', 'error', 'message', 'detail'],
  dedupe: 'webhook-id',
  limit: { requests: 20, ms: 1000 },
  rate: { left: 'x-ratelimit-remaining', resets: 'x-ratelimit-reset' },
  asking: {
    steps: [{ name: 'state', when: ['p.status'], method: 'GET', url: '{+status}', keep: {} }],
    says: [
      { all: [{ path: 'state', is: ['accepted'] }], says: 'accepted' },
      { all: [{ path: 'state', is: ['rejected'] }], says: 'rejected' },
      { all: [{ path: 'state', is: ['won'] }], says: 'won' },
      { all: [{ path: 'state', is: ['lost'] }], says: 'lost' },
    ],
    reason: 'reason',
    amount: 'amount',
    currency: 'currency',
  },
};
