import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page as RawPage } from 'puppeteer-core';
import { BrowserPage } from './browser-page.ts';
import type { BrowserName, Driver, LaunchOptions, Page, Surface } from './driver.ts';
import { isolatedWorld } from './isolated-world.ts';
import { callExpression, patience, until, wait, within } from './page-script.ts';
import { ShadowCard } from './shadow.ts';

const CLOSE_MS = 10_000;
const CALL_MS = 30_000;

/** A profile folder: the caller's, kept; or a temporary one. */
export function profileFolder(options: LaunchOptions): { folder: string; temporary: boolean } {
  if (options.userDataDir) return { folder: options.userDataDir, temporary: false };
  return { folder: mkdtempSync(join(tmpdir(), 'tandem-profile-')), temporary: true };
}

/** The extension's smallest icon: a page of its origin with the whole API and none of its code. */
function quietPath(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as {
    icons?: Record<string, string>;
  };
  const icon = Object.values(manifest.icons ?? {})[0];
  if (!icon) throw new Error(`${extensionDir}: the manifest names no icon`);
  return `/${icon.replace(/^\//, '')}`;
}

/** What both drivers share. */
export abstract class BaseDriver implements Driver {
  abstract readonly name: BrowserName;
  readonly version: string;
  private quiet?: BrowserPage;
  private readonly wrapped = new WeakMap<RawPage, BrowserPage>();
  private readonly quietPath: string;

  constructor(
    protected readonly browser: Browser,
    readonly extensionOrigin: string,
    readonly userDataDir: string,
    private readonly temporary: boolean,
    extensionDir: string,
    version: string,
  ) {
    this.version = version;
    this.quietPath = quietPath(extensionDir);
  }

  abstract extensionPage(path: string): Promise<BrowserPage>;
  abstract clickAction(page: Page): Promise<void>;
  abstract panel(options?: { timeout?: number }): Promise<Surface>;
  abstract killBackground(): Promise<void>;

  protected wrap(raw: RawPage): BrowserPage {
    const page = this.wrapped.get(raw) ?? new BrowserPage(raw);
    this.wrapped.set(raw, page);
    return page;
  }

  async openPage(url?: string): Promise<BrowserPage> {
    const page = this.wrap(await within(this.browser.newPage(), CALL_MS, 'open page'));
    if (url) await page.goto(url);
    return page;
  }

  async pages(): Promise<BrowserPage[]> {
    const all = await within(this.browser.pages(), CALL_MS, 'list pages');
    return all.map((raw) => this.wrap(raw)).filter((page) => page !== this.quiet);
  }

  findPage(part: string, options: { timeout?: number } = {}): Promise<BrowserPage> {
    const look = async (): Promise<BrowserPage | undefined> => {
      for (const page of await this.pages()) {
        const url = await within(page.url(), 2000, 'address').catch(() => '');
        if (url.includes(part)) return page;
      }
      return undefined;
    };
    return until(look, options.timeout ?? patience, `a page at ${part}`);
  }

  /** Loads the extension over itself, as an update does: its pages close, its scripts in open tabs are cut off. */
  async reinstall(extensionDir: string): Promise<void> {
    await this.quiet?.close().catch(() => {});
    this.quiet = undefined;
    await within(this.browser.installExtension(extensionDir), CALL_MS, 'install the extension again');
  }

  /** The expression form of inExtension. */
  async askExtension(expression: string): Promise<unknown> {
    if (!this.quiet || this.quiet.raw.isClosed()) {
      const front = await this.frontPage();
      this.quiet = await this.extensionPage(this.quietPath);
      await front?.bringToFront();
    }
    const named = `globalThis.browser ??= globalThis.chrome; ${expression}`;
    return within(this.quiet.raw.evaluate(named), CALL_MS, 'ask the extension page');
  }

  async inExtension<Args extends unknown[], R>(fn: (...args: Args) => R, ...args: Args): Promise<Awaited<R>> {
    return (await this.askExtension(callExpression(fn, args))) as Awaited<R>;
  }

  card(page: Page, mark = '[data-tandem]'): ShadowCard {
    return new ShadowCard(
      page as BrowserPage,
      mark,
      isolatedWorld((expression) => this.askExtension(expression)),
    );
  }

  private async frontPage(): Promise<BrowserPage | undefined> {
    for (const page of await this.pages()) {
      const state = await within(
        page.evaluate(() => document.visibilityState),
        2000,
        'visibility',
      ).catch(() => 'hidden');
      if (state === 'visible') return page;
    }
    return undefined;
  }

  async kill(): Promise<void> {
    const child = this.browser.process();
    if (child?.pid && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        child.kill('SIGKILL'); // Not the leader of a group (Windows).
      }
      await within(ended, CLOSE_MS, 'kill the browser');
    }
    await this.browser.disconnect().catch(() => {});
    await this.cleanUp();
  }

  async close(): Promise<void> {
    await within(this.browser.close(), CLOSE_MS, 'close the browser').catch(() => this.kill());
    await this.cleanUp();
  }

  protected async cleanUp(): Promise<void> {
    if (!this.temporary) return;
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        rmSync(this.userDataDir, { recursive: true, force: true, maxRetries: 3 });
        return;
      } catch {
        await wait(200); // A dying process may still write into its profile.
      }
    }
  }
}
