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

/** What to add to a link so that visits by it say where they come from: `?utm_source=brevo&utm_medium=email`; '' for no mark. */
export function utmSuffix(utm: Utm): string {
  const marks = new URLSearchParams(utmNames.flatMap((name) => (utm[name] ? [[`utm_${name}`, utm[name]]] : [])));
  return marks.size ? `?${marks}` : '';
}
