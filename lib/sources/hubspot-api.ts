import * as z from 'zod';

/** What is pulled, one after the other: contacts with their forms, then mail events by type (sent and delivered are left out). */
const feeds = ['contacts', 'CLICK', 'OPEN', 'BOUNCE', 'STATUSCHANGE', 'SPAMREPORT'] as const;
/** Search lags behind writes, and clocks differ: each pull looks this much further back (ms). */
const overlap = 5 * 60_000;

/**
 * `from`, `to`: the time this pull is about, ms. `at`: how far the feed has come: contacts forward from `from`, mail back
 * from `to`. `after`: HubSpot's own mark of the next page, good within one run and for the question bounded by `asked` only.
 */
export const HubspotCursor = z.object({
  feed: z.enum(feeds),
  from: z.number(),
  to: z.number(),
  at: z.number().optional(),
  asked: z.number().optional(),
  after: z.string().max(500).optional(),
});
export type HubspotCursor = z.infer<typeof HubspotCursor>;

/** The cursor after a feed's last page: the next feed, or the next pull from where this one began. */
export function afterFeed({ feed, from, to }: HubspotCursor): { cursor: string; more: boolean } {
  const next = feeds[feeds.indexOf(feed) + 1];
  if (next) return { cursor: JSON.stringify({ feed: next, from, to }), more: true };
  return { cursor: JSON.stringify({ feed: 'contacts', from: to - overlap, to: 0 }), more: false };
}

export const hubspotHeaders = (key: string) => ({ authorization: `Bearer ${key}`, accept: 'application/json' });
