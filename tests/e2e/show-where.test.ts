import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page, Surface } from '../browsers/driver';
import { violations } from './axe-violations';
import { clickOn, pickerOf, recipesOf, serveProfile, startPicking } from './picker-scene';
import { openCard, serveProfiles } from './repair-scene';
import { type Answer, agreedStage, browsers, inWatcherWorld, tell } from './short-ways';
import type { Stage } from './stage';

const camille = 'https://www.linkedin.com/in/camille-moreau/';
const shots = process.env.TANDEM_SHOTS;

/** What the picker draws, as markup: axe does not look behind closed roots. */
function markup(stage: Stage, url: string): Promise<string> {
  return inWatcherWorld(stage.driver, url, () => {
    const host = document.documentElement.lastElementChild as Answer;
    const root = host.openOrClosedShadowRoot ?? (globalThis as Answer).chrome?.dom?.openOrClosedShadowRoot(host);
    return root.innerHTML as string;
  });
}

describe.each(browsers)('show me where, in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await agreedStage(name);
    serveProfile(stage);
    serveProfiles(stage, true);
  });
  afterAll(() => stage?.stop());
  const shot = async (page: Surface, what: string) => shots && page.screenshot(`${shots}/${name}-${what}.png`);

  it('is offered by a card that cannot read, which steps aside, and comes back reading', async () => {
    const page = await openCard(stage, camille);
    const card = stage.card(page);
    await card.waitFor('[data-act="teach"]');
    await shot(page, 'unread');
    await card.act('teach');
    const pick = pickerOf(stage, page);
    await pick.waitFor('h2', { text: 'Point at the name' });
    expect((await card.query('[role="dialog"]')).every((one) => !one.visible)).toBe(true);
    await clickOn(page, '[role="heading"][aria-level="1"]');
    await pick.waitFor('.read b', { text: 'Camille Moreau' });
    await shot(page, 'offer');
    await pick.act('use');
    await pick.waitFor('h2', { text: 'Point at the headline' });
    await pick.act('done');
    await pick.waitGone();
    await card.waitFor('.toast', { text: 'name' });
    await card.waitFor('h2', { text: 'Camille Moreau' });
    await card.waitFor('[data-act="teach-missing"]');
    await shot(page, 'missing');
    expect(await recipesOf(stage)).toMatchObject([{ field: 'name', on: true }]);
    // Focus is in the card: Escape closes it.
    await page.press('Escape');
    await card.waitGone();
    await page.close();
  });

  it('is offered by the panel, which says so while somebody points, ends with Escape, and reads anew', async () => {
    const page = await stage.driver.openPage(camille);
    await stage.driver.clickAction(page);
    const panel = await stage.driver.panel();
    await panel.click('[data-act="teach"]');
    await panel.waitFor('.pointing');
    const pick = pickerOf(stage, page);
    await pick.waitFor('h2', { text: 'What should Tandem read here?' });
    await shot(panel, 'panel');
    await panel.click('[data-act="stop-pointing"]');
    await panel.waitFor(() => !document.querySelector('.pointing'));
    await pick.waitGone();
    await panel.click('[data-act="teach"]');
    await pick.act('field-location');
    await clickOn(page, '[role="group"] > span:last-child');
    await pick.waitFor('.read');
    await pick.act('use');
    await pick.act('done');
    await panel.waitFor('.toast');
    await panel.waitFor(() => !document.querySelector('.pointing'));
    expect((await recipesOf(stage)).map((one) => one.field).sort()).toEqual(['location', 'name']);
    await panel.click('[data-act="undo"]');
    await expect.poll(async () => (await recipesOf(stage)).map((one) => one.field)).toEqual(['name']);
    await page.close();
  });

  it.each([
    ['en', 'light', 'Point at the company'],
    ['fr', 'dark', 'Montrez l’entreprise'],
  ])('is in %s, %s, and axe finds nothing in any step', async (language, theme, says) => {
    await tell(stage.driver, 'settings.save', { patch: { language, theme } });
    const page = await stage.driver.openPage(camille);
    const plain = await stage.driver.openPage('https://plain.example/');
    await page.bringToFront();
    const look = async (step: string) => {
      await shot(page, `${step}-${language}`);
      const html = await markup(stage, camille);
      await plain.evaluate(
        (inner, lang) => {
          document.documentElement.lang = lang;
          document.body.innerHTML = `<main><h1>x</h1>${inner}</main>`;
        },
        html,
        language,
      );
      expect(await violations(plain), step).toEqual([]);
      await page.bringToFront();
    };
    const pick = await startPicking(stage, page);
    await look('choose');
    await pick.act('field-company');
    await pick.waitFor('h2', { text: says });
    await look('point');
    await clickOn(page, '[data-testid="hero-affiliations"] span');
    await pick.waitFor('[data-act="use"]');
    await look('try');
    await pick.act('again');
    await clickOn(page, 'picture');
    await pick.waitFor('[role="alert"]');
    await look('fault');
    await closeAll(page, plain);
  });
});

async function closeAll(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.close();
}
