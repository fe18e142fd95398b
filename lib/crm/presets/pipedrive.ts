import type { PresetData } from '../preset';
import { played } from './played';

const headers = { 'x-api-token': '{p.token}' };
const api = '{+p.base}/api/v2';

/** Pipedrive: the person by email, then a deal under a title only this handoff has; both are looked for before they are made. */
export const pipedrive: PresetData = {
  id: 'pipedrive',
  name: 'Pipedrive',
  group: 'crm',
  docs: 'https://developers.pipedrive.com/docs/api/v1/Deals#addDeal',
  verified: {
    against: played,
    on: '2026-11-24',
    unproven: [{ en: 'the rate limit headers of v2', fr: 'les en-têtes de limite de la v2' }],
  },
  fields: [
    { name: 'base', kind: 'url', placeholder: 'https://company.pipedrive.com' },
    { name: 'token', kind: 'text', secret: true },
  ],
  host: '{+p.base}',
  mapping: [
    { theirs: 'person.name', ours: '{data.lead|full-name}' },
    { theirs: 'person.job_title', ours: '{data.lead.jobTitle}' },
    { theirs: 'email', ours: '{data.lead.emails.0}' },
    { theirs: 'title', ours: '{data.lead.company ?? data.lead.name}' },
    { theirs: 'note', ours: '{data|summary}' },
  ],
  requires: [['person.name']],
  steps: [
    {
      name: 'find-person',
      when: ['f.email'],
      unless: ['crm.id'],
      method: 'GET',
      url: `${api}/persons/search?term={f.email}&fields=email&exact_match=true&limit=1`,
      headers,
      keep: { id: 'data.items.0.item.id' },
    },
    {
      name: 'person',
      unless: ['crm.id', 's.find-person.id'],
      method: 'POST',
      url: `${api}/persons`,
      headers,
      body: {
        $merge: '{f.person}',
        emails: { $when: 'f.email', as: [{ value: '{f.email}', primary: true, label: 'work' }] },
      },
      keep: { id: 'data.id' },
      needs: ['id'],
    },
    {
      name: 'find-deal',
      unless: ['crm.id'],
      method: 'GET',
      url: `${api}/deals/search?term={id}&fields=title&limit=1`,
      headers,
      keep: { id: 'data.items.0.item.id' },
    },
    {
      name: 'deal',
      unless: ['crm.id', 's.find-deal.id'],
      method: 'POST',
      url: `${api}/deals`,
      headers,
      body: { title: '{f.title} · {id}', person_id: '{s.find-person.id ?? s.person.id}' },
      keep: { id: 'data.id' },
      needs: ['id'],
    },
    {
      name: 'note',
      when: ['f.note', 's.deal.id'],
      method: 'POST',
      url: '{+p.base}/api/v1/notes',
      headers,
      body: { content: '{f.note}', deal_id: '{s.deal.id}' },
    },
  ],
  recordId: ['s.deal.id', 's.find-deal.id'],
  record: '{+p.base}/deal/{crm.id}',
  errorIn: [{ path: 'success', is: [false] }],
  errorText: ['error_info', 'error'],
  dedupe: 'search-first',
  doubledWithout: 'email',
  limit: { requests: 8, ms: 2000 },
  rate: { left: 'x-ratelimit-remaining', resets: 'x-ratelimit-reset' },
  asking: {
    steps: [{ name: 'deal', method: 'GET', url: `${api}/deals/{crm.id}`, headers }],
    says: [
      { all: [{ path: 'data.status', is: ['won'] }], says: 'won' },
      { all: [{ path: 'data.status', is: ['lost', 'deleted'] }], says: 'lost' },
    ],
    reason: 'data.lost_reason',
    amount: 'data.value',
    currency: 'data.currency',
  },
};
