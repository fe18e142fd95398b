import type { Recipe, RecipeField } from '../domain/recipe';
import { entered, theOne } from './find';
import { readWithin } from './read-within';
import { isOwn, rowsOf } from './rows';

/** One person of a list as recipes read them: their identities, their row, and the values found. */
export interface RecipeRow {
  identities: string[];
  row: Element;
  fields: Partial<Record<RecipeField, string>>;
}

/**
 * The people of a list's rows, each once, and what the recipes read in each row: a value that stands by somebody else's link
 * is left out, so is a row where nothing is read.
 */
export function runListRecipes(recipes: readonly Recipe[], doc: Document, _url: URL): RecipeRow[] {
  const people = new Map<string, RecipeRow>();
  for (const recipe of recipes) {
    const root = recipe.list && entered(recipe.enter, doc);
    const container = root && recipe.list && theOne(recipe.list, root);
    for (const one of container ? rowsOf(container) : []) {
      const read = readWithin(recipe, one.row);
      if (!('value' in read) || !isOwn(read.element, one)) continue;
      const key = one.identities[0] ?? '';
      const known = people.get(key) ?? { ...one, fields: {} };
      if (known.row === one.row) people.set(key, { ...known, fields: { ...known.fields, [recipe.field]: read.value } });
    }
  }
  return [...people.values()];
}
