import browser from 'webextension-polyfill';
import { now } from '../clock';
import type { ReadMark } from '../domain/health';
import { viewKey } from '../domain/mirror';
import type { RecipeUse } from '../domain/recipe';
import type { PageSettings } from '../domain/settings';
import { keepMark } from '../store/health';
import { noteUses } from '../store/recipes';
import { fitsKind } from './fits-page';
import { illPages } from './ill-pages';
import { keepSampleOf } from './keep-sample';
import { mySettings } from './me';
import { publishSettings } from './mirror';
import { publishRecipes } from './publish-recipes';

/** A tab, and the address it had when it was read. */
export interface ReadTab {
  tabId: number;
  address: string;
}

/**
 * Tells health how a reading went and recipes how they did, and keeps a sample where one is wanted. What a page says of another
 * kind of page is not heard; before consent nothing is.
 */
export async function recordRead(
  { tabId, address }: ReadTab,
  { mark, uses }: { mark?: ReadMark | undefined; uses: readonly RecipeUse[] },
): Promise<void> {
  if ((await mySettings()).consentOn === null) return;
  if (mark && !fitsKind(mark.kind, address)) return;
  if (await noteUses(uses, now())) await publishRecipes();
  if (!mark) return;
  await keepMark({ ...mark, on: now() });
  await publishIll();
  await keepSampleOf(tabId, address, mark);
}

/** Tells the watcher when other pages are ill than it knows of. */
export async function publishIll(): Promise<void> {
  const { [viewKey]: known } = (await browser.storage.local.get(viewKey)) as { [viewKey]?: PageSettings };
  if (JSON.stringify(known?.ill ?? []) !== JSON.stringify(await illPages())) await publishSettings();
}
