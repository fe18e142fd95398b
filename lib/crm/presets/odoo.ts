import type { PresetData } from '../preset';
import { played } from './played';

const headers = { authorization: 'bearer {p.key}', 'x-odoo-database': '{p.database}' };
const call = (method: string) => `{+p.base}/json/2/crm.lead/${method}`;

/** Odoo 19 and later, JSON-2 API: one crm.lead, found again by its `referred` field, which holds our handoff's id. */
export const odoo: PresetData = {
  id: 'odoo',
  name: 'Odoo',
  group: 'crm',
  docs: 'https://www.odoo.com/documentation/19.0/developer/reference/external_api.html',
  verified: {
    against: played,
    on: '2026-11-24',
    unproven: [
      {
        en: 'how lost leads read (active, probability)',
        fr: 'comment se lisent les leads perdus (active, probability)',
      },
      { en: 'the address of a record', fr: 'l’adresse d’une fiche' },
    ],
  },
  fields: [
    { name: 'base', kind: 'url', placeholder: 'https://company.odoo.com' },
    { name: 'database', kind: 'text', placeholder: 'company' },
    { name: 'key', kind: 'text', secret: true },
  ],
  host: '{+p.base}',
  mapping: [
    { theirs: 'name', ours: '{data.lead|full-name}' },
    { theirs: 'contact_name', ours: '{data.lead|full-name}' },
    { theirs: 'partner_name', ours: '{data.lead.company}' },
    { theirs: 'email_from', ours: '{data.lead.emails.0}' },
    { theirs: 'function', ours: '{data.lead.jobTitle}' },
    { theirs: 'description', ours: '{data|summary}' },
    { theirs: 'type', ours: '{w.stage}' },
  ],
  requires: [['name']],
  words: { stage: { sql: 'lead', opportunity: 'opportunity' } },
  steps: [
    {
      name: 'find',
      unless: ['crm.id'],
      method: 'POST',
      url: call('search_read'),
      headers,
      body: { domain: [['referred', '=', '{id}']], fields: ['id'], limit: 1 },
      keep: { id: '0.id' },
    },
    {
      name: 'create',
      unless: ['crm.id', 's.find.id'],
      method: 'POST',
      url: call('create'),
      headers,
      body: { vals_list: [{ $merge: '{f}', referred: '{id}' }] },
      keep: { id: '0' },
      needs: ['id'],
    },
    {
      name: 'update',
      when: ['crm.id'],
      method: 'POST',
      url: call('write'),
      headers,
      body: { ids: ['{crm.id|number}'], vals: '{f}' },
    },
  ],
  recordId: ['s.create.id', 's.find.id'],
  record: '{+p.base}/odoo/crm/{crm.id}',
  errorText: ['message', 'name'],
  dedupe: 'search-first',
  limit: { requests: 5, ms: 1000 },
  asking: {
    steps: [
      {
        name: 'lead',
        method: 'POST',
        url: call('read'),
        headers,
        body: {
          ids: ['{crm.id|number}'],
          fields: ['active', 'probability', 'type', 'stage_id', 'lost_reason_id', 'expected_revenue'],
          context: { active_test: false },
        },
      },
    ],
    says: [
      { all: [{ path: '0.active', is: [false] }], says: 'lost' },
      { all: [{ path: '0.probability', is: [100] }], says: 'won' },
      { all: [{ path: '0.type', is: ['opportunity'] }], says: 'accepted' },
    ],
    reason: '0.lost_reason_id.1',
    amount: '0.expected_revenue',
  },
};
