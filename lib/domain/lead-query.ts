import * as z from 'zod';
import { Standing } from './lead';
import { Stage } from './stage';

/** Where a lead came from, in the groups people filter by. */
export const sourceGroups = ['linkedin', 'mail', 'web', 'import', 'pull', 'manual'] as const;
export const SourceGroup = z.enum(sourceGroups);
export type SourceGroup = z.infer<typeof SourceGroup>;

export const dues = ['late', 'today', 'week', 'none'] as const;
export const leadSorts = ['recent', 'name', 'captured', 'due', 'grade', 'engagement'] as const;
export const LeadSort = z.enum(leadSorts);
export type LeadSort = z.infer<typeof LeadSort>;
const Day = z.number().int().min(0).max(8.64e15);
const Id = z.string().min(1).max(120);

/**
 * What to find leads by; all parts must hold, an absent one asks nothing. `text`: each of its words begins a word of the
 * lead's name, company, title, tags, addresses or notes. `owner`: a person's id, or `nobody`. `grade`: `A2`, or `A` for all of
 * its row. `capturedFrom`, `capturedUntil`: ms, both included. `reverse`: the sort the other way round.
 */
export const LeadQuery = z.object({
  text: z.string().max(200).default(''),
  stage: Stage.optional(),
  standing: Standing.optional(),
  tag: Id.optional(),
  campaign: Id.optional(),
  owner: Id.optional(),
  grade: z.string().max(2).optional(),
  due: z.enum(dues).optional(),
  source: SourceGroup.optional(),
  capturedFrom: Day.optional(),
  capturedUntil: Day.optional(),
  sort: LeadSort.default('recent'),
  reverse: z.boolean().optional(),
});
export type LeadQuery = z.infer<typeof LeadQuery>;
export const everyLead: LeadQuery = { text: '', sort: 'recent' };

/** A search kept by name. */
export const SavedSearch = z.object({ id: Id, name: z.string().trim().min(1).max(80), query: LeadQuery });
export type SavedSearch = z.infer<typeof SavedSearch>;
