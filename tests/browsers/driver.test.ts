import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../services/install.ts';
import { type Receiver, startReceiver } from '../sites/receiver.ts';
import { type Sites, startSites } from '../sites/server.ts';
import { type BrowserName, type Driver, launch } from './driver.ts';
import { makeSampleExtension } from './sample-extension.ts';

const found = findBrowsers();
const extensionDir = makeSampleExtension();
const output = mkdtempSync(join(tmpdir(), 'tandem-shots-'));
const PROFILE = 'https://www.linkedin.com/in/camille-moreau/';
let sites: Sites;
let receiver: Receiver;

beforeAll(async () => {
  sites = await startSites();
  receiver = await startReceiver();
});
afterAll(async () => {
  await sites.stop();
  await receiver.stop();
  for (const folder of [extensionDir, output]) rmSync(folder, { recursive: true, force: true });
});

describe.each<BrowserName>(['chromium', 'firefox'])('%s', (name) => {
  const there = found[name] !== undefined;
  const userDataDir = join(output, name);
  let driver: Driver;

  beforeAll(async () => {
    if (there) driver = await launch(name, { extensionDir, sitesPort: sites.port, userDataDir, language: 'fr' });
  });
  afterAll(() => driver?.close());

  it.runIf(there)('opens the welcome page, sites and extension pages', async () => {
    await driver.findPage('/welcome.html');
    const page = await driver.openPage(PROFILE);
    expect(await page.text('[data-demo], h2')).toBeDefined();
    expect(await page.url()).toBe(PROFILE);
    const own = await driver.extensionPage('/panel.html');
    await own.type('#name', 'Zoé');
    expect(await own.evaluate(() => document.querySelector('input')?.value)).toBe('Zoé');
    await own.click('button', { text: 'press' });
    await own.waitFor(() => document.querySelector('button')?.textContent === 'pressed true');
    expect(await own.text('#lang')).toMatch(/^fr/);
    await own.close();
  });

  it.runIf(there)('reads and clicks behind a closed root, which the page cannot open', async () => {
    const page = await driver.openPage(`${PROFILE}?spy=1`);
    const card = driver.card(page);
    const button = await card.waitFor('[data-act=capture]', { text: 'Capture' });
    expect(button).toMatchObject({ tag: 'button', visible: true, hit: true });
    await card.act('capture');
    await card.waitFor('button', { text: 'trusted true' });
    const spied = await page.evaluate(() => {
      const { log } = (window as unknown as { __spy: { log: { kind: string; type?: string }[] } }).__spy;
      return log.some((one) => one.type === 'click');
    });
    expect(spied).toBe(true);
    await page.screenshot(join(output, `${name}.png`));
    expect(existsSync(join(output, `${name}.png`))).toBe(true);
  });

  it.runIf(there)('follows in-page navigation: the address first, the person later', async () => {
    const page = await driver.openPage(`${PROFILE}?spa=1`);
    await page.evaluate(() => {
      const { __spa } = window as unknown as { __spa: { go(url: string, how: object): Promise<void> } };
      void __spa.go('/in/zoe-noel/', { delay: 400 });
    });
    expect(await page.url()).toContain('/in/zoe-noel/');
    expect(await page.evaluate(() => document.title)).toContain('Camille');
    await page.waitFor(() => document.title.includes('Zoé'));
  });

  it.runIf(there)('opens the real panel from the toolbar button, and drives it', async () => {
    const page = await driver.openPage('https://www.linkedin.com/feed/');
    await driver.clickAction(page);
    const panel = await driver.panel();
    expect(await panel.text('#lang')).toMatch(/^fr/);
    await panel.click('button');
    await panel.waitFor(() => document.querySelector('button')?.textContent === 'pressed true');
    await panel.type('#name', 'Ada');
    expect(await panel.evaluate(() => document.querySelector('input')?.value)).toBe('Ada');
    await panel.screenshot(join(output, `${name}-panel.png`));
    expect(existsSync(join(output, `${name}-panel.png`))).toBe(true);
  });

  it.runIf(there)('kills the background, which comes back at the next event and can reach the receiver', async () => {
    type Api = { browser: { runtime: { sendMessage(message: object): Promise<unknown> } } };
    const send = (message: object): Promise<unknown> =>
      driver.inExtension((what) => (globalThis as unknown as Api).browser.runtime.sendMessage(what), message);
    const before = await send({ born: true });
    expect(before).toBe(await send({ born: true }));
    await driver.killBackground();
    expect(await send({ born: true })).not.toBe(before);
    expect(await send({ fetch: receiver.url })).toBe(200);
  });

  it.runIf(there)('keeps IndexedDB over kill -9 and a new start', async () => {
    const open = `new Promise((resolve, reject) => {
      const request = indexedDB.open('kept', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('rows');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    })`;
    const page = await driver.extensionPage('/panel.html');
    await page.raw.evaluate(`${open}.then((db) => new Promise((resolve) => {
      const change = db.transaction('rows', 'readwrite', { durability: 'strict' });
      change.objectStore('rows').put('kept', 1);
      change.oncomplete = () => resolve(true);
    }))`);
    await driver.kill();
    driver = await launch(name, { extensionDir, sitesPort: sites.port, userDataDir, language: 'en' });
    const again = await driver.extensionPage('/panel.html');
    const value = await again.raw.evaluate(`${open}.then((db) => new Promise((resolve) => {
      const got = db.transaction('rows').objectStore('rows').get(1);
      got.onsuccess = () => resolve(got.result);
    }))`);
    expect(value).toBe('kept');
    expect(await again.text('#lang')).toMatch(/^en/);
  });
});
