import type { PresetData } from '../preset';
import { played } from './played';

const api = 'https://api.hubapi.com/crm/v3/objects/contacts';
const headers = { authorization: 'Bearer {p.token}' };

/** HubSpot contact: upsert by email; without one, a contact is made, and one that is there already is updated. */
export const hubspotContact: PresetData = {
  id: 'hubspot-contact',
  name: 'HubSpot',
  group: 'crm',
  docs: 'https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide',
  verified: {
    against: played,
    on: '2026-11-24',
    unproven: [
      { en: 'the id in the text of a 409', fr: 'l’identifiant dans le texte d’un 409' },
      { en: 'hs_lead_status values of your own portal', fr: 'les valeurs de hs_lead_status de votre portail' },
    ],
  },
  fields: [
    { name: 'token', kind: 'text', secret: true, placeholder: 'pat-eu1-…' },
    { name: 'portal', kind: 'id', optional: true, placeholder: '12345678' },
  ],
  host: 'https://api.hubapi.com/',
  mapping: [
    { theirs: 'email', ours: '{data.lead.emails.0}' },
    { theirs: 'firstname', ours: '{data.lead.givenName}' },
    { theirs: 'lastname', ours: '{data.lead.familyName ?? data.lead.name}' },
    { theirs: 'jobtitle', ours: '{data.lead.jobTitle}' },
    { theirs: 'company', ours: '{data.lead.company}' },
    { theirs: 'country', ours: '{data.lead.country}' },
    { theirs: 'lifecyclestage', ours: '{w.stage}' },
  ],
  requires: [['email', 'firstname', 'lastname']],
  words: { stage: { sql: 'salesqualifiedlead', opportunity: 'opportunity' } },
  steps: [
    {
      name: 'upsert',
      when: ['f.email'],
      unless: ['crm.id'],
      method: 'POST',
      url: `${api}/batch/upsert`,
      headers,
      body: { inputs: [{ id: '{f.email}', idProperty: 'email', properties: '{f}' }] },
      keep: { id: 'results.0.id' },
      needs: ['id'],
    },
    {
      name: 'create',
      unless: ['f.email', 'crm.id'],
      method: 'POST',
      url: api,
      headers,
      body: { properties: '{f}' },
      keep: { id: 'id' },
      needs: ['id'],
    },
    {
      name: 'update',
      when: ['crm.id'],
      method: 'PATCH',
      url: `${api}/{crm.id}`,
      headers,
      body: { properties: '{f}' },
      keep: { id: 'id' },
    },
  ],
  recordId: ['s.upsert.id', 's.create.id', 's.update.id'],
  record: 'https://app.hubspot.com/contacts/{p.portal}/record/0-1/{crm.id}',
  errorIn: [{ path: 'errors' }, { path: 'status', is: ['error'] }],
  errorText: ['message', 'errors.0.message'],
  duplicate: [{ status: [409], idIn: 'Existing ID: (\\d+)' }],
  dedupe: 'upsert',
  doubledWithout: 'email',
  limit: { requests: 90, ms: 10_000 },
  rate: { left: 'x-hubspot-ratelimit-remaining', resets: 'x-hubspot-ratelimit-resets' },
  asking: {
    steps: [
      {
        name: 'contact',
        method: 'GET',
        url: `${api}/{crm.id}?properties=lifecyclestage,hs_lead_status`,
        headers,
      },
    ],
    says: [
      { all: [{ path: 'properties.lifecyclestage', is: ['customer', 'evangelist'] }], says: 'won' },
      { all: [{ path: 'properties.hs_lead_status', is: ['UNQUALIFIED'] }], says: 'rejected' },
      { all: [{ path: 'properties.lifecyclestage', is: ['opportunity'] }], says: 'accepted' },
      { all: [{ path: 'properties.hs_lead_status', is: ['OPEN_DEAL'] }], says: 'accepted' },
    ],
    reason: 'properties.hs_lead_status',
  },
};
