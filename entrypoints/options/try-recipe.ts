import type { Tried } from '../../components/repair/tried';
import type { PageKind } from '../../lib/domain/page-kind';
import type { Recipe } from '../../lib/domain/recipe';
import type { Sample } from '../../lib/domain/sample';
import { sampleDocument } from '../../lib/repair/open-sample';
import { valuesOn } from '../../lib/repair/values-on';

/** Rows of a list that are shown. */
const shownRows = 3;

/** What a recipe reads on one sample. */
export function tryRecipe(recipe: Recipe, { id, url }: Pick<Sample, 'id' | 'url'>, doc: Document): Tried {
  const read = valuesOn(recipe, doc, new URL(url));
  if ('fault' in read) return { sample: id, fault: read.fault };
  return { sample: id, values: read.values.slice(0, shownRows).map((one) => one.value), of: read.values.length };
}

/** Tries recipes on the samples kept of their kind; each sample is opened once, when first asked for. */
export function trial(samples: readonly Sample[]): (recipe: Recipe) => Tried[] {
  const opened = new Map<string, Document>();
  const docOf = (sample: Sample): Document => {
    const doc = opened.get(sample.id) ?? sampleDocument(sample.html);
    opened.set(sample.id, doc);
    return doc;
  };
  const keptOf = (kind: PageKind) => samples.filter((one) => one.kind === kind && one.why === 'kept');
  return (recipe) => keptOf(recipe.page).map((sample) => tryRecipe(recipe, sample, docOf(sample)));
}
