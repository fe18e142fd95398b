import type { PresetData } from '../preset';
import { played } from './played';

const api = 'https://api.brevo.com/v3/contacts';
const headers = { 'api-key': '{p.key}', accept: 'application/json' };

/** Brevo contact: upsert by email, or by our lead's id as `ext_id`. Attributes must exist there already. */
export const brevo: PresetData = {
  id: 'brevo',
  name: 'Brevo',
  group: 'crm',
  docs: 'https://developers.brevo.com/reference/createcontact',
  verified: {
    against: played,
    on: '2026-11-24',
    unproven: [
      { en: 'the page of a contact in Brevo', fr: 'la page d’un contact dans Brevo' },
      { en: 'metadata in the answer to duplicate_parameter', fr: 'les métadonnées de la réponse duplicate_parameter' },
    ],
  },
  fields: [
    { name: 'key', kind: 'text', secret: true, placeholder: 'xkeysib-…' },
    { name: 'list', kind: 'id', optional: true, placeholder: '2' },
  ],
  host: 'https://api.brevo.com/',
  mapping: [
    { theirs: 'email', ours: '{data.lead.emails.0}' },
    { theirs: 'attributes.FIRSTNAME', ours: '{data.lead.givenName}' },
    { theirs: 'attributes.LASTNAME', ours: '{data.lead.familyName ?? data.lead.name}' },
    { theirs: 'attributes.JOB_TITLE', ours: '{data.lead.jobTitle}' },
  ],
  requires: [['email', 'attributes.LASTNAME']],
  steps: [
    {
      name: 'upsert',
      method: 'POST',
      url: api,
      headers,
      body: {
        email: '{f.email}',
        ext_id: '{data.lead.id}',
        attributes: '{f.attributes}',
        listIds: { $when: 'p.list', as: ['{p.list|number}'] },
        updateEnabled: true,
      },
      keep: { id: 'id' },
    },
    {
      name: 'find',
      when: ['f.email'],
      unless: ['s.upsert.id', 'crm.id'],
      method: 'GET',
      url: `${api}/{f.email}?identifierType=email_id`,
      headers,
      keep: { id: 'id' },
    },
  ],
  recordId: ['s.upsert.id', 's.find.id'],
  record: 'https://app.brevo.com/contact/index/{crm.id}',
  errorText: ['message', 'code'],
  duplicate: [{ status: [400], test: { path: 'code', is: ['duplicate_parameter'] } }],
  dedupe: 'upsert',
  limit: { requests: 9, ms: 1000 },
  rate: { left: 'x-sib-ratelimit-remaining', resets: 'x-sib-ratelimit-reset' },
};
