import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';

/** The tab beside the panel. `n` grows with every load, so that the same address read twice counts as new. */
export interface TabShown {
  id: number;
  url: string;
  n: number;
}

/** Follows the active tab of this window, and navigation in it, in-page navigation included. */
export function useTab(): TabShown | undefined {
  const [tab, setTab] = useState<TabShown>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      if (gone || active?.id === undefined) return;
      const { id, url = '' } = active;
      setTab((old) => ({ id, url, n: (old?.n ?? 0) + 1 }));
    };
    const updated = (_: number, change: { url?: string; status?: string }, of: { active?: boolean }) => {
      if (of.active && (change.url || change.status === 'complete')) void look();
    };
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(updated);
    void look();
    return () => {
      gone = true;
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, []);
  return tab;
}
