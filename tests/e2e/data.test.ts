import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Page } from '../browsers/driver';
import { findBrowsers } from '../services/install';
import { capture, inCard, inPanel } from './lead-screen';
import { eventsOf, leadCalled, leadsOf, tell } from './look-inside';
import { people } from './people';
import { type Stage, setStage, welcome } from './stage';

const found = findBrowsers();
const [camille, zoe] = people;

/** Opens a profile and captures its person. */
async function captureAt(stage: Stage, url: string): Promise<Page> {
  const page = await stage.driver.openPage(url);
  await stage.badge(page).act('open');
  await capture(inCard(stage.card(page)));
  return page;
}

const options = async (driver: Driver, section: string, act: string): Promise<Page> => {
  const page = await driver.extensionPage(`/options.html#${section}`);
  await page.waitFor(`[data-act="${act}"]`);
  return page;
};

/** Presses Export and takes the file on its way to the download. */
async function exported(page: Page): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) void blob.text().then((text) => (document.body.dataset.exported = text));
      return make.call(URL, blob);
    };
  });
  await page.click('[data-act="export"]');
  await page.waitFor(() => document.body.dataset.exported);
  return page.evaluate(() => document.body.dataset.exported ?? '');
}

async function restore(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('[data-act="restore-file"]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'tandem.json', { type: 'application/json' }));
    if (!input) throw new Error('no file input');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

describe.each(['chromium', 'firefox'] as const)('the data of a person, in %s', (browser) => {
  const run = it.runIf(found[browser] !== undefined);
  let stage: Stage;

  beforeAll(async () => {
    if (!found[browser]) return;
    stage = await setStage(browser);
    await welcome(stage);
  });
  afterAll(() => stage?.stop());

  run('two tabs that save the same person at once make one lead', async () => {
    const { driver } = stage;
    const first = await driver.openPage(`${camille.url}?tab=1`);
    await driver.inExtension(
      (url) =>
        (globalThis as unknown as { browser: { windows: { create(o: object): Promise<unknown> } } }).browser.windows
          .create({ url })
          .then(() => true),
      `${camille.url}?tab=2`,
    );
    const second = await driver.findPage('?tab=2');
    for (const page of [first, second]) {
      await stage.badge(page).act('open');
      const { x, y } = await stage.card(page).spot('[data-act="save"]');
      await page.raw.mouse.move(x, y);
      await page.raw.mouse.down();
    }
    // The one that comes too late finds the other's lead where its button was, and must not click into the page.
    await Promise.all([first, second].map((page) => page.raw.mouse.up()));
    for (const page of [first, second]) await inCard(stage.card(page)).see('[data-event="captured"]');
    const leads = await leadsOf(driver);
    expect(leads).toHaveLength(1);
    const events = await eventsOf(driver, leads[0]?.id ?? '');
    expect(events.filter((event) => event.type === 'captured').length).toBeGreaterThanOrEqual(1);
    await second.close();
    await first.close();
  });

  run('exports, erases everything, and restores it', async () => {
    const { driver } = stage;
    await (await captureAt(stage, zoe.url)).close();
    const before = await leadsOf(driver);
    expect(before).toHaveLength(2);
    const page = await options(driver, 'data', 'export');
    const file = await exported(page);
    await page.click('[data-act="erase-all"]');
    await page.waitFor('[data-act="erase-word"]');
    await page.type('[data-act="erase-word"]', 'ERASE');
    await page.click('[data-act="erase-all-yes"]');
    await expect.poll(() => leadsOf(driver)).toEqual([]);
    await restore(page, file);
    await expect.poll(async () => (await leadsOf(driver)).length).toBe(2);
    const plain = (leads: object[]) =>
      leads.map((lead) => ({ ...lead, rev: 0 })).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(plain(await leadsOf(driver))).toEqual(plain(before));
    await page.close();
    // Restored settings hold the consent: the badge knows the lead again.
    const profile = await driver.openPage(zoe.url);
    await stage.badge(profile).waitFor('[data-act="open"]', { text: 'Lead' });
    await profile.close();
  });

  run('refuses to capture a person who was erased', async () => {
    const { driver } = stage;
    const page = await options(driver, 'data', 'erase-search');
    await page.type('[data-act="erase-search"]', 'moreau');
    await page.click('[data-act="erase-one"]');
    await page.click('[data-act="erase-one-yes"]');
    await expect.poll(async () => (await leadsOf(driver)).length).toBe(1);
    await page.close();
    const profile = await driver.openPage(camille.url);
    await stage.badge(profile).waitFor('[data-act="open"]', { text: 'Capture' });
    await stage.badge(profile).act('open');
    const card = inCard(stage.card(profile));
    await card.click('[data-act="save"]');
    await card.see('.fault');
    expect(await leadsOf(driver)).toHaveLength(1);
    await profile.close();
  });

  run('keeps a seller to what a seller may do, in the card, in the panel and behind them', async () => {
    const { driver } = stage;
    const page = await options(driver, 'you', 'role-marketer');
    await page.click('[data-act="role-marketer"]');
    await page.click('[data-act="role-rep"]');
    await page.click('[data-act="save-you"]');
    const profile = await driver.openPage(zoe.url);
    await stage.badge(profile).act('open');
    const card = inCard(stage.card(profile));
    await card.see('[data-event="captured"]');
    expect(await card.enabled('[data-act="tag"]')).toBe(false);
    expect(await card.enabled('[data-act="engage"]')).toBe(false);
    expect(await card.enabled('[data-act="touch"]')).toBe(true);
    await driver.clickAction(profile);
    const panel = inPanel(await driver.panel());
    await panel.see('[data-act="tag"]');
    expect(await panel.enabled('[data-act="tag"]')).toBe(false);
    const { id } = await leadCalled(driver, zoe.name);
    const refused = (command: object) => tell(driver, 'lead.act', { leadId: id, command });
    expect(await refused({ do: 'tag', tag: 'any' })).toMatchObject({ refused: 'role-may-not', roles: ['marketer'] });
    expect(await refused({ do: 'move-on', to: 'mql' })).toMatchObject({ refused: 'role-may-not' });
    expect((await eventsOf(driver, id)).map((event) => event.type)).toEqual(['captured']);
  });
});
