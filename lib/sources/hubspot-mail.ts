import * as z from 'zod';
import type { BroughtEngagement } from '../domain/brought';
import { readAs, readEach } from './changed-shape';
import { afterFeed, type HubspotCursor, hubspotHeaders } from './hubspot-api';
import { HubspotContact, hubspotPerson, hubspotProperties } from './hubspot-contact';
import { Moment, Words } from './moment';
import type { PageWork, PullFacts } from './source';
import { type ToldPerson, toldPeople } from './told-person';

const api = 'https://api.hubapi.com';
/** As many as one batch read of contacts takes. */
const pageSize = 100;

/** https://developers.hubspot.com/docs/api-reference/legacy/email-analytics-v1/guide, read 2026-11-29. */
const Event = z.object({
  created: Moment,
  recipient: z.string(),
  type: z.string(),
  appId: z.number().optional().catch(undefined),
  emailCampaignId: z.number().optional().catch(undefined),
  subject: Words,
  filteredEvent: z.boolean().optional().catch(undefined),
  status: Words,
  portalSubscriptionStatus: Words,
});
type Event = z.infer<typeof Event>;
const Events = z.object({ events: z.array(z.unknown()), hasMore: z.boolean(), offset: z.string().optional() });
const Campaign = z.object({ name: Words, subject: Words });
const Contacts = z.object({ results: z.array(z.unknown()) });

/**
 * Mail events of one type, newest first as HubSpot gives them, with who the addresses belong to. `filteredEvent`: HubSpot
 * itself takes it for a machine's.
 */
export function* hubspotMail(cursor: HubspotCursor, { key, resumed, memo }: PullFacts): PageWork {
  const headers = hubspotHeaders(key);
  const url = new URL(`${api}/email/public/v1/events`);
  // An offset is "meant to be short-lived" and belongs to its question; a new run asks for what is left instead.
  const offset = resumed ? undefined : cursor.after;
  const until = (offset === undefined ? cursor.at : cursor.asked) ?? cursor.to;
  const asked = { eventType: cursor.feed, startTimestamp: cursor.from, endTimestamp: until, limit: pageSize };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, String(value));
  if (offset !== undefined) url.searchParams.set('offset', offset);
  const answer = readAs(Events, yield { method: 'GET', url: url.href, headers });
  const events = readEach(Event, answer.events);
  const campaigns = new Map(events.flatMap((e) => (e.emailCampaignId ? [[e.emailCampaignId, e] as const] : [])));
  for (const [id, { appId }] of campaigns) {
    if (memo.has(`${id}`)) continue;
    const of = `${api}/email/public/v1/campaigns/${id}${appId ? `?appId=${appId}` : ''}`;
    const campaign = yield { method: 'GET', url: of, headers, mayLack: true };
    const { name, subject } = campaign ? readAs(Campaign, campaign) : {};
    memo.set(`${id}`, name ?? subject ?? '');
  }
  const people = new Map<string, ToldPerson>();
  for (const event of events) {
    const email = event.recipient.toLowerCase();
    const told = people.get(email) ?? { email, engagements: [] };
    if (take(told, event, memo.get(`${event.emailCampaignId}`) || undefined)) people.set(email, told);
  }
  if (people.size) {
    const read = yield {
      method: 'POST',
      url: `${api}/crm/v3/objects/contacts/batch/read`,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        idProperty: 'email',
        properties: hubspotProperties,
        inputs: [...people.keys()].map((id) => ({ id })),
      }),
    };
    for (const contact of readEach(HubspotContact, readAs(Contacts, read).results)) {
      const email = contact.properties.email?.toLowerCase() ?? '';
      const told = people.get(email);
      if (!told) continue;
      const about = hubspotPerson(contact);
      const { engagements, objects = about.objects, bounced = about.bounced } = told;
      people.set(email, { ...about, engagements, objects, bounced });
    }
  }
  const at = events.at(-1)?.created ?? cursor.at;
  const next =
    answer.hasMore && answer.offset
      ? { cursor: JSON.stringify({ ...cursor, at, asked: until, after: answer.offset }), more: true }
      : afterFeed(cursor);
  return { people: toldPeople('hubspot', [...people.values()]), ...next };
}

/** Adds what an event says to a person; false when it says nothing of them. */
function take(told: ToldPerson, event: Event, campaign: string | undefined): boolean {
  const add = (type: BroughtEngagement['type']) => {
    const { created: on, subject: title, filteredEvent } = event;
    told.engagements.push({ type, on, campaign, title, ...(filteredEvent && { machine: true as const }) });
    return true;
  };
  switch (event.type) {
    case 'CLICK':
      return add('click');
    case 'OPEN':
      return add('open');
    case 'BOUNCE':
      // RFC 3463: 4.x.x may pass, a full mailbox; the address is not dead.
      if (event.status?.startsWith('4')) return false;
      told.bounced = true;
      return add('bounce');
    case 'STATUSCHANGE':
      // Of all mail; leaving one list of several is no objection to the rest.
      if (event.portalSubscriptionStatus !== 'UNSUBSCRIBED') return false;
      told.objects = true;
      return add('unsubscribe');
    case 'SPAMREPORT':
      told.objects = true;
      return add('unsubscribe');
    default:
      return false;
  }
}
