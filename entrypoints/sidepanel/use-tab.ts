import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';

/** The tab beside the panel. `n` grows with every load, so that the same address read twice counts as new. */
export interface TabShown {
  id: number;
  url: string;
  n: number;
}

/** Follows one tab, or else the active tab of this window, and navigation in it, in-page navigation included. */
export function useTab(tabId?: number): TabShown | undefined {
  const [tab, setTab] = useState<TabShown>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const active = tabId
        ? await browser.tabs.get(tabId).catch(() => undefined)
        : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
      if (gone || active?.id === undefined) return;
      const { id, url = '' } = active;
      setTab((old) => ({ id, url, n: (old?.n ?? 0) + 1 }));
    };
    const updated = (id: number, change: { url?: string; status?: string }, of: { active?: boolean }) => {
      if ((tabId ? id === tabId : of.active) && (change.url || change.status === 'complete')) void look();
    };
    if (!tabId) browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(updated);
    void look();
    return () => {
      gone = true;
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, [tabId]);
  return tab;
}
