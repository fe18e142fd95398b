import type { PresetData } from '../preset';

/** Salesforce Web-to-Lead: a form. It answers 200 whatever it did with it, so a delivery says "sent", never "made". */
export const salesforceWebToLead: PresetData = {
  id: 'salesforce-web-to-lead',
  name: 'Salesforce Web-to-Lead',
  group: 'crm',
  docs: 'https://help.salesforce.com/s/articleView?id=sales.setting_up_web-to-lead.htm',
  verified: {
    against: { en: 'a server that takes the documented form', fr: 'un serveur qui accepte le formulaire documenté' },
    on: '2026-11-24',
    unproven: [{ en: 'that a refused lead is answered 200 too', fr: 'qu’un lead refusé reçoit aussi un 200' }],
  },
  fields: [
    {
      name: 'base',
      kind: 'url',
      standard: 'https://webto.salesforce.com',
      placeholder: 'https://webto.salesforce.com',
    },
    { name: 'org', kind: 'id', placeholder: '00D…' },
  ],
  host: '{+p.base}',
  mapping: [
    { theirs: 'first_name', ours: '{data.lead.givenName}' },
    { theirs: 'last_name', ours: '{data.lead.familyName ?? data.lead.name}' },
    { theirs: 'email', ours: '{data.lead.emails.0}' },
    { theirs: 'company', ours: '{data.lead.company}' },
    { theirs: 'title', ours: '{data.lead.jobTitle}' },
    { theirs: 'lead_source', ours: 'Tandem' },
    { theirs: 'description', ours: '{data|summary}' },
  ],
  requires: [['last_name'], ['company']],
  steps: [
    {
      name: 'submit',
      unless: ['crm.id'],
      method: 'POST',
      url: '{+p.base}/servlet/servlet.WebToLead?encoding=UTF-8',
      encoding: 'form',
      body: { $merge: '{f}', oid: '{p.org}', retURL: 'https://localhost/' },
    },
  ],
  recordId: ['s.submit.none'],
  dedupe: 'crm-rules',
  limit: { requests: 2, ms: 1000 },
};
