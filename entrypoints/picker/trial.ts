import type { Recipe } from '../../lib/domain/recipe';
import { sampleDocument } from '../../lib/repair/open-sample';
import { valuesOn } from '../../lib/repair/values-on';

/** What a recipe reads on a page: the value for the person meant, and of a list in how many rows it reads one. */
export interface Trial {
  value: string;
  rows?: number;
}

/**
 * What a recipe reads on a page; undefined where it reads nothing.
 * @param row of a list: an element in the row that is meant; else its first row counts
 */
export function tryOn(recipe: Recipe, doc: Document, url: URL, row?: Element): Trial | undefined {
  const read = valuesOn(recipe, doc, url);
  if ('fault' in read) return undefined;
  const value = (row && recipe.list ? read.values.find((one) => one.row?.contains(row)) : read.values[0])?.value;
  return value ? { value, ...(recipe.list && { rows: read.values.length }) } : undefined;
}

/** One way to read what was pointed at, and what it reads here. */
export interface Try extends Trial {
  recipe: Recipe;
}

/** What each of the recipes reads on the page they were made on; those that read the same, once; those that read nothing, not. */
export function triesOf(recipes: readonly Recipe[], doc: Document, url: URL, spot: Element): Try[] {
  const tries = new Map<string, Try>();
  for (const recipe of recipes) {
    const trial = tryOn(recipe, doc, url, spot);
    if (trial && !tries.has(trial.value)) tries.set(trial.value, { recipe, ...trial });
  }
  return [...tries.values()];
}

/** A sample as the background gives it: a file and its invented address. */
export interface PageSample {
  html: string;
  url: string;
}

/**
 * What a recipe would have read on the samples kept, '' where nothing. They are parsed here, in the isolated world: a page's
 * own demand for Trusted Types does not hold there, and a document without a window runs and fetches nothing.
 */
export function tryOnSamples(recipe: Recipe, samples: readonly PageSample[]): string[] {
  return samples.map(({ html, url }) => {
    if (!URL.canParse(url)) return '';
    return tryOn(recipe, sampleDocument(html), new URL(url))?.value ?? '';
  });
}
