import type { Recipe } from '../domain/recipe';
import { comparable, type Root, shownMatches } from './find';
import { valueIn } from './take-value';

/** What a recipe reads: a value and where it stands, or why there is none. */
export type RecipeRead = { value: string; element: Element } | { fault: 'nothing' | 'contradicts' };

/** A selector of this score is believed alone. */
const strong = 0.75;
/** Of weaker ones, those that agree have to be this part of all a recipe knows. */
const quorum = 0.34;

/**
 * What a recipe's selectors say within a root. A selector answers where all that it finds gives one and the same value.
 * The best answer is taken, unless a selector of comparable score answers something else or finds what is no value at
 * all, or only few and weak ones answer: then the page is not what the recipe was made for, and no value is better than
 * one of somebody else.
 */
export function readWithin(
  recipe: Pick<Recipe, 'page' | 'field' | 'take' | 'edits' | 'select'>,
  root: Root,
): RecipeRead {
  const answers = recipe.select.flatMap(({ css, score }) => {
    const found = shownMatches(css, root).map((element) => ({ element, value: valueIn(element, recipe), score }));
    const [first] = found;
    return first && found.every((one) => one.value === first.value) ? [first] : [];
  });
  const best = answers.sort((a, b) => b.score - a.score)[0];
  if (best?.value === undefined) return { fault: 'nothing' };
  const against = answers.some((one) => one.value !== best.value && comparable(one.score, best.score));
  if (against) return { fault: 'contradicts' };
  const sum = (all: readonly { score: number }[]) => all.reduce((total, { score }) => total + score, 0);
  const agreed = sum(answers.filter((one) => one.value === best.value));
  if (best.score < strong && agreed < quorum * sum(recipe.select)) return { fault: 'nothing' };
  return { value: best.value, element: best.element };
}
