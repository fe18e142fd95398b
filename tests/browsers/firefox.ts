import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowsers } from '../services/install.ts';
import { BaseDriver, profileFolder } from './base-driver.ts';
import type { BrowserPage } from './browser-page.ts';
import { startConnectProxy } from './connect-proxy.ts';
import type { LaunchOptions, Page } from './driver.ts';
import { FirefoxChromeScope } from './firefox-chrome-scope.ts';
import { FirefoxSidebar } from './firefox-sidebar.ts';
import { patience, until, within } from './page-script.ts';
import { warmUp } from './warm-firefox.ts';

const START_MS = 40_000;
/** So long a tab may stay untold of before it counts as lost. */
const UNTOLD_MS = 6000;

/** Fixed, so that a profile launched again finds the extension's storage where it was. */
const UUID = '7a4d1f2e-0c35-4b6a-9d18-5e2f3a6b7c8d';

/** Stock Firefox over WebDriver BiDi, with the extension as a temporary add-on. */
export class FirefoxDriver extends BaseDriver {
  readonly name = 'firefox';
  readonly firefox = new FirefoxChromeScope(this.browser);
  stopProxy = (): void => {};
  geckoId = '';

  /** BiDi now and then never tells of a tab that is there: then another is opened. */
  async extensionPage(path: string): Promise<BrowserPage> {
    return this.openExtensionPage(path).catch(() => this.openExtensionPage(path));
  }

  /** BiDi refuses to navigate to moz-extension addresses, so Firefox's own window opens the tab. */
  private async openExtensionPage(path: string): Promise<BrowserPage> {
    const url = JSON.stringify(this.extensionOrigin + path);
    const known = new Set(await this.browser.pages());
    await this.firefox.run(`{
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.selectedTab = gBrowser.addTab(${url}, { triggeringPrincipal });
      true;
    }`);
    const start = `${this.extensionOrigin}${path}`;
    const look = async (): Promise<BrowserPage | undefined> => {
      for (const raw of (await this.browser.pages()).filter((one) => !known.has(one))) {
        const page = this.wrap(raw);
        const ready = await page.evaluate(() => (document.readyState === 'complete' ? location.href : ''));
        if (ready.startsWith(start)) return page;
      }
      return undefined;
    };
    return until(look, patience, `extension page ${path}`);
  }

  /** A page of the extension that BiDi does not tell of is opened again in its stead. */
  override async findPage(part: string, options: { timeout?: number } = {}): Promise<BrowserPage> {
    const limit = options.timeout ?? patience;
    if (limit <= UNTOLD_MS) return super.findPage(part, options);
    const told = await super.findPage(part, { timeout: UNTOLD_MS }).catch(() => undefined);
    if (told) return told;
    const untold = (await this.firefox.run(`{
      const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.includes(${JSON.stringify(part)}));
      const url = tab?.linkedBrowser.currentURI.spec ?? '';
      if (url.startsWith(${JSON.stringify(`${this.extensionOrigin}/`)})) gBrowser.removeTab(tab);
      url;
    }`)) as string;
    if (untold.startsWith(`${this.extensionOrigin}/`))
      return this.extensionPage(untold.slice(this.extensionOrigin.length));
    return super.findPage(part, { timeout: limit - UNTOLD_MS });
  }

  private extensionCode(body: string): string {
    return `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.geckoId)});
      ${body}
      return true;
    })()`;
  }

  async clickAction(page: Page): Promise<void> {
    await page.bringToFront();
    await this.firefox.run(
      this.extensionCode(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`),
    );
  }

  async panel(options: { timeout?: number } = {}): Promise<FirefoxSidebar> {
    const sidebar = new FirefoxSidebar(this.firefox, (expression) => this.askExtension(expression));
    await sidebar.waitFor(() => document.readyState === 'complete', { ...options, what: 'the sidebar' });
    return sidebar;
  }

  /** Ends the event page as Firefox does when it has been idle. */
  async killBackground(): Promise<void> {
    await this.firefox.run(
      this.extensionCode(
        'await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });',
      ),
    );
  }

  protected override async cleanUp(): Promise<void> {
    this.stopProxy();
    await super.cleanUp();
  }
}

function preferences(options: LaunchOptions, geckoId: string, proxyPort: number): Record<string, unknown> {
  const french = options.language === 'fr';
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }),
    // A temporary add-on is gone at the next start; what it stored must not be.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.locale.requested': french ? 'fr' : 'en-US',
    'intl.accept_languages': french ? 'fr-FR, fr' : 'en-US, en',
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'remote.log.level': 'Fatal',
  };
}

function geckoIdOf(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir}: the manifest has no gecko id`);
  return id;
}

async function open(options: LaunchOptions, folder: string, geckoId: string, proxyPort: number): Promise<Browser> {
  const executablePath = options.executablePath ?? findBrowsers().firefox;
  if (!executablePath) throw new Error('Firefox is not installed (tests/services/install.ts)');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    userDataDir: folder,
    defaultViewport: null,
    timeout: START_MS,
    protocolTimeout: 60_000,
    env: { ...process.env, ...(options.display && { DISPLAY: options.display }), MOZ_CRASHREPORTER_DISABLE: '1' },
    args: ['--remote-allow-system-access', `--width=${options.width ?? 1280}`, `--height=${options.height ?? 900}`],
    extraPrefsFirefox: preferences(options, geckoId, proxyPort),
  });
}

/** Launches Firefox and installs the extension for this run. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxDriver> {
  const geckoId = geckoIdOf(options.extensionDir);
  const proxy = await startConnectProxy(options.sitesPort);
  const { folder, temporary } = profileFolder(options);
  warmUp(folder);
  let browser: Browser | undefined;
  try {
    browser = await open(options, folder, geckoId, proxy.port);
    await within(browser.installExtension(options.extensionDir), START_MS, 'install the extension');
    const version = await browser.version();
    const origin = `moz-extension://${UUID}`;
    const driver = new FirefoxDriver(browser, origin, folder, temporary, options.extensionDir, version);
    driver.geckoId = geckoId;
    driver.stopProxy = proxy.stop;
    return driver;
  } catch (error) {
    await browser?.close().catch(() => {});
    proxy.stop();
    throw error;
  }
}
