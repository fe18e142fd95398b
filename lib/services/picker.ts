import browser, { type Tabs } from 'webextension-polyfill';
import type { PickOrder } from '../domain/pick-order';
import type { RecipeField } from '../domain/recipe';
import { type Refusal, refuse } from '../domain/refusal';
import { kindOf } from '../pages/kind-of';
import { mayRead } from './tab-access';

/** Puts the picker into the top frame of a tab, told what is to be picked. */
export async function openPicker(
  tab: Tabs.Tab,
  { page, field, from }: Omit<PickOrder, 'kind' | 'field'> & { field?: RecipeField | undefined },
): Promise<{ ok: true } | Refusal> {
  if (tab.id === undefined || !tab.url || !mayRead(tab.url)) return refuse('no-access');
  const kind = kindOf(new URL(tab.url), page);
  if (!kind) return refuse('not-this-page');
  const target = { tabId: tab.id };
  const order: PickOrder = { kind, page, from, ...(field && { field }) };
  try {
    await browser.scripting.executeScript({
      target,
      // Runs in the page, alone: it can use nothing of this file. Whoever shares the object keeps it.
      func: (pick: unknown) => {
        const shared = globalThis as { __tandem?: { pick?: unknown } };
        shared.__tandem ??= {};
        shared.__tandem.pick = pick;
      },
      args: [order],
    });
    await browser.scripting.executeScript({ target, files: ['picker.js'] });
    return { ok: true };
  } catch (error) {
    console.warn('picker', error);
    return refuse('no-access');
  }
}
