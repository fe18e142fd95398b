import type { RecipeFileFault } from '../../lib/import/recipe-file';
import type { Text } from '../ui/i18n-context';
import type { DraftFault } from './recipe-draft';

/** A fault of a recipe or a file of them: `what` it is, and the `whole` of it with where it stands: "Recipe 3, select[0].css: …". */
export function faultInWords(
  { health: { faults: t } }: Text,
  fault: RecipeFileFault | DraftFault,
): { what: string; whole: string } {
  const { path, recipe, line, column } = { path: '', recipe: 0, line: 0, column: 0, ...fault };
  const place = [
    recipe && t.recipe(recipe),
    line && t.line(line, column),
    path.replace(/(^|\.)(\d+)(?=\.|$)/g, '[$2]'),
  ].filter(Boolean);
  const what = whatOf(t, fault);
  return { what, whole: place.length ? t.at(place.join(', '), what) : what };
}

function whatOf(t: Text['health']['faults'], fault: RecipeFileFault | DraftFault): string {
  switch (fault.code) {
    case 'at-most':
    case 'at-least':
      return t[fault.code](fault.limit);
    case 'not-one-of':
      return t[fault.code](fault.choices);
    case 'selector':
      return t.selector[fault.selector ?? 'not-css'];
    default:
      return t[fault.code];
  }
}
