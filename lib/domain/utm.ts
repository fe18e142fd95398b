import * as z from 'zod';

/** Where a visit came from, as marketing marks its links (Google Analytics "Campaign URL Builder"; `utm_` left off the names). */
export const Utm = z.object({
  source: z.string().max(200).optional(),
  medium: z.string().max(200).optional(),
  campaign: z.string().max(200).optional(),
  term: z.string().max(200).optional(),
  content: z.string().max(200).optional(),
  id: z.string().max(200).optional(),
});
export type Utm = z.infer<typeof Utm>;
export const utmNames = ['source', 'medium', 'campaign', 'term', 'content', 'id'] as const satisfies (keyof Utm)[];
