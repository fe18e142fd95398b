import * as z from 'zod';
import type { BroughtEngagement } from '../domain/brought';
import type { EngagementType } from '../domain/engagement';
import { type Utm, utmNames } from '../domain/utm';
import { Moment, Words } from './moment';

/** What Mautic calls what people do (`types` of its activity answer), and what that is here. */
const meaning: Record<string, EngagementType> = {
  'form.submitted': 'form',
  'asset.download': 'download',
  'page.hit': 'page-visit',
  'email.read': 'open',
  'email.replied': 'reply',
  'webinar.registered': 'webinar-registered',
  'webinar.attended': 'webinar-attended',
  'meeting.attended': 'meeting',
};
/** The kinds asked for. `email.failed` and `lead.donotcontact` say that the contact's own record has changed. */
export const mauticEvents = [...Object.keys(meaning), 'email.failed', 'lead.donotcontact'];

const Known = <T extends z.ZodRawShape>(shape: T) => z.object(shape).optional().catch(undefined);
const Label = z.union([z.string(), z.object({ label: z.string() }).transform((one) => one.label)]);

/** One event of `GET /api/contacts/activity`; ids come as texts or numbers. */
export const MauticEvent = z.object({
  event: z.string(),
  timestamp: Moment,
  contactId: z.coerce.number().int().optional().catch(undefined),
  eventLabel: Label.optional().catch(undefined),
  details: Known({
    stat: Known({
      subject: Words,
      emailName: Words,
      openDetails: z
        .array(Known({ useragent: Words }))
        .optional()
        .catch(undefined),
    }),
    hit: Known({ source: Words, url: Words, query: z.record(z.string(), z.unknown()).optional().catch(undefined) }),
    form: Known({ name: Words }),
    eventDesc: Words,
  }),
});
export type MauticEvent = z.infer<typeof MauticEvent>;

/** What an event says a person did; undefined for one that is about the record. */
export function mauticEngagement(event: MauticEvent): BroughtEngagement | undefined {
  const type = meaning[event.event];
  if (!type) return undefined;
  const { stat, hit, form, eventDesc } = event.details ?? {};
  const on = event.timestamp;
  if (type === 'page-visit') {
    const utm = utmIn(hit?.query, hit?.url);
    // A hit that a mail led to is a click in it.
    return {
      type: hit?.source === 'email' ? 'click' : type,
      on,
      title: event.eventLabel,
      campaign: utm?.campaign,
      ...(utm && { utm }),
    };
  }
  if (type === 'open') {
    // Apple Mail Privacy Protection fetches with this agent and nothing else [secondary source].
    const machine = stat?.openDetails?.length && stat.openDetails.every((one) => one?.useragent === 'Mozilla/5.0');
    return { type, on, title: stat?.subject, campaign: stat?.emailName, ...(machine && { machine: true as const }) };
  }
  return { type, on, title: form?.name ?? eventDesc ?? event.eventLabel };
}

function utmIn(query: Record<string, unknown> = {}, url = ''): Utm | undefined {
  const inUrl = URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams();
  const found = utmNames.flatMap((name) => {
    const value = query[`utm_${name}`] ?? inUrl.get(`utm_${name}`);
    return typeof value === 'string' && value ? [[name, value.slice(0, 200)]] : [];
  });
  return found.length ? Object.fromEntries(found) : undefined;
}
