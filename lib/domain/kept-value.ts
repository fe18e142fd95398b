import * as z from 'zod';
import { Confidence } from './candidate';
import { Hlc } from './hlc';
import { By } from './role';

/**
 * A value kept on a lead, and where it came from. `way: 'typed'` and no url when a person typed it. `by`: who captured,
 * confirmed or typed it.
 */
export const KeptValue = z.object({
  value: z.string(),
  way: z.string(),
  confidence: Confidence,
  url: z.string().optional(),
  page: z.string().optional(),
  on: z.number(),
  at: Hlc,
  by: By,
});
export type KeptValue = z.infer<typeof KeptValue>;
