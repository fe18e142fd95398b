import type { KeptRecipe, Recipe } from '../../lib/domain/recipe';
import { recipeOf } from './recipe-draft';

/** One recipe of a file, and what importing it would do here. `same`: it is here already, so nothing. */
export interface PlannedRecipe {
  recipe: Recipe;
  how: 'added' | 'replaces' | 'same';
}

/** What a file of recipes would bring: one of the same page, host and field takes the place of the one kept. */
export function planImport(recipes: readonly Recipe[], kept: readonly KeptRecipe[]): PlannedRecipe[] {
  return recipes.map((recipe) => {
    const former = kept.find((one) => spotOf(one) === spotOf(recipe));
    if (!former) return { recipe, how: 'added' };
    return { recipe, how: told(recipeOf(former)) === told(recipe) ? 'same' : 'replaces' };
  });
}

const spotOf = ({ page, host = '', field }: Recipe): string => [page, host, field].join(' ');
/** All that says how it reads; when and under which id it was made do not matter. */
const told = ({ list, enter, select, take, then }: Recipe): string => JSON.stringify([list, enter, select, take, then]);
