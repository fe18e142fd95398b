import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { type Answer, agree, browsers, closeCard, inWatcherWorld, leadsOf, tell } from './short-ways';
import { buildFor, type Stage, setStage } from './stage';

const profile = 'https://www.linkedin.com/in/camille-moreau/?spy=1';

interface Spied {
  log: { kind: string; type?: string; trusted?: boolean; [more: string]: unknown }[];
  snapshot: Record<string, Answer>;
}

/** All the page could see of us so far. */
const spied = (page: Page): Promise<Spied> =>
  page.evaluate(async () => {
    const { __spy } = window as unknown as { __spy: { log: []; snapshot(): Promise<object> } };
    const snapshot = (await __spy.snapshot()) as Answer;
    // Frames are globals too, by number.
    snapshot.globals = snapshot.globals.filter((one: string) => !/^\d+$/.test(one));
    return { log: __spy.log, snapshot };
  });

const registered = (stage: Stage): Promise<string[]> =>
  stage.driver.inExtension(async () => {
    const scripts = await (globalThis as Answer).browser.scripting.getRegisteredContentScripts();
    return scripts.map((one: { id: string }) => one.id);
  });

/** What a page can tell of us without any event: nothing in its root, its storage, its globals. */
async function expectUntouched(page: Page): Promise<void> {
  const { log, snapshot } = await spied(page);
  expect(snapshot.roots).toEqual(['head shadow=false', 'body shadow=false']);
  expect(snapshot).toMatchObject({
    databases: [],
    localStorage: {},
    sessionStorage: {},
    globals: [],
    extensionUrls: [],
  });
  expect(log.filter((one) => one.kind === 'attachShadow' || one.kind === 'dispatch')).toEqual([]);
  expect(JSON.stringify(log)).not.toMatch(/all: ?initial|tandem/i);
}

