import type { PresetData } from '../preset';
import { played } from './played';

/** EspoCRM's Lead Capture entry point: the fields configured there; EspoCRM looks for duplicates itself and gives no id back. */
export const espocrm: PresetData = {
  id: 'espocrm',
  name: 'EspoCRM',
  group: 'crm',
  docs: 'https://docs.espocrm.com/administration/web-to-lead/',
  verified: {
    against: played,
    on: '2026-11-24',
    unproven: [{ en: 'the text of an error', fr: 'le texte d’une erreur' }],
  },
  fields: [
    { name: 'base', kind: 'url', placeholder: 'https://crm.example.com' },
    { name: 'key', kind: 'text', secret: true },
  ],
  host: '{+p.base}',
  mapping: [
    { theirs: 'firstName', ours: '{data.lead.givenName}' },
    { theirs: 'lastName', ours: '{data.lead.familyName ?? data.lead.name}' },
    { theirs: 'emailAddress', ours: '{data.lead.emails.0}' },
    { theirs: 'title', ours: '{data.lead.jobTitle}' },
    { theirs: 'accountName', ours: '{data.lead.company}' },
    { theirs: 'description', ours: '{data|summary}' },
  ],
  requires: [['lastName', 'emailAddress']],
  steps: [{ name: 'capture', method: 'POST', url: '{+p.base}/api/v1/LeadCapture/{p.key}', body: '{f}' }],
  recordId: ['s.capture.none'],
  errorText: ['message', 'messageTranslation.label', 'reason'],
  dedupe: 'crm-rules',
  limit: { requests: 5, ms: 1000 },
};
