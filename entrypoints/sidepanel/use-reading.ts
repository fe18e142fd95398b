import { useCallback, useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { realWait } from '../../lib/clock';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import type { Answers } from '../../lib/messaging/protocol';
import type { TabShown } from './use-tab';

export type TabReading = Answers['tab.read'] | 'idle' | 'reading';
const pauses = [200, 400, 700, 1000, 1200, 1500];
/** Access comes within such pauses (ms), or not at all. */
const longestForAccess = 700;

/**
 * Who the tab shows. Opening the panel counts as asking once; after that a page is read by itself in overlay mode
 * only, and on `read()` in quiet mode. A page still loading is asked again for about five seconds. One we may not look at is
 * asked again for about one when the person asked for it: Chromium may give access by the toolbar button only after it has
 * told of the press (seen in 156 on a busy machine).
 */
export function useReading(
  tab: TabShown | undefined,
  mode: Settings['mode'],
): { reading: TabReading; read: () => void; selection: boolean } {
  const [reading, setReading] = useState<TabReading>('reading');
  const [asked, setAsked] = useState<{ id: number; url: string; pressed?: boolean }>();
  const [round, setRound] = useState(0);
  const [selection, setSelection] = useState(false);
  const read = useCallback(() => {
    setAsked(tab && { id: tab.id, url: tab.url, pressed: true });
    setRound((n) => n + 1);
  }, [tab]);
  useEffect(() => {
    if (tab) setAsked((old) => old ?? { id: tab.id, url: tab.url });
  }, [tab]);
  useEffect(() => {
    // The toolbar button was pressed while the panel stood open.
    const take = (asked: { tabId?: number; selection?: boolean } | undefined) => {
      if (!asked || asked.tabId !== tab?.id) return false;
      setSelection(asked.selection === true);
      return true;
    };
    const pressed = (changes: Record<string, { newValue?: unknown }>) => {
      if (take(changes.read?.newValue as { tabId?: number } | undefined)) read();
    };
    // A press that came before anybody listened for this tab: it may have given access that the first reading lacked.
    void browser.storage.session.get('read').then(({ read: asked }) => {
      if (!take(asked as { tabId?: number } | undefined)) return;
      void browser.storage.session.remove('read');
      read();
    });
    browser.storage.session.onChanged.addListener(pressed);
    return () => browser.storage.session.onChanged.removeListener(pressed);
  }, [tab?.id, read]);
  const here = asked?.id === tab?.id && asked?.url === tab?.url;
  const may = mode === 'overlay' || !asked || here;
  const wanted = here && asked?.pressed === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round or load means the page must be read anew
  useEffect(() => {
    if (!tab) return;
    if (!may) return setReading('idle');
    let gone = false;
    const run = async () => {
      for (const pause of [...pauses, 0]) {
        const answer = await send('tab.read', { tabId: tab.id });
        if (gone) return;
        const opens = wanted && answer.outcome === 'no-access' && pause <= longestForAccess;
        if (!pause || (answer.outcome !== 'not-ready' && !opens)) return setReading(answer);
        setReading('reading');
        await new Promise((done) => setTimeout(done, realWait(pause)));
        if (gone) return;
      }
    };
    run().catch(() => !gone && setReading({ outcome: 'no-access', page: 'unknown', people: [] }));
    return () => {
      gone = true;
    };
  }, [tab?.id, tab?.url, tab?.n, may, wanted, round]);
  return { reading, read, selection };
}
