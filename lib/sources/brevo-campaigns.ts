import * as z from 'zod';
import type { BroughtEngagement } from '../domain/brought';
import { type BrevoCursor, brevoGet, brevoReach } from './brevo-api';
import { readAs, readEach } from './changed-shape';
import { Moment, Words } from './moment';
import type { PageWork, PullFacts } from './source';
import { dayOf, fullName, type ToldPerson, toldPeople } from './told-person';

const pageSize = 20;

const Contact = z.object({
  id: z.number().int(),
  email: z.string(),
  emailBlacklisted: z.boolean().optional(),
  attributes: z.record(z.string(), z.unknown()).catch({}),
});
const Contacts = z.object({ contacts: z.array(z.unknown()) });

const Happened = z.object({ campaignId: z.number().optional(), eventTime: Moment });
const Clicked = z.object({ campaignId: z.number(), links: z.array(z.object({ eventTime: Moment })) });
const listOf = <T extends z.ZodType>(item: T) => z.array(item).optional();
/** https://developers.brevo.com/reference/get-contact-stats, read 2026-11-29. */
const Stats = z.object({
  opened: listOf(Happened),
  clicked: listOf(Clicked),
  hardBounces: listOf(Happened),
  complaints: listOf(Happened),
  unsubscriptions: z
    .object({ userUnsubscription: listOf(Happened), adminUnsubscription: listOf(Happened) })
    .optional()
    .catch(undefined),
});
const Campaign = z.object({ name: Words });

/** The attributes Brevo makes itself, in English and in French accounts, and the ones people add most. */
const attributes = {
  given: ['FIRSTNAME', 'PRENOM', 'VORNAME'],
  family: ['LASTNAME', 'NOM', 'NACHNAME'],
  jobTitle: ['JOB_TITLE', 'FONCTION', 'POSTE'],
  company: ['COMPANY', 'SOCIETE', 'ENTREPRISE'],
  country: ['COUNTRY', 'PAYS'],
  linkedIn: ['LINKEDIN'],
} as const;

/** Contacts changed since the last pull, each with what they did with campaigns in that time. One request each, so few to a page. */
export function* brevoCampaigns(cursor: BrevoCursor, { key, memo }: PullFacts): PageWork {
  const get = (path: string, query: Record<string, string | number>) => brevoGet(key, path, query);
  const from = Math.max(cursor.contacts, cursor.to - brevoReach);
  const asked = { limit: pageSize, offset: cursor.offset, sort: 'asc', modifiedSince: new Date(from).toISOString() };
  const { contacts } = readAs(Contacts, yield get('/contacts', asked));
  const people: ToldPerson[] = [];
  for (const contact of readEach(Contact, contacts)) {
    const range = { startDate: dayOf(from), endDate: dayOf(cursor.to) };
    const stats = readAs(
      Stats.or(z.undefined()),
      yield { ...get(`/contacts/${contact.id}/campaignStats`, range), mayLack: true },
    );
    if (!stats) continue;
    const done = engagementsIn(stats);
    for (const id of new Set(done.map(({ id }) => id)))
      if (id !== undefined && !memo.has(`${id}`)) {
        const answer = yield { ...get(`/emailCampaigns/${id}`, { excludeHtmlContent: 'true' }), mayLack: true };
        memo.set(`${id}`, (answer ? readAs(Campaign, answer).name : undefined) ?? '');
      }
    const engagements = done.map(({ id, ...one }) => ({ ...one, campaign: memo.get(`${id}`) || undefined }));
    const told = personOf(contact, stats, engagements);
    if (told) people.push(told);
  }
  const next: BrevoCursor =
    contacts.length >= pageSize
      ? { ...cursor, offset: cursor.offset + pageSize }
      : { ...cursor, contacts: cursor.to, feed: 'mail', offset: 0 };
  return { people: toldPeople('brevo', people), cursor: JSON.stringify(next), more: next.feed === 'contacts' };
}

type Done = BroughtEngagement & { id: number | undefined };

function engagementsIn(stats: z.infer<typeof Stats>): Done[] {
  const each = (type: Done['type'], list: z.infer<typeof Happened>[] = []): Done[] =>
    list.map(({ campaignId, eventTime }) => ({ type, on: eventTime, id: campaignId }));
  const clicks = (stats.clicked ?? []).flatMap(({ campaignId, links }) =>
    links.map((link) => ({ campaignId, ...link })),
  );
  return [
    ...each('open', stats.opened),
    ...each('click', clicks),
    ...each('bounce', stats.hardBounces),
    ...each('unsubscribe', stats.complaints),
    ...each('unsubscribe', stats.unsubscriptions?.userUnsubscription),
  ];
}

/** Undefined for a contact with nothing to tell: not everybody in the address book has engaged. */
function personOf(
  { id, email, emailBlacklisted, attributes: given }: z.infer<typeof Contact>,
  stats: z.infer<typeof Stats>,
  engagements: BroughtEngagement[],
): ToldPerson | undefined {
  const bounced = (stats.hardBounces?.length ?? 0) > 0;
  const left = engagements.some((one) => one.type === 'unsubscribe');
  const taken = (stats.unsubscriptions?.adminUnsubscription?.length ?? 0) > 0;
  // Brevo blacklists a dead address too: that is no objection of the person's.
  const objects = left || taken || (emailBlacklisted === true && !bounced);
  if (!engagements.length && !objects) return undefined;
  const at = (name: keyof typeof attributes) =>
    attributes[name].map((one) => given[one]).find((one): one is string => typeof one === 'string' && one !== '');
  return {
    email,
    linkedIn: at('linkedIn'),
    fields: {
      name: fullName(at('given'), at('family')),
      jobTitle: at('jobTitle'),
      company: at('company'),
      country: at('country'),
    },
    engagements,
    url: `https://app.brevo.com/contact/index/${id}`,
    objects,
    bounced,
  };
}
