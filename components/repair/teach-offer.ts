import type { Candidate } from '../../lib/domain/candidate';
import { type FieldName, fieldNames } from '../../lib/domain/field';
import type { PageKind } from '../../lib/domain/page-kind';
import type { RecipeField } from '../../lib/domain/recipe';
import { teachable, untold } from '../../lib/domain/teachable';

/** What can be shown on the page at hand. Absent where nothing can. */
export interface TeachOffer {
  /** The fields whose place may be shown. */
  fields: readonly RecipeField[];
  /** Those of them that tell a person and were not read. */
  missing: readonly RecipeField[];
  /** Lets the person point in the page; without a field they choose one first. */
  onTeach(field?: RecipeField): void;
  /** Makes a sample of the page with everything in it invented. */
  onSample(): void;
}

/** What of a kind of page can be shown, and what was not read of the person; all of it where nobody was read. */
export function offerOf(kind: PageKind, candidate: Candidate | undefined): Pick<TeachOffer, 'fields' | 'missing'> {
  const read: RecipeField[] = fieldNames.filter((name: FieldName) => candidate?.fields[name]);
  if (candidate?.emails.length) read.push('email');
  return { fields: teachable(kind), missing: untold(kind, read) };
}
