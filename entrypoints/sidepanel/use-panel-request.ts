import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import type { Focus } from '../../components/lead/lead-client';

/** What a card asked the panel to show; `n` makes each request new. */
export interface PanelRequest {
  leadId?: string;
  focus: Focus;
  n: number;
}
const key = 'panel';

/** The latest request of a card, taken out of storage.session so that it counts once. */
export function usePanelRequest(): PanelRequest | undefined {
  const [request, setRequest] = useState<PanelRequest>();
  useEffect(() => {
    const take = (kept: unknown) => {
      if (!kept) return;
      setRequest(kept as PanelRequest);
      void browser.storage.session.remove(key);
    };
    void browser.storage.session.get(key).then((all) => take(all[key]));
    const changed = (changes: Record<string, { newValue?: unknown }>) => take(changes[key]?.newValue);
    browser.storage.session.onChanged.addListener(changed);
    return () => browser.storage.session.onChanged.removeListener(changed);
  }, []);
  return request;
}
