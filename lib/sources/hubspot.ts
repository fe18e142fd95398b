import { played } from '../crm/presets/played';
import { readCursor } from './changed-shape';
import { HubspotCursor } from './hubspot-api';
import { hubspotContacts } from './hubspot-contacts';
import { hubspotMail } from './hubspot-mail';
import type { Source } from './source';

/**
 * HubSpot, with a private app's token (scopes `crm.objects.contacts.read` and `content`): form submissions by what the CRM
 * search says of contacts changed since, marketing mail by the email events API v1.
 */
export const hubspot: Source = {
  vendor: 'hubspot',
  name: 'HubSpot',
  docs: 'https://developers.hubspot.com/docs/api-reference/legacy/email-analytics-v1/guide',
  verified: {
    against: played,
    on: '2026-11-29',
    unproven: [
      { en: 'which bounces are final', fr: 'quels rejets sont définitifs' },
      { en: 'the internal name of the LinkedIn property', fr: 'le nom interne de la propriété LinkedIn' },
    ],
  },
  keyPlaceholder: 'pat-eu1-…',
  fields: [],
  host: () => 'https://api.hubapi.com/',
  // The search takes 5 requests a second (facts; the general limit is 100 in 10 s).
  limit: { requests: 4, ms: 1000 },
  page(text, facts) {
    const kept = readCursor(HubspotCursor, text);
    // `to` 0: the last pull ended.
    const cursor = kept?.to ? kept : { feed: 'contacts' as const, from: kept?.from ?? facts.since, to: facts.now };
    return cursor.feed === 'contacts' ? hubspotContacts(cursor, facts) : hubspotMail(cursor, facts);
  },
};
