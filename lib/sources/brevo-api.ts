import * as z from 'zod';
import type { SourceRequest } from './source';

/** How far back reports go, ms ("The date range can not exceed 90 days"). */
export const brevoReach = 89 * 86_400_000;

/** `mail`: transactional mail is pulled up to there; `contacts`: campaign mail is; `to`: up to where this pull goes. All ms. */
export const BrevoCursor = z.object({
  feed: z.enum(['mail', 'contacts']),
  mail: z.number(),
  contacts: z.number(),
  to: z.number(),
  offset: z.number().int(),
});
export type BrevoCursor = z.infer<typeof BrevoCursor>;

/** A request of Brevo's API v3; the key goes in a header of its own (https://developers.brevo.com/docs/getting-started). */
export function brevoGet(key: string, path: string, query: Record<string, string | number>): SourceRequest {
  const url = new URL(`https://api.brevo.com/v3${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return { method: 'GET', url: url.href, headers: { 'api-key': key, accept: 'application/json' } };
}
