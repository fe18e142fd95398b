import type { KeptRecipe, Recipe } from '../../lib/domain/recipe';
import { sameSpot } from '../../lib/domain/sound-recipe';
import { draftOf } from './recipe-draft';

/** One recipe of a file, and what importing it would do here. `same`: it is here already, so nothing. */
export interface PlannedRecipe {
  recipe: Recipe;
  how: 'added' | 'replaces' | 'same';
}

/** What a file of recipes would bring: one of the same page, host and field takes the place of the one kept, unless it reads alike. */
export function planImport(recipes: readonly Recipe[], kept: readonly KeptRecipe[]): PlannedRecipe[] {
  return recipes.map((recipe) => {
    const former = kept.find((one) => sameSpot(one, recipe));
    if (!former) return { recipe, how: 'added' };
    return { recipe, how: draftOf(former) === draftOf(recipe) ? 'same' : 'replaces' };
  });
}
