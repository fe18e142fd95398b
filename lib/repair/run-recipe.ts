import { listKinds } from '../domain/page-kind';
import type { Recipe } from '../domain/recipe';
import { entered } from './find';
import { type RecipeRead, readWithin } from './read-within';

export type { RecipeRead } from './read-within';
export { type RecipeRow, runListRecipes } from './run-list';

/**
 * Reads one field of the one person a page shows. Looks at elements and their texts and attributes, and does nothing else:
 * it changes, runs and fetches nothing, and leaves the document only for its frames of the same origin and its
 * open shadow roots. For recipes of lists: `runListRecipes`.
 */
export function runRecipe(recipe: Recipe, doc: Document): RecipeRead {
  const root = recipe.list || listKinds.includes(recipe.page) ? undefined : entered(recipe.enter, doc);
  return root ? readWithin(recipe, root) : { fault: 'nothing' };
}
