import { vi } from 'vitest';

/** What is asked of a tab by `executeScript`. */
interface Script {
  target: { tabId: number };
  files?: string[];
  func?: (...args: never[]) => unknown;
  args?: unknown[];
}

/** A browser of which the tests of health and recipes need: storage, tabs with an address, scripts put into them. */
export function fakeBrowser() {
  const kept: Record<string, unknown> = {};
  const tabs: Record<number, string> = {};
  /** Scripts that were put into tabs, and what such a script answers. */
  const put: Script[] = [];
  const answers: Record<string, unknown> = {};
  const opened: string[] = [];
  const browser = {
    i18n: { getUILanguage: () => 'en' },
    runtime: { getURL: (path: string) => `chrome-extension://tandem${path}` },
    storage: {
      local: {
        get: async (key: string | null) => structuredClone(key === null ? kept : { [key]: kept[key] }),
        set: vi.fn(async (some: Record<string, unknown>) => {
          Object.assign(kept, structuredClone(some));
        }),
        remove: async (keys: string[]) => {
          for (const key of keys) delete kept[key];
        },
      },
    },
    tabs: {
      get: async (id: number) => {
        if (tabs[id] === undefined) throw new Error(`No tab with id: ${id}`);
        return { id, url: tabs[id] };
      },
      create: async ({ url }: { url: string }) => {
        opened.push(url);
      },
    },
    scripting: {
      executeScript: async (script: Script) => {
        put.push(script);
        const answer = answers[script.files?.[0] ?? 'func'];
        if (answer instanceof Error) throw answer;
        return [{ result: answer }];
      },
    },
  };
  /** What was put into tabs, by the files' names, and what functions were given. */
  const scripts = () => put.map(({ files, args }) => files?.[0] ?? JSON.stringify(args));
  const reset = () => {
    for (const one of [kept, tabs, answers]) for (const key of Object.keys(one)) delete (one as never)[key];
    put.length = 0;
    opened.length = 0;
    browser.storage.local.set.mockClear();
  };
  return { browser, kept, tabs, answers, opened, put, scripts, reset };
}
