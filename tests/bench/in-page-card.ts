import type { Driver } from '../browsers/driver.ts';

/** Tells of one opening of the card, by the page's own clock: ms from the trusted click to each. */
export interface CardTimes {
  /** The host of the card was put into the document. */
  host: number;
  /** The lead's name stood in the card and the frame showing it had been rendered. */
  content: number;
}

interface Api {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(what: object): Promise<{ result?: unknown }[]> };
}
declare const browser: Api;

type Watching = { __card?: Promise<CardTimes> };

/**
 * Sets a watch in the isolated world of the tab at `url`, the only one that can look behind a closed root. It starts at
 * the click's own time stamp (when the input reached the browser) and ends in the task after the frame in which the
 * card holds `text`. The function re-parsed in the tab must hold all it needs; `__name` is esbuild's.
 */
export function watchCard(driver: Driver, url: string, text: string): Promise<void> {
  const ask = async (address: string, wanted: string): Promise<void> => {
    const tab = (await browser.tabs.query({})).find((one) => one.url === address);
    const target = { tabId: tab?.id };
    await browser.scripting.executeScript({
      target,
      func: () => {
        (globalThis as { __name?: unknown }).__name = (fn: unknown) => fn;
      },
    });
    await browser.scripting.executeScript({
      target,
      args: [wanted],
      func: (name: string) => {
        const dom = (
          globalThis as unknown as { chrome: { dom: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } } }
        ).chrome.dom;
        (globalThis as Watching).__card = new Promise((resolve) => {
          const clicked = { at: 0 };
          const click = (event: Event) => {
            if (event.isTrusted) clicked.at ||= event.timeStamp;
          };
          addEventListener('click', click, { capture: true });
          const outer = new MutationObserver((records) => {
            const nodes = records.flatMap((record) => [...record.addedNodes]);
            const host = nodes.find((node) => node instanceof HTMLElement && node.style.zIndex === '2147483647');
            const root = host && dom.openOrClosedShadowRoot(host as HTMLElement);
            if (!root) return;
            outer.disconnect();
            const shown = performance.now() - clicked.at;
            const look = () => {
              if (!root.querySelector('[data-tandem="card"]')?.textContent?.includes(name)) return;
              inner.disconnect();
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve({ host: shown, content: performance.now() - clicked.at });
                port2.postMessage(0);
              });
            };
            const inner = new MutationObserver(look);
            inner.observe(root, { childList: true, subtree: true, characterData: true });
            look();
          });
          outer.observe(document.documentElement, { childList: true });
        });
      },
    });
  };
  return driver.inExtension(ask, url, text);
}

/** Waits for the end of the watch set before. */
export function cardTimes(driver: Driver, url: string): Promise<CardTimes> {
  const ask = async (address: string): Promise<CardTimes> => {
    const tab = (await browser.tabs.query({})).find((one) => one.url === address);
    const found = await browser.scripting.executeScript({
      target: { tabId: tab?.id },
      func: () => (globalThis as Watching).__card,
    });
    return found[0]?.result as CardTimes;
  };
  return driver.inExtension(ask, url);
}
