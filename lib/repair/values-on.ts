import { listKinds } from '../domain/page-kind';
import type { Recipe } from '../domain/recipe';
import { type RecipeRead, runListRecipes, runRecipe } from './run-recipe';

/** A value a recipe read; of a list, the row it is of. */
export interface ReadOn {
  value: string;
  row?: Element;
}

/** What one recipe reads on a page: its value, or one for each row of a list that has one; else why there is none. */
export function valuesOn(
  recipe: Recipe,
  doc: Document,
  url: URL,
): { values: ReadOn[] } | Extract<RecipeRead, { fault: unknown }> {
  if (!recipe.list && !listKinds.includes(recipe.page)) {
    const read = runRecipe(recipe, doc);
    return 'value' in read ? { values: [{ value: read.value }] } : read;
  }
  const values = runListRecipes([recipe], doc, url).flatMap(({ row, fields }): ReadOn[] => {
    const value = fields[recipe.field];
    return value ? [{ value, row }] : [];
  });
  return values.length ? { values } : { fault: 'nothing' };
}
