import type { PresetData } from '../preset';
import { played } from './played';

/** HubSpot form submission: no key, so anybody may; HubSpot itself joins contacts by email. */
export const hubspotForm: PresetData = {
  id: 'hubspot-form',
  name: 'HubSpot form',
  group: 'crm',
  docs: 'https://developers.hubspot.com/docs/api-reference/legacy/marketing/forms/v3-legacy/submit-data-unauthenticated',
  verified: {
    against: played,
    on: '2026-11-24',
    unproven: [],
  },
  fields: [
    { name: 'portal', kind: 'id', placeholder: '12345678' },
    { name: 'form', kind: 'id', placeholder: '0e7a1f3c-…' },
  ],
  host: 'https://api.hsforms.com/',
  mapping: [
    { theirs: 'email', ours: '{data.lead.emails.0}' },
    { theirs: 'firstname', ours: '{data.lead.givenName}' },
    { theirs: 'lastname', ours: '{data.lead.familyName ?? data.lead.name}' },
    { theirs: 'jobtitle', ours: '{data.lead.jobTitle}' },
    { theirs: 'company', ours: '{data.lead.company}' },
  ],
  requires: [['email']],
  steps: [
    {
      name: 'submit',
      method: 'POST',
      url: 'https://api.hsforms.com/submissions/v3/integration/submit/{p.portal}/{p.form}',
      body: {
        fields: { $each: 'f', as: { objectTypeId: '0-1', name: '{key}', value: '{value|text}' } },
        context: { pageName: 'Tandem' },
      },
    },
  ],
  recordId: ['s.submit.none'],
  errorIn: [{ path: 'errors' }],
  errorText: ['errors.0.message', 'message'],
  dedupe: 'crm-rules',
  limit: { requests: 45, ms: 10_000 },
};
