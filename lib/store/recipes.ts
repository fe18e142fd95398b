import { afterUse } from '../domain/judge-recipe';
import type { KeptRecipe, Recipe, RecipeUse } from '../domain/recipe';
import { bareRecipe, sameSpot } from '../domain/sound-recipe';
import { type TandemDb, tandemDb } from './db';

/** Every recipe, newest first. */
export const allRecipes = (): Promise<KeptRecipe[]> =>
  tandemDb()
    .recipes.toArray()
    .then((all) => all.sort((a, b) => b.madeOn - a.madeOn || (a.id < b.id ? -1 : 1)));

/** Keeps a recipe, believed anew, in the place of the one of its id and the one of its spot. Without `on` a known one stays on or off. Gives what gave way. */
export async function keepRecipe(recipe: Recipe, on?: boolean): Promise<KeptRecipe[]> {
  const db = tandemDb();
  return db.transaction('rw', db.recipes, async () => {
    const former = await gaveWay(db, recipe);
    const stays = former.find((one) => one.id === recipe.id)?.on;
    await db.recipes.put({ ...bareRecipe(recipe), on: on ?? stays ?? true, seen: [] });
    return former;
  });
}

/** Takes recipes away, and puts back what had given way to them, as it was. */
export async function takeBackRecipes(ids: readonly string[], former: readonly KeptRecipe[]): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.recipes, async () => {
    await db.recipes.bulkDelete([...ids]);
    await db.recipes.bulkPut([...former]);
  });
}

/** Takes away, and gives, what a recipe replaces. Inside a transaction. */
async function gaveWay(db: TandemDb, recipe: Recipe): Promise<KeptRecipe[]> {
  const former = await db.recipes.filter((one) => one.id === recipe.id || sameSpot(one, recipe)).toArray();
  await db.recipes.bulkDelete(former.map(({ id }) => id));
  return former;
}

/**
 * Keeps the recipes of a file, in one transaction. One that is here already, word for word, stays as it is.
 * @returns `added`: the ids that came; `replaced`: what gave way to them
 */
export async function importRecipes(recipes: readonly Recipe[]): Promise<{ added: string[]; replaced: KeptRecipe[] }> {
  const db = tandemDb();
  return db.transaction('rw', db.recipes, async () => {
    const added = new Set<string>();
    const replaced: KeptRecipe[] = [];
    for (const recipe of recipes.map(bareRecipe)) {
      const known = await db.recipes.get(recipe.id);
      if (known && JSON.stringify(bareRecipe(known)) === JSON.stringify(recipe)) continue;
      for (const former of await gaveWay(db, recipe)) if (!added.delete(former.id)) replaced.push(former);
      await db.recipes.put({ ...recipe, on: true, seen: [] });
      added.add(recipe.id);
    }
    return { added: [...added], replaced };
  });
}

/** Recipes of a backup: of two for one spot the later stays, the one that is here when they are as old. Inside a transaction. */
export async function restoreRecipes(db: TandemDb, recipes: readonly KeptRecipe[]): Promise<void> {
  for (const recipe of recipes) {
    const here = await db.recipes.filter((one) => one.id === recipe.id || sameSpot(one, recipe)).toArray();
    if (here.some((one) => one.madeOn >= recipe.madeOn)) continue;
    await db.recipes.bulkDelete(here.map(({ id }) => id));
    await db.recipes.put({ ...recipe, seen: [] });
  }
}

/** Switches a recipe on or off; on, it is believed anew. */
export async function switchRecipe(id: string, on: boolean): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.recipes, async () => {
    const kept = await db.recipes.get(id);
    if (!kept) return;
    const { aside: _, ...anew } = kept;
    await db.recipes.put(on ? { ...anew, on, seen: [] } : { ...kept, on });
  });
}

/**
 * Remembers how recipes did in one reading.
 * @param now ms
 * @returns true when pages must be told: what was seen, or a recipe was set aside
 */
export async function noteUses(uses: readonly RecipeUse[], now: number): Promise<boolean> {
  if (!uses.length) return false;
  const db = tandemDb();
  return db.transaction('rw', db.recipes, async () => {
    let changed = false;
    for (const use of uses) {
      const kept = await db.recipes.get(use.id);
      if (!kept) continue;
      const after = afterUse(kept, use, now);
      if (JSON.stringify(after) === JSON.stringify(kept)) continue;
      await db.recipes.put(after);
      changed = true;
    }
    return changed;
  });
}
