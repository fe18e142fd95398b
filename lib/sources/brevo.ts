import * as z from 'zod';
import { played } from '../crm/presets/played';
import type { EngagementType } from '../domain/engagement';
import { BrevoCursor, brevoGet, brevoReach } from './brevo-api';
import { brevoCampaigns } from './brevo-campaigns';
import { readAs, readCursor, readEach } from './changed-shape';
import { Moment, Words } from './moment';
import type { PageWork, PullFacts, Source } from './source';
import { dayOf, type ToldPerson, toldPeople } from './told-person';

const pageSize = 250;
/** Events are logged a little after they happened, and clocks differ. */
const overlap = 60 * 60_000;

/**
 * What an event of transactional mail means (https://developers.brevo.com/reference/get-email-event-report, read 2026-11-29).
 * A proxy's loading is a machine's open; a complaint is an objection. What is not here is about the mail, not the person.
 */
const meaning: Record<string, { type: EngagementType; machine?: true; bounced?: true; objects?: true }> = {
  opened: { type: 'open' },
  loadedByProxy: { type: 'open', machine: true },
  clicks: { type: 'click' },
  hardBounces: { type: 'bounce', bounced: true },
  invalid: { type: 'bounce', bounced: true },
  unsubscribed: { type: 'unsubscribe', objects: true },
  spam: { type: 'unsubscribe', objects: true },
};

const Event = z.object({ date: Moment, email: z.string(), event: z.string(), subject: Words, tag: Words });
/** Without events the list is left out; anything else in its place is another shape. */
const Events = z.union([
  z.object({ events: z.array(z.unknown()) }),
  z.strictObject({}).transform(() => ({ events: [] as unknown[] })),
]);

/** Newest first, since whole days are asked for: what comes in meanwhile moves the rest back, so that some comes twice and none is missed. */
function* mailEvents(cursor: BrevoCursor, { key }: PullFacts): PageWork {
  const from = Math.max(cursor.mail - overlap, cursor.to - brevoReach);
  const [startDate, endDate] = [dayOf(from), dayOf(cursor.to)];
  const asked = { limit: pageSize, offset: cursor.offset, startDate, endDate, sort: 'desc' };
  const { events } = readAs(Events, yield brevoGet(key, '/smtp/statistics/events', asked));
  const people = new Map<string, ToldPerson>();
  const read = readEach(Event, events);
  for (const { email, event, date, subject, tag } of read) {
    const means = meaning[event];
    if (!means || date < from) continue;
    const { type, machine, bounced, objects } = means;
    const told: ToldPerson = people.get(email) ?? { email, engagements: [] };
    people.set(email, told);
    told.engagements.push({ type, on: date, campaign: tag, title: subject, ...(machine && { machine }) });
    if (bounced) told.bounced = true;
    if (objects) told.objects = true;
  }
  const more = events.length >= pageSize && (read.at(-1)?.date ?? 0) >= from;
  const next: BrevoCursor = more
    ? { ...cursor, offset: cursor.offset + pageSize }
    : { ...cursor, mail: cursor.to, feed: 'contacts', offset: 0 };
  return { people: toldPeople('brevo', [...people.values()]), cursor: JSON.stringify(next), more: true };
}

/**
 * Brevo: transactional mail by its event log, then campaign mail by the statistics of every contact Brevo says changed: of
 * campaigns it has no log to read, only webhooks.
 */
export const brevo: Source = {
  vendor: 'brevo',
  name: 'Brevo',
  docs: 'https://developers.brevo.com/reference/get-email-event-report',
  verified: {
    against: played,
    on: '2026-11-29',
    unproven: [
      {
        en: 'whether a contact who opens or clicks a campaign counts as changed in Brevo',
        fr: 'si un contact qui ouvre ou clique une campagne compte comme modifié dans Brevo',
      },
    ],
  },
  keyPlaceholder: 'xkeysib-…',
  fields: [],
  host: () => 'https://api.brevo.com/',
  // Contacts take 10 requests a second (https://developers.brevo.com/docs/api-limits, 2026-08-13).
  limit: { requests: 9, ms: 1000 },
  rate: { left: 'x-sib-ratelimit-remaining', resets: 'x-sib-ratelimit-reset' },
  page(text, facts) {
    const { since, now } = facts;
    const kept = readCursor(BrevoCursor, text);
    // A pull that ended goes on from where it ended, up to now.
    const going = kept && (kept.offset > 0 || kept.feed === 'contacts');
    const cursor = going
      ? kept
      : { feed: 'mail' as const, mail: kept?.mail ?? since, contacts: kept?.contacts ?? since, to: now, offset: 0 };
    return cursor.feed === 'mail' ? mailEvents(cursor, facts) : brevoCampaigns(cursor, facts);
  },
};
