import browser from 'webextension-polyfill';
import type { Recipe } from '../domain/recipe';
import { isRefusal, type Refusal, refuse } from '../domain/refusal';
import { isSound } from '../domain/sound-recipe';
import type { ExtensionMessage, Handlers, PageMessage } from '../messaging/server';
import { tandemDb } from '../store/db';
import { forgetMarks, putMarksBack } from '../store/health';
import { importRecipes, keepRecipe, switchRecipe } from '../store/recipes';
import { keepSample, keptOf } from '../store/samples';
import { fitsKind, mayTeach } from './fits-page';
import { makeSample, showSample } from './keep-sample';
import { mySettings } from './me';
import { openPicker } from './picker';
import { publishRecipes } from './publish-recipes';
import { readByRecipes } from './read-by-recipes';
import { publishIll, recordRead } from './record-read';
import { remember, untaught } from './untaught';

export type RepairPageMessage = Extract<
  PageMessage,
  'page.read' | 'page.teach' | 'page.taught' | 'page.untaught' | 'page.samples' | 'page.make-sample'
>;
export type RepairMessage = Extract<
  ExtensionMessage,
  | 'tab.teach'
  | 'tab.untaught'
  | 'tab.make-sample'
  | `recipe.${string}`
  | `recipes.${string}`
  | `sample.${string}`
  | `health.${string}`
>;

const ok = { ok: true } as const;

async function keep(recipe: Recipe, on?: boolean): Promise<{ ok: true } | Refusal> {
  if (!isSound(recipe)) return refuse('bad-value');
  remember(recipe.id, await keepRecipe(recipe, on));
  await publishRecipes();
  return ok;
}

/** What a content script may ask of health and recipes: only about the page it is on. */
export function repairPageHandlers(): Handlers<RepairPageMessage> {
  return {
    async 'page.read'(read, { tab }) {
      if (tab?.id !== undefined && tab.url) await recordRead({ tabId: tab.id, address: tab.url }, read);
      return ok;
    },
    async 'page.teach'(what, { tab }) {
      // In quiet mode nothing is put into a page, but what the panel asks for.
      if (!tab || (await mySettings()).mode === 'quiet') return refuse('no-access');
      return openPicker(tab, { ...what, from: 'card' });
    },
    async 'page.taught'({ recipe }, { tab }) {
      if (!mayTeach(recipe, tab?.url)) return refuse('not-this-page');
      return keep(recipe, true);
    },
    async 'page.untaught'({ page, fields }, { tab }) {
      await untaught(tab?.url, page, fields);
      return ok;
    },
    async 'page.samples'({ kind }, { tab }) {
      if (!fitsKind(kind, tab?.url)) return { samples: [] };
      return { samples: (await keptOf(kind)).map(({ id, html, url }) => ({ id, html, url })) };
    },
    async 'page.make-sample'({ page }, { tab }) {
      if (tab?.id === undefined) return refuse('no-access');
      const made = await makeSample(tab.id, page, await readByRecipes(tab.id));
      if (isRefusal(made)) return made;
      await showSample(made.id);
      return ok;
    },
  };
}

/** What our own pages may ask of health, recipes and samples. */
export function repairHandlers(): Handlers<RepairMessage> {
  return {
    async 'tab.teach'({ tabId, ...what }) {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      return tab ? openPicker(tab, { ...what, from: 'panel' }) : refuse('no-access');
    },
    async 'tab.untaught'({ tabId, page, fields }) {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      await untaught(tab?.url, page, fields);
      return ok;
    },
    async 'tab.make-sample'({ tabId, page }) {
      const made = await makeSample(tabId, page, await readByRecipes(tabId));
      if (!isRefusal(made)) await showSample(made.id);
      return made;
    },
    'recipe.save': ({ recipe, on }) => keep(recipe, on),
    async 'recipe.switch'({ id, on }) {
      await switchRecipe(id, on);
      await publishRecipes();
      return ok;
    },
    async 'recipe.remove'({ id }) {
      await tandemDb().recipes.delete(id);
      await publishRecipes();
      return ok;
    },
    async 'recipes.import'({ recipes }) {
      const done = await importRecipes(recipes.filter(isSound));
      await publishRecipes();
      return done;
    },
    async 'sample.remove'({ ids }) {
      await tandemDb().samples.bulkDelete(ids);
      return ok;
    },
    async 'sample.restore'({ sample }) {
      await keepSample(sample);
      return ok;
    },
    async 'health.forget'({ kind }) {
      const marks = await forgetMarks(kind);
      await publishIll();
      return { marks };
    },
    async 'health.restore'({ marks }) {
      await putMarksBack(marks);
      await publishIll();
      return ok;
    },
  };
}
