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

/** A mapping kept by name. `of`: the columns (folded headers) of the file it was saved for: such a file is read with it by itself. */
export const SavedMapping = z.object({
  name: z.string().trim().min(1).max(80),
  mapping: Mapping,
  of: z.array(z.string().max(200)).max(500).optional(),
});
export type SavedMapping = z.infer<typeof SavedMapping>;

/** The columns a saved mapping is recognised by. */
export const mappingOf = (columns: readonly string[]): string[] => [...columns].sort().slice(0, 500);

/** The mapping last saved for just these columns, and for the same kind of list: a list of the unsubscribed is never read as people by itself. */
export function savedFor(
  saved: readonly SavedMapping[],
  columns: readonly string[],
  list: Mapping['list'],
): SavedMapping | undefined {
  const of = mappingOf(columns).join('\n');
  return saved.findLast((one) => one.mapping.list === list && one.of && mappingOf(one.of).join('\n') === of);
}

/** What one person is known by. A name or a phone number alone makes a lead, but never matches one (identity.ts, `isStrong`). */
const identifying: readonly ColumnTarget[] = ['email', 'linkedin'];
const naming: readonly ColumnTarget[] = ['name', 'firstName', 'lastName', 'phone'];

/** How a mapping tells people apart: by identity, by names or phones alone (every row is somebody new), or not at all. */
export function tellsApart({ columns }: Pick<Mapping, 'columns'>): 'identity' | 'name' | undefined {
  const targets = Object.values(columns);
  if (identifying.some((target) => targets.includes(target))) return 'identity';
  return naming.some((target) => targets.includes(target)) ? 'name' : undefined;
}

/** The targets whose cells are dates. */
export const dateTargets: readonly ColumnTarget[] = ['capturedOn', 'engagementOn', 'registeredOn', 'unsubscribedOn'];
