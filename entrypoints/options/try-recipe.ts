import type { Tried } from '../../components/repair/tried';
import { listKinds, type PageKind } from '../../lib/domain/page-kind';
import type { Recipe } from '../../lib/domain/recipe';
import type { Sample } from '../../lib/domain/sample';
import { runListRecipes, runRecipe } from '../../lib/repair/run-recipe';

/** Rows of a list that are shown. */
const shownRows = 3;

/** A sample's file as a document: no script of it runs, nothing of it is fetched (HTML Standard, DOMParser). */
export const openedSample = ({ html }: Pick<Sample, 'html'>): Document =>
  new DOMParser().parseFromString(html, 'text/html');

/** What a recipe reads on one sample. */
export function tryRecipe(recipe: Recipe, { id, url }: Pick<Sample, 'id' | 'url'>, doc: Document): Tried {
  if (!recipe.list && !listKinds.includes(recipe.page)) {
    const read = runRecipe(recipe, doc);
    return 'value' in read ? { sample: id, values: [read.value], of: 1 } : { sample: id, fault: read.fault };
  }
  const values = runListRecipes([recipe], doc, new URL(url)).flatMap(({ fields }) => fields[recipe.field] ?? []);
  if (!values.length) return { sample: id, fault: 'nothing' };
  return { sample: id, values: values.slice(0, shownRows), of: values.length };
}

/** Tries recipes on the samples kept of their kind; each sample is opened once, when first asked for. */
export function trial(samples: readonly Sample[]): (recipe: Recipe) => Tried[] {
  const opened = new Map<string, Document>();
  const docOf = (sample: Sample): Document => {
    const doc = opened.get(sample.id) ?? openedSample(sample);
    opened.set(sample.id, doc);
    return doc;
  };
  const keptOf = (kind: PageKind) => samples.filter((one) => one.kind === kind && one.why === 'kept');
  return (recipe) => keptOf(recipe.page).map((sample) => tryRecipe(recipe, sample, docOf(sample)));
}
