import type { KeptRecipe, Recipe } from '../../lib/domain/recipe';
import { bareRecipe, sameSpot } from '../../lib/domain/sound-recipe';
import { draftOf } from './recipe-draft';

/** One recipe of a file, and what importing it would do here. `same`: it is here already, so nothing. */
export interface PlannedRecipe {
  recipe: Recipe;
  how: 'added' | 'replaces' | 'same';
}

/** What a file of recipes would bring: one of the same page, host and field takes the place of the one kept. */
export function planImport(recipes: readonly Recipe[], kept: readonly KeptRecipe[]): PlannedRecipe[] {
  return recipes.map((recipe) => {
    const former = kept.find((one) => sameSpot(one, recipe));
    if (!former) return { recipe, how: 'added' };
    return { recipe, how: told(former) === told(recipe) ? 'same' : 'replaces' };
  });
}

/** All that says how it reads; when and under which id it was made do not matter. */
const told = (recipe: Recipe): string => draftOf(bareRecipe(recipe));
