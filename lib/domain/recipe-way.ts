/** Where a recipe's value says it came from, as `way` of a read value. Alone here: page scripts that check nothing need no zod. */
export const recipeWay = 'recipe';

/** The storage.local key of what a page may know of the recipes. Apart from their schema, which does not ship in pages. */
export const recipesKey = 'recipes';
