import * as z from 'zod';
import { played } from '../crm/presets/played';
import { readAs, readCursor, readEach } from './changed-shape';
import { MauticContact, mauticPerson } from './mautic-contact';
import { MauticEvent, mauticEvents } from './mautic-event';
import type { PageWork, PullFacts, Source } from './source';
import { toldPeople } from './told-person';

/** Of each kind of event: a page may hold this many times the number of kinds. */
const pageSize = 25;
/** Contacts in one request, so that its address stays short. */
const together = 100;
/** Clocks differ; what is told twice changes nothing. */
const overlap = 60 * 60_000;

/** `from`, `to`: the time this pull is about, ms; `page`: the page to ask for, from 1; 0: the last pull ended. */
const Cursor = z.object({ from: z.number(), to: z.number(), page: z.number().int() });
type Cursor = z.infer<typeof Cursor>;

const Activity = z.object({ events: z.array(z.unknown()), maxPages: z.coerce.number().catch(1) });
/** PHP makes an empty map a list. */
const Contacts = z.object({ contacts: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]) });

const wallClock = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function* activity(cursor: Cursor, { params, key }: PullFacts): PageWork {
  const base = params.base?.replace(/\/+$/, '') ?? '';
  const headers = { authorization: `Basic ${base64(`${params.user}:${key}`)}`, accept: 'application/json' };
  const get = (path: string, query: [string, string | number][]) => {
    const url = new URL(`${base}/api/${path}`);
    for (const [name, value] of query) url.searchParams.append(name, String(value));
    return { method: 'GET' as const, url: url.href, headers };
  };
  const answer = yield get('contacts/activity', [
    // Both ends: with one alone Mautic before 2.12 looks into the wrong table. It compares them as written, with UTC.
    ['filters[dateFrom]', wallClock(cursor.from)],
    ['filters[dateTo]', wallClock(cursor.to)],
    ...mauticEvents.map((kind): [string, string] => ['filters[includeEvents][]', kind]),
    ['order[0]', 'timestamp'],
    ['order[1]', 'ASC'],
    ['limit', pageSize],
    ['page', cursor.page],
  ]);
  const { events, maxPages } = readAs(Activity, answer);
  const did = new Map<number, MauticEvent[]>();
  // A visitor nobody knows yet has no contact.
  for (const event of readEach(MauticEvent, events))
    if (event.contactId !== undefined) did.set(event.contactId, [...(did.get(event.contactId) ?? []), event]);
  const contacts: MauticContact[] = [];
  const ids = [...did.keys()];
  for (let i = 0; i < ids.length; i += together) {
    const some = ids.slice(i, i + together);
    const read = yield get('contacts', [
      ['where[0][col]', 'id'],
      ['where[0][expr]', 'in'],
      ['where[0][val]', some.join(',')],
      ['limit', together],
    ]);
    contacts.push(...readEach(MauticContact, Object.values(readAs(Contacts, read).contacts)));
  }
  const people = contacts.flatMap((contact) => mauticPerson(contact, did.get(contact.id) ?? [], base) ?? []);
  const more = cursor.page < maxPages;
  const next: Cursor = more ? { ...cursor, page: cursor.page + 1 } : { from: cursor.to - overlap, to: 0, page: 0 };
  return { people: toldPeople('mautic', people), cursor: JSON.stringify(next), more };
}

/**
 * Mautic, on the user's own host, with a user's name and password (Configuration, API settings: "HTTP basic auth"): the
 * activity of all contacts, oldest first, then who they are. Read 2026-11-29 in github.com/mautic/mautic: LeadApiController,
 * LeadTimelineEvent, TimelineTrait.
 */
export const mautic: Source = {
  vendor: 'mautic',
  name: 'Mautic',
  docs: 'https://devdocs.mautic.org/en/latest/rest_api/contacts.html',
  verified: {
    against: played,
    on: '2026-11-29',
    unproven: [
      { en: 'a running Mautic', fr: 'un Mautic en marche' },
      {
        en: 'clicks in mails a Mautic campaign sends',
        fr: 'les clics dans les e-mails envoyés par une campagne Mautic',
      },
    ],
  },
  fields: [
    { name: 'base', kind: 'url', placeholder: 'https://mautic.exemple.fr' },
    { name: 'user', kind: 'text' },
  ],
  host: ({ base }) => (base && URL.canParse(base) ? base : undefined),
  limit: { requests: 5, ms: 1000 },
  page(text, facts) {
    const kept = readCursor(Cursor, text);
    const cursor = kept?.page ? kept : { from: kept?.from ?? facts.since, to: facts.now, page: 1 };
    return activity(cursor, facts);
  },
};
