import { callExpression } from './page-script.ts';
import type { AskIsolatedWorld } from './shadow.ts';

/** The bit of the extension API used here; the same names in both browsers. */
interface Api {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string; active?: boolean; lastAccessed?: number }[]> };
  scripting: {
    executeScript(what: object): Promise<{ frameId: number; result?: unknown }[]>;
  };
}

/**
 * Runs in the quiet extension page. scripting.executeScript takes a function and re-parses its source in the tab, so the
 * function to run must exist here: it is put into scope by the source built below.
 */
async function askTab(url: string, args: unknown[]): Promise<unknown[]> {
  const scope = globalThis as unknown as { browser: Api; __asked: (...args: unknown[]) => unknown };
  const tabs = (await scope.browser.tabs.query({})).filter((tab) => tab.url === url && tab.id !== undefined);
  const tab = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  if (!tab) throw new Error(`no tab at ${url}`);
  const frames = await scope.browser.scripting.executeScript({
    target: { tabId: tab.id, allFrames: true },
    func: scope.__asked,
    args,
    injectImmediately: true,
  });
  const answers = frames.filter((one) => one.result !== undefined && one.result !== null);
  return answers.sort((a, b) => a.frameId - b.frameId).map((one) => one.result);
}

/** Makes `AskIsolatedWorld` from a way to evaluate an expression in the quiet extension page. */
export function isolatedWorld(evaluate: (expression: string) => Promise<unknown>): AskIsolatedWorld {
  return async <Args extends unknown[], R>(url: string, fn: (...args: Args) => R, ...args: Args) => {
    const body = fn.toString();
    const wrapped = `(...args) => { const __name = (fn) => fn; return (${body})(...args); }`;
    const before = `globalThis.__asked = ${wrapped};`;
    return (await evaluate(callExpression(askTab, [url, args], before))) as NonNullable<R>[];
  };
}
