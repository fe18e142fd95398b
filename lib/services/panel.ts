import browser, { type Tabs } from 'webextension-polyfill';

export type PanelFocus = 'edit' | 'note' | 'tag' | 'manual' | 'lead' | 'page';
/** What the panel should show, left in storage.session for it; `n` makes each request new. */
export interface PanelRequest {
  leadId?: string;
  focus: PanelFocus;
  n: number;
}
export const panelKey = 'panel';
/** A press of the toolbar button: the panel, open already or not, reads this tab once more. */
export const readKey = 'read';

interface ChromeSidePanel {
  open(to: { windowId?: number; tabId?: number }): Promise<void>;
}
const sidePanel = () => (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;

/** Opens the panel's page in a small window of its own, for one tab. */
function openWindow(tab: Tabs.Tab, query: Record<string, string> = {}): void {
  const url = browser.runtime.getURL(`/sidepanel.html?${new URLSearchParams({ ...query, tabId: String(tab.id) })}`);
  browser.windows
    .create({ url, type: 'popup', width: 400, height: 640 })
    .catch((error) => console.error('window', error));
}

/**
 * Opens Tandem beside the tab. To be called synchronously in the user's gesture: after an await the browsers refuse,
 * and a small window opens instead.
 */
export function openPanel(tab: Tabs.Tab): void {
  const chromePanel = sidePanel();
  const opened =
    chromePanel && tab.windowId !== undefined
      ? chromePanel.open({ windowId: tab.windowId })
      : browser.sidebarAction?.open();
  opened?.catch(() => openWindow(tab));
}

/** The toolbar button, the context menu: opens the panel (in the gesture, before anything else) and has it read the page, or the selected text. */
export function openAndRead(tab: Tabs.Tab, selection = false): void {
  openPanel(tab);
  void browser.storage.session.set({ [readKey]: { tabId: tab.id, selection, n: Math.random() } });
}

/**
 * Opens a place to type for a page's card: the side panel in Chrome, a small window in Firefox, where a click in a
 * page may not open the sidebar. Synchronous for the gesture's sake.
 */
export function openTyping(tab: Tabs.Tab, request: { leadId?: string; focus: PanelFocus }): void {
  const { leadId, focus } = request;
  if (sidePanel()) {
    openPanel(tab);
    void browser.storage.session.set({ [panelKey]: { leadId, focus, n: Math.random() } satisfies PanelRequest });
    return;
  }
  openWindow(tab, { window: '1', focus, ...(leadId ? { leadId } : {}) });
}
