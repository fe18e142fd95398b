import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { patience, until } from '../browsers/page-script';
import { type Answer, addLead, agreedStage, browsers, inWatcherWorld, leadsOf } from './short-ways';
import type { Stage } from './stage';

const camille = 'https://www.linkedin.com/in/camille-moreau/';

/** `data-act`, or else the tag, of what has the focus behind our closed root; 'page: …' when the page itself has it. */
function focused(stage: Stage, url: string): Promise<string> {
  return inWatcherWorld(stage.driver, url, () => {
    const active = document.activeElement as HTMLElement | null;
    const chromium = (globalThis as Answer).chrome?.dom;
    const root = active && ((active as Answer).openOrClosedShadowRoot ?? chromium?.openOrClosedShadowRoot(active));
    const inside = root?.activeElement as HTMLElement | null | undefined;
    if (!inside) return `page: ${active?.id || active?.localName}`;
    return inside.dataset.act ?? inside.getAttribute('role') ?? inside.localName;
  });
}

/** Presses Tab until `act` has the focus; every stop on the way, in order. */
async function tabTo(stage: Stage, page: Page, act: string, most = 60): Promise<string[]> {
  const stops: string[] = [];
  const url = await page.url();
  for (let n = 0; n < most; n++) {
    await page.press('Tab');
    stops.push(await focused(stage, url));
    if (stops.at(-1) === act) return stops;
  }
  throw new Error(`${act} was not reached: ${stops.join(' ')}`);
}

describe.each(browsers)('keyboard in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await agreedStage(name);
  });
  afterAll(() => stage?.stop());

  it('captures somebody without the mouse, and gives the focus back', async () => {
    const page = await stage.driver.openPage(camille);
    await stage.badge(page).waitFor('button');
    await tabTo(stage, page, 'open');
    await page.press('Enter');
    const card = stage.card(page);
    await card.waitFor('[data-act="save"]');
    await until(async () => (await focused(stage, camille)) === 'dialog', patience, 'focus in the card');
    const stops = await tabTo(stage, page, 'save');
    expect(stops).toContain('close');
    expect(stops).toContain('keep-name');
    await page.press('Enter');
    await card.waitFor('[data-act="touch"]');
    expect((await leadsOf(stage.driver)).map((lead) => lead.name)).toEqual(['Camille Moreau']);
    await page.press('Escape');
    await card.waitGone();
    expect(await focused(stage, camille)).toBe('open');
    await page.close();
  });

  it('a message covers nothing that is brought into view', async () => {
    const page = await stage.driver.openPage('https://www.linkedin.com/in/zoe-noel/');
    await page.setViewport(1000, 420);
    await stage.badge(page).act('open');
    const card = stage.card(page);
    await card.act('save');
    // Pointed at, it does not leave.
    const { x, y } = await card.spot('.toast span');
    await page.raw.mouse.move(x, y);
    const acts = (await card.query('[data-act]:not(.toast *)')).filter((one) => one.visible);
    expect(acts.length).toBeGreaterThan(5);
    for (const { attrs } of acts) await card.spot(`[data-act="${attrs['data-act']}"]:not(.toast *)`, { timeout: 2000 });
    expect(await card.query('.toast')).toHaveLength(1);
    await page.close();
  });

  it('every action of the card can be reached, and Tab stays inside', async () => {
    const page = await stage.driver.openPage(camille);
    const card = stage.card(page);
    await stage.badge(page).act('open');
    await card.waitFor('[data-act="touch"]');
    await until(async () => (await focused(stage, camille)) === 'dialog', patience, 'focus in the card');
    const seen = new Set<string>();
    for (let n = 0; n < 45; n++) {
      await page.press('Tab');
      seen.add(await focused(stage, camille));
    }
    expect([...seen].filter((one) => one.startsWith('page:'))).toEqual([]);
    const buttons = (await card.query('button:not([disabled]):not([tabindex="-1"])')).filter((one) => one.visible);
    const acts = buttons.flatMap((one) => one.attrs['data-act'] ?? []);
    expect(acts).toEqual(expect.arrayContaining(['close', 'touch', 'engage']));
    for (const act of acts) expect(seen).toContain(act);
    await page.press('Escape');
    await card.waitGone();
    await page.close();
  });

  it('logs a touch by keys alone; Escape closes the sheet, then the card', async () => {
    const page = await stage.driver.openPage(camille);
    const card = stage.card(page);
    await stage.badge(page).act('open');
    await card.waitFor('[data-act="touch"]');
    await until(async () => (await focused(stage, camille)) === 'dialog', patience, 'focus in the card');
    await tabTo(stage, page, 'touch');
    await page.press('Enter');
    await card.waitFor('[data-act^="touch-call"]');
    await page.press('Escape');
    await until(
      async () => (await card.query('[data-act^="touch-call"]')).length === 0,
      patience,
      'the sheet to close',
    );
    expect(await card.exists()).toBe(true);
    await page.press('Escape');
    await card.waitGone();
    await page.close();
  });

  it('Escape on the badge hides it', async () => {
    const page = await stage.driver.openPage('https://www.linkedin.com/in/zoe-noel/');
    await stage.badge(page).waitFor('button');
    await tabTo(stage, page, 'open');
    await page.press('Escape');
    await stage.badge(page).waitGone();
    // It stays away while the page's own scripts go on changing it.
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await stage.badge(page).exists()).toBe(false);
    expect(await addLead(stage.driver, 'Zoé Noël', ['linkedin:in/zoe-noel'])).toBeTruthy();
    await page.close();
  });
});
