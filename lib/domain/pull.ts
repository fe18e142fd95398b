import * as z from 'zod';

/** The vendors Tandem can pull engagement from. */
export const pullVendors = ['brevo', 'hubspot', 'mautic'] as const;
export const PullVendor = z.enum(pullVendors);
export type PullVendor = z.infer<typeof PullVendor>;

/**
 * A live source: where engagement is pulled from on a schedule. Its key is a secret, kept apart under the same id. `cursor`:
 * the vendor's own mark of what was pulled last. `last`: when it was last asked (ms), what it brought, or what went wrong;
 * `more`: it was not through, and the next run's counts are added.
 */
export const Pull = z.object({
  id: z.string().min(1).max(60),
  vendor: PullVendor,
  name: z.string().trim().min(1).max(80),
  params: z.record(z.string().max(40), z.string().max(2000)),
  everyMinutes: z.number().int().min(15).max(10_080),
  paused: z.boolean(),
  cursor: z.string().max(2000).optional(),
  fails: z.number().int(),
  nextOn: z.number(),
  last: z
    .object({
      on: z.number(),
      people: z.number(),
      leads: z.number(),
      engagements: z.number(),
      more: z.literal(true).optional(),
      fault: z.string().max(60).optional(),
      said: z.string().max(300).optional(),
    })
    .optional(),
  createdOn: z.number(),
});
export type Pull = z.infer<typeof Pull>;
