import * as z from 'zod';
import type { BroughtEngagement } from '../domain/brought';
import { readAs, readEach } from './changed-shape';
import { afterFeed, type HubspotCursor, hubspotHeaders } from './hubspot-api';
import { HubspotContact, hubspotPerson, hubspotProperties } from './hubspot-contact';
import type { PageWork, PullFacts } from './source';
import { type ToldPerson, toldPeople } from './told-person';

const pageSize = 100;
/** The search gives no more of one question than 10,000 records. */
const deepest = 9_900;

const Answer = z.object({
  results: z.array(z.unknown()),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
});

/**
 * Contacts changed since, oldest change first, and the forms they filled in since
 * (https://developers.hubspot.com/docs/api-reference/search/guide, read 2026-11-29).
 */
export function* hubspotContacts(cursor: HubspotCursor, { key, resumed }: PullFacts): PageWork {
  // A new run asks anew from the last change seen: `after` counts records that may have moved meanwhile.
  const again = resumed || Number(cursor.after ?? 0) >= deepest;
  const since = (again ? cursor.at : cursor.asked) ?? cursor.from;
  const after = again ? undefined : cursor.after;
  const answer = yield {
    method: 'POST',
    url: 'https://api.hubapi.com/crm/v3/objects/contacts/search',
    headers: { ...hubspotHeaders(key), 'content-type': 'application/json' },
    body: JSON.stringify({
      filterGroups: [{ filters: [{ propertyName: 'lastmodifieddate', operator: 'GTE', value: String(since) }] }],
      sorts: [{ propertyName: 'lastmodifieddate', direction: 'ASCENDING' }],
      properties: hubspotProperties,
      limit: pageSize,
      ...(after !== undefined && { after }),
    }),
  };
  const { results, paging } = readAs(Answer, answer);
  const contacts = readEach(HubspotContact, results);
  const people = contacts.flatMap((contact) => formsOf(contact, cursor.from) ?? []);
  const last = contacts.at(-1)?.properties.lastmodifieddate ?? cursor.at;
  const more = paging?.next?.after;
  const next = more
    ? { cursor: JSON.stringify({ ...cursor, at: last, asked: since, after: more }), more: true }
    : afterFeed(cursor);
  return { people: toldPeople('hubspot', people), ...next };
}

/** Undefined for a contact who did nothing since: a changed record is not engagement. */
function formsOf(contact: HubspotContact, from: number): ToldPerson | undefined {
  const p = contact.properties;
  const told = hubspotPerson(contact);
  const forms = new Map<number, BroughtEngagement>();
  for (const [on, title] of [
    [p.first_conversion_date, p.first_conversion_event_name],
    [p.recent_conversion_date, p.recent_conversion_event_name],
  ] as const)
    if (on !== undefined && on >= from) forms.set(on, { type: 'form', on, title });
  if (!forms.size && !told.objects && !told.bounced) return undefined;
  return { ...told, engagements: [...forms.values()] };
}
