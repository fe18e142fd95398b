import type { Recipe } from '../domain/recipe';
import { comparable, type Root, shownMatches } from './find';
import { valueIn } from './take-value';

/** What a recipe reads: a value and where it stands, or why there is none. */
export type RecipeRead = { value: string; element: Element } | { fault: 'nothing' | 'contradicts' };

/**
 * What a recipe's selectors say within a root. A selector answers where all that it finds gives one and the same value.
 * The best answer is taken, unless a selector of comparable score answers something else: then the page is not what
 * the recipe was made for, and no value is better than one of somebody else.
 */
export function readWithin(
  recipe: Pick<Recipe, 'page' | 'field' | 'take' | 'edits' | 'select'>,
  root: Root,
): RecipeRead {
  const answers = recipe.select.flatMap(({ css, score }) => {
    const found = shownMatches(css, root).map((element) => ({ element, value: valueIn(element, recipe), score }));
    const values = new Set(found.map((one) => one.value));
    const [first] = found;
    return first?.value !== undefined && values.size === 1 ? [{ ...first, value: first.value }] : [];
  });
  const best = answers.sort((a, b) => b.score - a.score)[0];
  if (!best) return { fault: 'nothing' };
  const against = answers.some((one) => one.value !== best.value && comparable(one.score, best.score));
  return against ? { fault: 'contradicts' } : { value: best.value, element: best.element };
}
