import puppeteer, { type Browser, type CDPSession, type Target } from 'puppeteer-core';
import { findBrowsers } from '../services/install.ts';
import { BaseDriver, profileFolder } from './base-driver.ts';
import type { BrowserPage } from './browser-page.ts';
import type { LaunchOptions, Page } from './driver.ts';
import { callExpression, patience, until, within } from './page-script.ts';

const START_MS = 30_000;
const CALL_MS = 15_000;

/** Chromium over CDP. Beyond the common driver: the worker itself. */
export class ChromiumDriver extends BaseDriver {
  readonly name = 'chromium';
  private session?: CDPSession;

  private get extensionId(): string {
    return new URL(this.extensionOrigin).host;
  }

  async extensionPage(path: string): Promise<BrowserPage> {
    return this.openPage(this.extensionOrigin + path);
  }

  /** Extensions.triggerAction: the nearest thing to the mouse on the toolbar that headless Chromium has. */
  async clickAction(page: Page): Promise<void> {
    await page.bringToFront();
    const extension = (await this.browser.extensions()).get(this.extensionId);
    if (!extension) throw new Error('the extension is not loaded');
    await within(extension.triggerAction(page.raw), CALL_MS, 'press the toolbar button');
  }

  panel(options: { timeout?: number } = {}): Promise<BrowserPage> {
    const look = async (): Promise<BrowserPage | undefined> => {
      for (const target of this.browser.targets().filter((one) => one.url().startsWith(`${this.extensionOrigin}/`))) {
        if (target.type() === 'service_worker') continue;
        const raw = (await target.page()) ?? (await target.asPage());
        // A page in the side panel has no tab of its own.
        const inTab = await within(raw.evaluate('chrome.tabs.getCurrent().then(Boolean)'), 2000, 'panel').catch(
          () => true,
        );
        if (!inTab) return this.wrap(raw);
      }
      return undefined;
    };
    return until(look, options.timeout ?? patience, 'the side panel');
  }

  private async workers(): Promise<{ targetId: string }[]> {
    this.session ??= await this.browser.target().createCDPSession();
    const { targetInfos } = await within(this.session.send('Target.getTargets', { filter: [{}] }), CALL_MS, 'targets');
    return targetInfos.filter((one) => one.type === 'service_worker' && one.url.startsWith(`${this.extensionOrigin}/`));
  }

  async killBackground(): Promise<void> {
    const before = new Set((await this.workers()).map((one) => one.targetId));
    for (const targetId of before) await this.session?.send('Target.closeTarget', { targetId }).catch(() => {});
    const gone = async (): Promise<boolean> => (await this.workers()).every((one) => !before.has(one.targetId));
    await until(gone, CALL_MS, 'the worker to stop');
  }

  /** Whether the worker runs at this moment. While a debugger is attached, as here, it does not go idle by itself. */
  async workerRuns(): Promise<boolean> {
    return (await this.workers()).length > 0;
  }

  /** Evaluates in the running service worker. */
  async worker<Args extends unknown[], R>(fn: (...args: Args) => R, ...args: Args): Promise<Awaited<R>> {
    const target = await workerTarget(this.browser, this.extensionOrigin);
    const worker = await target.worker();
    if (!worker) throw new Error('no service worker');
    return (await within(worker.evaluate(callExpression(fn, args)), CALL_MS, 'ask the worker')) as Awaited<R>;
  }
}

function workerTarget(browser: Browser, origin: string, timeout = 10_000): Promise<Target> {
  const isOurs = (one: Target): boolean => one.type() === 'service_worker' && one.url().startsWith(origin);
  return browser.waitForTarget(isOurs, { timeout });
}

/** Waits for the extension's worker; when it does not come, asks Chromium why (the only way to its real load error). */
async function extensionOrigin(browser: Browser, extensionDir: string): Promise<string> {
  try {
    return `chrome-extension://${new URL((await workerTarget(browser, 'chrome-extension://')).url()).host}`;
  } catch {
    const why = await browser.installExtension(extensionDir).then(
      () => 'it loads, but its service worker did not start',
      (error: Error) => error.message,
    );
    throw new Error(`Chromium did not load ${extensionDir}: ${why}`);
  }
}

/** Launches Chromium with the extension; as root and headless too. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumDriver> {
  const executablePath = options.executablePath ?? findBrowsers().chromium;
  if (!executablePath) throw new Error('Chromium is not installed (tests/services/install.ts)');
  const { folder, temporary } = profileFolder(options);
  const french = options.language === 'fr';
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    acceptInsecureCerts: true,
    userDataDir: folder,
    defaultViewport: null,
    timeout: START_MS,
    protocolTimeout: 60_000,
    ignoreDefaultArgs: ['--disable-extensions'],
    // Linux takes the language of the interface from LANGUAGE alone.
    env: {
      ...process.env,
      ...(options.display && { DISPLAY: options.display }),
      LANGUAGE: french ? 'fr' : 'en',
      LC_ALL: 'C.UTF-8',
    },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${options.extensionDir}`,
      `--load-extension=${options.extensionDir}`,
      '--enable-unsafe-extension-debugging',
      `--host-resolver-rules=MAP * 127.0.0.1:${options.sitesPort}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      '--ignore-certificate-errors',
      '--disable-dev-shm-usage',
      '--hide-crash-restore-bubble',
      `--lang=${french ? 'fr' : 'en-US'}`,
      `--accept-lang=${french ? 'fr-FR,fr' : 'en-US,en'}`,
      `--window-size=${options.width ?? 1280},${options.height ?? 900}`,
    ],
  });
  try {
    const origin = await extensionOrigin(browser, options.extensionDir);
    const version = await browser.version();
    return new ChromiumDriver(browser, origin, folder, temporary, options.extensionDir, version);
  } catch (error) {
    await browser.close();
    throw error;
  }
}
