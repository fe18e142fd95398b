import browser from 'webextension-polyfill';
import { now } from '../clock';
import { viewKey } from '../domain/mirror';
import { PageSettings } from '../domain/settings';
import { flushMirror, renewAll } from '../store/mirror';
import { illPages } from './ill-pages';
import { mySettings } from './me';
import { oneAtATime } from './one-at-a-time';
import { publishRecipes } from './publish-recipes';

/** Writes what the mirror has not seen; one writer at a time. Call after every change. */
export const flush = oneAtATime(async () => {
  await flushMirror(browser.storage.local).catch((error) => console.error('mirror', error));
});

/** Gives pages what they may know of the settings (no names, no secrets), which of them are ill, and the recipes. */
export async function publishSettings(): Promise<void> {
  await browser.storage.local.set({
    [viewKey]: PageSettings.parse({ ...(await mySettings()), ill: await illPages() }),
  });
  await publishRecipes();
}

/** Empties the mirror and writes it anew from the store: after a restore or an erasure of everything. */
export async function rebuild(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => /^m\d+$/.test(key));
  await browser.storage.local.remove(keys);
  await renewAll(now());
  await flush();
  await publishSettings();
}
