import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { patience, until, wait } from '../browsers/page-script';
import { canHaveScreen, type Screen, startScreen } from '../browsers/screen';
import { agree, browsers } from './short-ways';
import { type Stage, secret, setStage } from './stage';

interface Api {
  permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(what: { origins: string[] }): Promise<boolean>;
  };
}

/** The browser's own prompt for a host. Firefox's is switched off in tests, so it is Chromium's that is answered here. */
describe.skipIf(!canHaveScreen() || !browsers.includes('chromium'))('the permission for the webhook', () => {
  let screen: Screen;
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    screen = await startScreen();
    stage = await setStage('chromium', { headless: false, display: screen.display });
    await (await stage.driver.findPage('/welcome.html')).close().catch(() => {});
    await agree(stage.driver, { language: 'en' });
    page = await stage.driver.extensionPage('/options.html#crm/new/webhook');
    await page.waitFor('[data-act="webhook-url"]');
  });
  afterAll(async () => {
    await stage?.stop();
    screen?.stop();
  });

  const origins = () =>
    stage.driver.inExtension(async () => {
      const { origins = [] } = await (globalThis as unknown as { browser: Api }).browser.permissions.getAll();
      return origins.filter((one) => one.includes('localhost'));
    });

  /** Saves an address, and answers the prompt that takes the focus from the page. */
  async function save(url: string, ...keys: string[]): Promise<void> {
    await page.bringToFront();
    await page.waitFor(() => document.hasFocus(), { what: 'the focus' });
    await page.type('[data-act="webhook-url"]', url);
    await page.click('[data-act="save-webhook"]');
    if (!keys.length) return;
    await page.waitFor(() => !document.hasFocus(), { what: 'the prompt' });
    await wait(1000); // A prompt takes no answer in its first half second, lest somebody gives one unawares.
    for (const key of keys) screen.press(key);
  }

  it('is asked for; refused, nothing is saved and the page says so', async () => {
    await save(stage.receiver.url.replace('127.0.0.1', 'localhost'), 'Escape');
    await page.waitFor('[role="alert"]');
    expect(await page.text('[role="alert"]')).toContain('localhost');
    expect(await origins()).toEqual([]);
  });

  it('granted, a test reaches the receiver', async () => {
    await page.bringToFront();
    await page.click('[data-act="paste-secret"]');
    await page.type('[data-act="secret"]', secret);
    await save(stage.receiver.url.replace('127.0.0.1', 'localhost'), 'Tab', 'Return');
    await page.click('[data-act="send-test"]');
    expect(await stage.receiver.waitForReceived(1)).toHaveLength(1);
    expect(await origins()).toEqual(['http://localhost/*']);
  });

  it('revoked, the page says so and nothing is lost; allowed again, what waited is delivered', async () => {
    await stage.receiver.clear();
    await stage.driver.inExtension(() =>
      (globalThis as unknown as { browser: Api }).browser.permissions.remove({ origins: ['http://localhost/*'] }),
    );
    await page.bringToFront();
    const there = await page.url();
    await page.goto(there.replace(/#.*/, '#crm'));
    await page.waitFor('[data-act="open-endpoint"]');
    expect(await page.text('[data-act="open-endpoint"]')).toContain('does not allow it');
    await page.click('[data-act="open-endpoint"]');
    await page.waitFor('[data-act="allow-host"]');
    await page.waitFor(() => document.hasFocus(), { what: 'the focus' });
    await page.click('[data-act="allow-host"]');
    // What the person granted before and the extension gave back, Chromium grants again without asking.
    await until(async () => (await origins()).length === 1, patience, 'the permission');
    await page.bringToFront();
    await page.click('[data-act="send-test"]');
    expect(await stage.receiver.waitForReceived(1)).toHaveLength(1);
  });

  it('is given back when the webhook moves to another host', async () => {
    await page.bringToFront();
    await save(stage.receiver.url);
    await until(async () => (await origins()).length === 0, patience, 'the permission to go');
  });
});
