import * as z from 'zod';

/** What a column of an imported file may be read as: lib/import/columns.ts says how each is found and parsed. */
export const columnTargets = [
  'name',
  'firstName',
  'lastName',
  'headline',
  'jobTitle',
  'company',
  'location',
  'companySize',
  'industry',
  'country',
  'email',
  'linkedin',
  'phone',
  'note',
  'tags',
  'stage',
  'owner',
  'crmId',
  'capturedOn',
  'engagement',
  'engagementOn',
  'engagementTitle',
  'campaign',
  'attended',
  'registeredOn',
  'unsubscribedOn',
  'status',
  'utmSource',
  'utmMedium',
  'utmCampaign',
  'utmTerm',
  'utmContent',
  'utmId',
] as const;
export const ColumnTarget = z.enum(columnTargets);
export type ColumnTarget = z.infer<typeof ColumnTarget>;

export const dateOrders = ['day-first', 'month-first', 'year-first'] as const;
export const DateOrder = z.enum(dateOrders);
export type DateOrder = z.infer<typeof DateOrder>;

/** What every row of a file is read with: which column is what (by its header, folded), and what is added to all. Names, not ids. */
export const Mapping = z.object({
  columns: z.record(z.string().max(200), ColumnTarget),
  dates: DateOrder.optional(),
  /** When rows say no kind of engagement: all rows are one of this kind, or none. */
  engagement: z.string().max(40).optional(),
  campaign: z.string().max(80).optional(),
  tag: z.string().max(80).optional(),
  /** What the whole file is a list of. */
  list: z.enum(['people', 'unsubscribed', 'cleaned']).default('people'),
});
export type Mapping = z.infer<typeof Mapping>;

/** A mapping kept by name. */
export const SavedMapping = z.object({ name: z.string().trim().min(1).max(80), mapping: Mapping });
export type SavedMapping = z.infer<typeof SavedMapping>;
