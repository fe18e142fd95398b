import browser, { type Tabs } from 'webextension-polyfill';
import type { RecipeField } from '../domain/recipe';
import { type Refusal, refuse } from '../domain/refusal';
import { kindOf } from '../pages/kind-of';
import { mayRead } from './tab-access';

/** What the picker finds in `globalThis.__tandem.pick`. `page`: of the reading; `url`: the tab's own. */
export interface WhatToPick {
  kind: string;
  page: string;
  field?: RecipeField;
  url: string;
}

/** Where "Show me where" was pressed: there the answer is shown. */
export type AskedFrom = 'card' | 'panel';
const askedKey = (tabId: number): string => `picking ${tabId}`;

/** Puts the picker into the top frame of a tab, told what is to be picked. */
export async function openPicker(
  tab: Tabs.Tab,
  { page, field }: { page: string; field?: RecipeField | undefined },
  from: AskedFrom,
): Promise<{ ok: true } | Refusal> {
  if (tab.id === undefined || !tab.url || !mayRead(tab.url)) return refuse('no-access');
  const kind = kindOf(new URL(tab.url), page);
  if (!kind) return refuse('not-this-page');
  const target = { tabId: tab.id };
  const pick: WhatToPick = { kind, page, url: tab.url, ...(field && { field }) };
  try {
    // The worker may be killed while somebody looks for the spot.
    await browser.storage.session.set({ [askedKey(tab.id)]: from });
    await browser.scripting.executeScript({
      target,
      func: (pick: unknown) => {
        const shared = globalThis as { __tandem?: { pick?: unknown } };
        shared.__tandem = { ...shared.__tandem, pick };
      },
      args: [pick],
    });
    await browser.scripting.executeScript({ target, files: ['picker.js'] });
    return { ok: true };
  } catch (error) {
    console.warn('picker', error);
    return refuse('no-access');
  }
}

/** Where the picker of a tab was asked for; asked once. */
export async function askedFrom(tabId: number): Promise<AskedFrom | undefined> {
  const key = askedKey(tabId);
  const from = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  return from as AskedFrom | undefined;
}
