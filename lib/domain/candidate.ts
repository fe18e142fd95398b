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

/** What a list shows a person did with marketing: reacted to or commented on a post. `on`: when, in ms, as far as the page tells. */
export const Deed = z.object({
  type: z.enum(['linkedin-reaction', 'linkedin-comment']),
  post: z.string().max(2000).optional(),
  on: z.number().int().min(0).max(8.64e15).optional(),
});
export type Deed = z.infer<typeof Deed>;

/** What a page reader saw of one person; not yet trusted. `emails` are addresses shown for this person; identities are canonical keys. */
export const Candidate = z.object({
  page: z.string().max(60),
  url: z.string().max(2000),
  fields: z.partialRecord(FieldName, ReadValue),
  emails: z.array(ReadValue).max(10),
  identities: z.array(z.string().max(300)).max(10),
  deed: Deed.optional(),
});
export type Candidate = z.infer<typeof Candidate>;

/** What a person left out of a candidate when they saved it: not asked again. */
export const LeftOut = z.object({
  fields: z.partialRecord(FieldName, z.string().max(1000)),
  identities: z.array(z.string().max(300)).max(10),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** A company's own page: the account its people belong to. */
export const Account = z.object({
  name: z.string().min(1).max(1000),
  companySize: z.string().max(100).optional(),
});
export type Account = z.infer<typeof Account>;

/**
 * The outcome of reading a page. Only `person` and `people` carry candidates. `others`: the other people of a mail thread.
 * `selected`: what the text the user selected says. `account`: whose page it is.
 */
export const Reading = z.object({
  page: z.string().max(60),
  outcome: z.enum(['person', 'people', 'nobody', 'unsupported', 'not-ready']),
  people: z.array(Candidate).max(200),
  others: z.array(Candidate).max(50).optional(),
  selected: Candidate.optional(),
  account: Account.optional(),
});
export type Reading = z.infer<typeof Reading>;
