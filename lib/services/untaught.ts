import type { KeptRecipe, RecipeField } from '../domain/recipe';
import { sameSpot } from '../domain/sound-recipe';
import { kindOf } from '../pages/kind-of';
import { allRecipes, takeBackRecipes } from '../store/recipes';
import { mayTeach } from './fits-page';
import { publishRecipes } from './publish-recipes';

/** What gave way to a recipe that was taught, by its id. Gone with the worker: an undo then puts nothing in its place. */
const former = new Map<string, KeptRecipe[]>();

/** Remembers what a taught recipe replaced, for the undo that is offered with it. */
export function remember(id: string, gaveWay: KeptRecipe[]): void {
  former.set(id, gaveWay);
}

/**
 * Takes back what was taught of these fields on a page.
 * @param address as the browser gives it
 * @param page the `page` of the reading
 */
export async function untaught(
  address: string | undefined,
  page: string,
  fields: readonly RecipeField[],
): Promise<void> {
  const kind = address && URL.canParse(address) ? kindOf(new URL(address), page) : undefined;
  const taught = (await allRecipes()).filter(
    (one) => one.page === kind && fields.includes(one.field) && mayTeach(one, address),
  );
  const ids = taught.map(({ id }) => id);
  const back = ids.flatMap((id) => former.get(id) ?? []);
  // Taught twice before it was taken back: what was there first is meant.
  await takeBackRecipes(
    ids,
    back.filter((one, at) => back.findIndex((other) => sameSpot(one, other)) === at),
  );
  for (const id of ids) former.delete(id);
  await publishRecipes();
}