describe.each(browsers)('footprint in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(name);
  });
  afterAll(() => stage?.stop());

  it('the manifest opens nothing to pages', () => {
    const manifest = JSON.parse(readFileSync(`${buildFor(name)}/manifest.json`, 'utf8'));
    for (const key of ['web_accessible_resources', 'externally_connectable', 'content_scripts'])
      expect(manifest).not.toHaveProperty(key);
  });

  it('before consent there is nothing in any page, and nothing can be captured', async () => {
    const page = await stage.driver.openPage(profile);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await registered(stage)).toEqual([]);
    await expectUntouched(page);
    const candidate = { page: 'manual', url: '', fields: {}, emails: [], identities: ['email:a@b.example'] };
    expect(await tell(stage.driver, 'lead.capture', { candidate })).toEqual({ refused: 'no-consent' });
    expect(await leadsOf(stage.driver)).toEqual([]);
    await page.close();
  });

  it('quiet mode puts nothing into the page; the toolbar button opens the panel and reads the page once', async () => {
    await agree(stage.driver, { mode: 'quiet' });
    const page = await stage.driver.openPage(profile);
    await stage.driver.clickAction(page);
    const panel = await stage.driver.panel();
    await panel.waitFor(() => document.querySelector('h2')?.textContent === 'Camille Moreau');
    expect(await registered(stage)).toEqual([]);
    await expectUntouched(page);
    // Another page is not read by itself.
    await page.goto('https://www.linkedin.com/in/zoe-noel/?spy=1');
    await panel.waitFor('[data-act="read-page"]');
    await expectUntouched(page);
    await stage.driver.clickAction(page);
    await panel.waitFor(() => document.querySelector('h2')?.textContent?.includes('Zoé Noël'));
    await expectUntouched(page);
    await page.close();
  });

  it('tabs open before consent get one badge each, by consent alone', async () => {
    const pages = [await stage.driver.openPage(profile), await stage.driver.openPage(`${profile}&second=1`)];
    await agree(stage.driver, { mode: 'overlay', consentOn: 1 });
    for (const page of pages) {
      await stage.badge(page).waitFor('button', { text: 'Capture' });
      expect(await stage.badge(page).query('[data-tandem="badge"]')).toHaveLength(1);
      await page.close();
    }
  });

  it('a page that logs all it can see learns nothing a person chooses', async () => {
    const page = await stage.driver.openPage(profile);
    await stage.badge(page).act('open');
    const card = stage.card(page);
    await card.waitFor('[data-act="save"]');
    await card.click('[data-act="keep-headline"]');
    await card.act('save');
    await card.act('engage');
    await card.act('engage-webinar-attended');
    await card.waitFor('li, button', { text: 'ebinar' });
    const { log, snapshot } = await spied(page);
    const text = JSON.stringify(log);
    for (const word of ['webinar', 'Webinar', 'data-act', 'engage', 'Capture', 'MQL', 'TOFU', 'tandem', 'Tandem'])
      expect(text).not.toContain(word);
    const events = log.filter((one) => one.kind === 'event');
    const types = ['keydown', 'keyup', 'beforeinput', 'message'];
    expect(events.filter((one) => types.includes(one.type ?? ''))).toEqual([]);
    // It does see that somebody clicked somewhere in the host, and where: no script can keep that from listeners that
    // were there first. It sees neither what stood there nor any value.
    const told = events.filter((one) => one.trusted && ['click', 'change', 'input'].includes(one.type ?? ''));
    expect(new Set(told.map((one) => one.target))).toEqual(new Set(['div']));
    expect(new Set(told.map((one) => one.path))).toEqual(new Set(['div < html < #document < window']));
    expect(told.every((one) => one.value === undefined && one.data === undefined)).toBe(true);
    expect(log.filter((one) => one.kind === 'dispatch' || one.kind === 'attachShadow')).toEqual([]);
    expect(events.filter((one) => one.type === 'securitypolicyviolation' || one.type === 'error')).toEqual([]);
    expect(snapshot).toMatchObject({
      databases: [],
      localStorage: {},
      sessionStorage: {},
      globals: [],
      extensionUrls: [],
    });
    expect(snapshot.roots.filter((root: string) => root.includes('shadow=true'))).toEqual([]);
    await page.close();
  });

  it("clicks and keys that the page's own script makes do nothing", async () => {
    const page = await stage.driver.openPage('https://www.linkedin.com/in/zoe-noel/');
    await stage.badge(page).waitFor('button', { text: 'Capture' });
    const before = await leadsOf(stage.driver);
    const attack = () =>
      page.evaluate(() => {
        for (const host of [...document.documentElement.children].filter((one) => one.localName === 'div')) {
          const { x, y, width, height } = host.getBoundingClientRect();
          const at = { bubbles: true, composed: true, clientX: x + width / 2, clientY: y + height / 2 };
          for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
            host.dispatchEvent(new MouseEvent(type, at));
          for (const key of ['Enter', ' ', 'Escape'])
            host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
          (host as HTMLElement).click();
        }
      });
    await attack();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await stage.card(page).exists()).toBe(false);
    await stage.badge(page).act('open');
    await stage.card(page).waitFor('[data-act="save"]');
    await attack();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await stage.card(page).exists()).toBe(true);
    expect((await leadsOf(stage.driver)).length).toBe(before.length);
    await closeCard(stage, page);
    await page.close();
  });

  it('a content script may ask only about the person of its page', async () => {
    const page = await stage.driver.openPage('https://www.linkedin.com/in/zoe-noel/');
    await stage.badge(page).waitFor('button');
    const [camille] = await leadsOf(stage.driver);
    expect(camille?.name).toBe('Camille Moreau');
    const ask = (tandem: string, payload: unknown): Promise<Answer> =>
      inWatcherWorld(
        stage.driver,
        'https://www.linkedin.com/in/zoe-noel/',
        async (named: string, sent: unknown) => {
          const api = (globalThis as Answer).browser ?? (globalThis as Answer).chrome;
          return (await api.runtime.sendMessage({ tandem: named, payload: sent })) ?? 'no answer';
        },
        tandem,
        payload,
      );
    const identities = ['linkedin:in/camille-moreau'];
    const url = 'https://www.linkedin.com/in/camille-moreau/';
    const candidate = { page: 'linkedin-profile-sdui', url, fields: {}, emails: [], identities };
    expect(await ask('page.look', { candidate })).toMatchObject({ view: null });
    expect(await ask('page.capture', { candidate })).toEqual({ refused: 'wrong-page' });
    const command = { do: 'touch', kind: 'call', outcome: 'reached' };
    const leadId = camille?.id;
    expect(await ask('page.act', { identities, leadId, command })).toEqual({ refused: 'wrong-page' });
    const both = ['linkedin:in/zoe-noel', ...identities];
    expect(await ask('page.act', { identities: both, leadId, command })).toEqual({ refused: 'wrong-page' });
    expect(await ask('page.look', { candidate: { ...candidate, identities: both } })).toMatchObject({ view: null });
    // What only our own pages may do.
    const own: [string, unknown][] = [
      ['lead.act', { leadId, command }],
      ['lead.erase', { leadId }],
      ['settings.save', { patch: { name: 'Mallory' } }],
      ['data.erase-all', {}],
      ['site.add', { pattern: 'https://*/*' }],
      ['endpoint.save', { url: 'https://evil.example/', headers: {} }],
    ];
    for (const [message, payload] of own) expect(await ask(message, payload)).toEqual({ refused: 'bad-value' });
    // Typed things are refused from a page even about its own person.
    const note = { identities: ['linkedin:in/zoe-noel'], leadId, command: { do: 'note', text: 'x' } };
    expect(await ask('page.act', note)).toEqual({ refused: 'bad-value' });
    expect(await leadsOf(stage.driver)).toHaveLength(1);
    await page.close();
  });
});
