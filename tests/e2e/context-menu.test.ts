import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wait } from '../browsers/page-script';
import { canHaveScreen, type Screen, startScreen } from '../browsers/screen';
import { inPanel } from './lead-screen';
import { agree, browsers } from './short-ways';
import { type Stage, setStage } from './stage';

/** What leads to our entry on a selected text: the last but "Inspect" in Chromium, the last in Firefox. */
const toOurEntry = { chromium: ['End', 'Up'], firefox: ['Up'] };

/** Headless browsers show no menus: these stand on a screen, with a hand at the keyboard. */
describe.skipIf(!canHaveScreen()).each(browsers)('the context menu in %s', (name) => {
  let screen: Screen;
  let stage: Stage;
  beforeAll(async () => {
    screen = await startScreen();
    stage = await setStage(name, { headless: false, display: screen.display });
    await (await stage.driver.findPage('/welcome.html')).close().catch(() => {});
    await agree(stage.driver, { language: 'en' });
    stage.sites.addRoute({
      host: 'annuaire.example',
      path: '/',
      html: '<!doctype html><html lang="fr"><title>Annuaire</title><body><p id="who" style="font-size:40px">Zoé Noël, acheteuse, Exemple SAS</p></body></html>',
    });
  });
  afterAll(async () => {
    await stage?.stop();
    screen?.stop();
  });

  it('saves the person of a selected text, on a page Tandem has no access to by itself', async () => {
    const page = await stage.driver.openPage('https://annuaire.example/');
    await page.bringToFront();
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.getElementById('who') as Element);
    });
    // Firefox answers only when the menu is gone again.
    void page.raw.mouse.click(200, 70, { button: 'right' }).catch(() => undefined);
    await wait(1500);
    for (const key of toOurEntry[name]) screen.press(key);
    screen.press('Return');
    const surface = await stage.driver.panel();
    await inPanel(surface).see('[data-act="manual-name"]');
    const values = () =>
      surface.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('.panel-body form input')].slice(0, 3).map((one) => one.value),
      );
    await expect.poll(values).toEqual(['Zoé Noël', 'acheteuse', 'Exemple SAS']);
  });
});
