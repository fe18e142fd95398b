import type { AsideWhy, KeptRecipe, RecipeField, RecipeUse } from './recipe';

/** How many different people in a row may give one value before it is not believed; the second where not named here. */
const alikeInARow: Partial<Record<RecipeField, number>> = { headline: 2, jobTitle: 2 };
/** Colleagues share a company, neighbours a place. */
const alikeElse = 4;
const emptyInARow = 3;
/** What no two people share. */
const personal: readonly RecipeField[] = ['name', 'photo', 'email'];
const mostSeen = 8;

/**
 * Why what a recipe read is not to be believed, or undefined. Pure and small: pages ask before they show a value, the
 * background before it goes on believing the recipe. `person`, `value`, `viewer`: hashes; a `value` that is absent was not found.
 * - `viewer`: it is the user's own name (`viewer` is left out where the page is their own).
 * - `same-for-two`: a name, photo or address that somebody else had; a headline or title that the person before had; any other
 *   value that four different people in a row have.
 * - `empty`: nothing was found for three different people in a row.
 */
export function implausible(
  kept: Pick<KeptRecipe, 'field' | 'seen'>,
  { person, value, viewer }: { person?: string | undefined; value?: string | undefined; viewer?: string | undefined },
): AsideWhy | undefined {
  if (value && value === viewer) return 'viewer';
  if (!person) return undefined;
  const others = kept.seen.filter(([who]) => who !== person);
  if (value && personal.includes(kept.field))
    return others.some(([, had]) => had === value) ? 'same-for-two' : undefined;
  const needed = value ? (alikeInARow[kept.field] ?? alikeElse) : emptyInARow;
  const before = others.slice(1 - needed);
  const same = before.length === needed - 1 && before.every(([, had]) => had === (value ?? ''));
  return same ? (value ? 'same-for-two' : 'empty') : undefined;
}

/**
 * A recipe after one use of it: what it read is remembered (a person once, the latest last, nothing found as ''), and it is
 * set aside when the page said so or it is implausible. One that is set aside stays as it is.
 * @param now ms
 */
export function afterUse(kept: KeptRecipe, use: RecipeUse, now: number): KeptRecipe {
  if (kept.aside || use.id !== kept.id) return kept;
  const why = use.aside ?? implausible(kept, use);
  const seen: KeptRecipe['seen'] = use.person
    ? [...kept.seen.filter(([who]) => who !== use.person), [use.person, use.value ?? ''] as [string, string]].slice(
        -mostSeen,
      )
    : kept.seen;
  return { ...kept, seen, ...(why && { aside: { why, on: now } }) };
}
