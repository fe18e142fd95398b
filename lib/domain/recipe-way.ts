/** Where a recipe's value says it came from, as `way` of a read value. Alone here: page scripts that check nothing need no zod. */
export const recipeWay = 'recipe';
