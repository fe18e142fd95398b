import * as z from 'zod';
import { Reading } from './candidate';
import { PageKind } from './page-kind';
import { RecipeField } from './recipe';

/** How one value of a reading was found: by the reader's best way, by a lesser one, by a recipe. */
export const Found = z.enum(['best', 'fallback', 'recipe']);
export type Found = z.infer<typeof Found>;

/**
 * What health keeps of one reading: no value, no name, no address. `who` is a hash of the page's address: the same page read
 * again is one reading. `found`: the fields that were read, and how; on a list, those that most rows have.
 */
export const ReadMark = z.object({
  kind: PageKind,
  page: z.string().max(60),
  who: z.string().max(20),
  on: z.number(),
  outcome: Reading.shape.outcome,
  found: z.partialRecord(RecipeField, Found),
});
export type ReadMark = z.infer<typeof ReadMark>;

/** The last readings of a kind of page, newest last (at most `keptMarks`). */
export interface HealthRecord {
  kind: PageKind;
  marks: ReadMark[];
}
export const keptMarks = 20;

export const HealthState = z.enum(['well', 'falling-back', 'failing']);
export type HealthState = z.infer<typeof HealthState>;

/** One trouble of a kind of page: a field (absent: the whole page), and since when (ms). */
export interface Trouble {
  field?: RecipeField;
  state: 'falling-back' | 'failing';
  since: number;
}
/** How a kind of page does: its worst trouble's state. `healed`: fields a recipe reads now. */
export interface Health {
  kind: PageKind;
  state: HealthState;
  troubles: Trouble[];
  healed: RecipeField[];
  reads: number;
  lastOn: number;
}
