import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { openAndRead } from './panel';

const id = 'save';

/** The entry in the browser's context menu: on a page, a link, or a text somebody selected. Browsers keep it once made. */
export async function makeContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id,
    title: browser.i18n.getMessage('menuSave'),
    contexts: ['page', 'selection', 'link'],
    documentUrlPatterns: ['https://*/*', 'http://*/*'],
  });
}

/** Opens the panel beside the page and reads it, or the selected text: synchronous, within the user's gesture. */
export function onContextMenu(info: Menus.OnClickData, tab: Tabs.Tab | undefined): void {
  if (info.menuItemId === id && tab) openAndRead(tab, Boolean(info.selectionText));
}
