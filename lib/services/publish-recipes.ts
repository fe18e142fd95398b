import browser from 'webextension-polyfill';
import { fold } from '../domain/fold-text';
import { mirrorHash } from '../domain/mirror';
import type { PageRecipes } from '../domain/recipe';
import { recipesKey } from '../domain/recipe-way';
import { allRecipes } from '../store/recipes';
import { mySettings } from './me';

/** Gives pages the recipes they may read by, and the hash of the user's own name, which no recipe may read for somebody else's. */
export async function publishRecipes(): Promise<void> {
  const [all, settings] = await Promise.all([allRecipes(), mySettings()]);
  const name = settings.name.trim();
  const known: PageRecipes = {
    recipes: all.filter((one) => one.on && !one.aside),
    ...(name && { viewer: mirrorHash(fold(name)) }),
  };
  await browser.storage.local.set({ [recipesKey]: known });
}
