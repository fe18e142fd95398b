import * as z from 'zod';
import { PageKind } from './page-kind';

/**
 * A page with everything in it invented (lib/repair/anonymise.ts): kept to try recipes on, or made to be shared.
 * `url`: the invented address. `html`: the whole file.
 */
export const Sample = z.object({
  id: z.string().min(1).max(60),
  kind: PageKind,
  page: z.string().max(60),
  url: z.string().max(2000),
  html: z.string().max(3_000_000),
  madeOn: z.number(),
  /** `kept`: by itself, after a good reading; `made`: because somebody asked for a shareable one. */
  why: z.enum(['kept', 'made']),
});
export type Sample = z.infer<typeof Sample>;
/** So many are kept of each kind, newest first. */
export const keptSamples = 3;
