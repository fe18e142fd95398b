import * as z from 'zod';
import { FieldName } from './field';

/** How sure we are: `high` when two independent ways agree, `medium` for one sound way, `low` for a fragile one. */
export const Confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof Confidence>;

/** A value read off a page: which named way found it and how sure we are. Longest value kept: 1,000 characters (photo URLs are long). */
export const ReadValue = z.object({
  value: z.string().min(1).max(1000),
  way: z.string().min(1).max(60),
  confidence: Confidence,
});
export type ReadValue = z.infer<typeof ReadValue>;

/** What a page reader saw of one person; not yet trusted. `emails` are addresses shown for this person; identities are canonical keys. */
export const Candidate = z.object({
  page: z.string().max(60),
  url: z.string().max(2000),
  fields: z.partialRecord(FieldName, ReadValue),
  emails: z.array(ReadValue).max(10),
  identities: z.array(z.string().max(300)).max(10),
});
export type Candidate = z.infer<typeof Candidate>;

/** The outcome of reading a page. Only `person` and `people` carry candidates. */
export const Reading = z.object({
  page: z.string().max(60),
  outcome: z.enum(['person', 'people', 'nobody', 'unsupported', 'not-ready']),
  people: z.array(Candidate).max(200),
});
export type Reading = z.infer<typeof Reading>;
