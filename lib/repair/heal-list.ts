import type { Candidate, Reading, ReadValue } from '../domain/candidate';
import { fold } from '../domain/fold-text';
import type { AsideWhy, KeptRecipe, RecipeField, RecipeUse } from '../domain/recipe';
import { peopleOf } from '../pages/people-list';
import { candidate } from '../pages/values';
import { withValues } from './heal-person';
import { type IllPage, taught, valueHash } from './ill-page';
import { runListRecipes } from './run-list';

type Row = ReturnType<typeof runListRecipes>[number];

/** What only one person has: the same for two people of a list is not theirs. */
const personal: readonly RecipeField[] = ['name', 'photo', 'email'];

/** What speaks against a recipe on this list: the user's own name for others, or one value for different people. */
function against(recipe: KeptRecipe, rows: readonly Row[], viewer: string | undefined): AsideWhy | undefined {
  const values = rows.flatMap((row) => row.fields[recipe.field] ?? []);
  if (recipe.field === 'name' && viewer && values.filter((value) => valueHash(value) === viewer).length > 1)
    return 'viewer';
  const different = new Set(values.map(fold)).size;
  const repeats = personal.includes(recipe.field)
    ? different * 2 <= values.length
    : different === 1 && values.length > 9;
  return values.length > 1 && repeats && recipe.field !== 'company' ? 'same-for-two' : undefined;
}

/**
 * A list, read by recipes, too: each row's taught values take the place of the readers' for the same person; where the readers
 * find nobody, the rows that have a name are the list.
 */
export function healList({ doc, url, kind, reading, recipes, viewer }: IllPage): {
  reading: Reading;
  uses: RecipeUse[];
} {
  const rows = runListRecipes(recipes, doc, url);
  const ill = new Map(recipes.map((recipe) => [recipe.field, against(recipe, rows, viewer)]));
  const uses = recipes.flatMap((recipe): RecipeUse[] => {
    const aside = ill.get(recipe.field);
    return aside ? [{ id: recipe.id, aside }] : [];
  });
  const valuesOf = (row: Row, base: Candidate | undefined) => {
    const kept = Object.entries(row.fields).filter(([field]) => !ill.get(field as RecipeField)) as [
      RecipeField,
      string,
    ][];
    return Object.fromEntries(
      kept.map(([field, value]) => [field, taught(value, field === 'email' ? base?.emails[0] : base?.fields[field])]),
    ) as Partial<Record<RecipeField, ReadValue>>;
  };
  if (reading.people.length) {
    const people = reading.people.map((one) => {
      const row = rows.find((row) => row.identities.some((identity) => one.identities.includes(identity)));
      return row ? withValues(one, valuesOf(row, one)) : one;
    });
    return { reading: { ...reading, people }, uses };
  }
  const people = rows.flatMap((row) => {
    const values = valuesOf(row, undefined);
    return values.name ? [withValues(candidate(kind, url, row.identities, {}), values)] : [];
  });
  return { reading: people.length ? { ...reading, ...peopleOf(kind, people) } : reading, uses };
}
