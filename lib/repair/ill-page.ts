import type { Reading, ReadValue } from '../domain/candidate';
import { fold } from '../domain/fold-text';
import { mirrorHash } from '../domain/mirror';
import type { PageKind } from '../domain/page-kind';
import type { KeptRecipe } from '../domain/recipe';
import { recipeWay } from '../domain/recipe-way';

/** A page as the readers read it, and the recipes for its kind that are in force. `viewer`: the hash of the user's own name. */
export interface IllPage {
  doc: Document;
  url: URL;
  kind: PageKind;
  reading: Reading;
  recipes: readonly KeptRecipe[];
  viewer: string | undefined;
}

/** A value's hash, without accents or case: enough to see that it is the same again. */
export const valueHash = (value: string): string => mirrorHash(fold(value));

/** A recipe's value: sure where the readers, by a way of their own, read the same. */
export function taught(value: string, built: ReadValue | undefined): ReadValue {
  return { value, way: recipeWay, confidence: built && fold(built.value) === fold(value) ? 'high' : 'medium' };
}
