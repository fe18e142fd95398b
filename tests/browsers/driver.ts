import type { Page as RawPage } from 'puppeteer-core';
import type { ShadowCard } from './shadow.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The unpacked extension. */
  extensionDir: string;
  /** Every https host is answered by this loopback port (startSites). */
  sitesPort: number;
  /** Interface language of the browser, default en. French needs the language pack (ensureBrowsers installs it). */
  language?: 'en' | 'fr';
  /** Keep the profile here, to come back to it; else a temporary one that is removed at the end. */
  userDataDir?: string;
  /** Default true. */
  headless?: boolean;
  /** The X display of a browser with a window (startScreen); default: this one's. */
  display?: string;
  /** Default: what findBrowsers finds. */
  executablePath?: string;
  width?: number;
  height?: number;
}

/** What can be waited for: a CSS selector, or a function evaluated in the page until it returns something truthy. */
export type Condition = string | (() => unknown);

/** Something with a document that can be read and driven: a page, the side panel, the sidebar. */
export interface Surface {
  evaluate<Args extends unknown[], R>(fn: (...args: Args) => R, ...args: Args): Promise<Awaited<R>>;
  /** A trusted click in the middle of the first visible match, scrolled into view; `text` narrows to elements containing it. */
  click(selector: string, options?: { text?: string; timeout?: number }): Promise<void>;
  /** Clicks the field, selects what is there and types over it. */
  type(selector: string, text: string): Promise<void>;
  /** One key or chord: `Enter`, `Alt+Shift+C`. */
  press(chord: string): Promise<void>;
  waitFor(condition: Condition, options?: { timeout?: number; what?: string }): Promise<void>;
  /** innerText of the first match; '' when there is none. */
  text(selector?: string): Promise<string>;
  screenshot(file: string): Promise<void>;
}

export interface Page extends Surface {
  readonly raw: RawPage;
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** The same browser to a test, whichever it is. Every call has a time-out. */
export interface Driver {
  readonly name: BrowserName;
  readonly version: string;
  /** `chrome-extension://<id>` or `moz-extension://<uuid>`. */
  readonly extensionOrigin: string;
  readonly userDataDir: string;
  openPage(url?: string): Promise<Page>;
  /** Opens a page of the extension in a tab, e.g. `/sidepanel.html`. */
  extensionPage(path: string): Promise<Page>;
  pages(): Promise<Page[]>;
  /** Waits for a tab or window whose address contains `part` (the welcome page, Firefox's extension window). */
  findPage(part: string, options?: { timeout?: number }): Promise<Page>;
  /**
   * Evaluates in a quiet extension page (an icon shown in a tab) with `browser` as the full extension API, in both browsers.
   * It shares IndexedDB and storage with the extension, but runs none of its code.
   */
  inExtension<Args extends unknown[], R>(fn: (...args: Args) => R, ...args: Args): Promise<Awaited<R>>;
  /** The badge or card in a page, behind its closed root. `mark` is the inner wrapper, default `[data-tandem]`. */
  card(page: Page, mark?: string): ShadowCard;
  /** Presses the toolbar button for this page, as a person does: activeTab is granted, `action.onClicked` fires. */
  clickAction(page: Page): Promise<void>;
  /** The real side panel (Chromium) or sidebar (Firefox), once it is open. */
  panel(options?: { timeout?: number }): Promise<Surface>;
  /** Stops the service worker or event page at once; the next event starts a new one. */
  killBackground(): Promise<void>;
  /** kill -9 of the whole browser. The profile stays: launch again with the same userDataDir. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Launches one or the other; the module is loaded only when asked for. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  if (name === 'firefox') return (await import('./firefox.ts')).launchFirefox(options);
  return (await import('./chromium.ts')).launchChromium(options);
}
