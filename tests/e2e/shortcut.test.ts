import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canHaveScreen, type Screen, startScreen } from '../browsers/screen';
import { agree, browsers, tell } from './short-ways';
import { type Stage, setStage } from './stage';

const profile = 'https://www.linkedin.com/in/camille-moreau/';

interface Api {
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
}

/** The keys the browser really gave us. Chrome keeps some for itself and says nothing. */
const keysOf = (stage: Stage) =>
  stage.driver.inExtension(async () => {
    const all = await (globalThis as unknown as { browser: Api }).browser.commands.getAll();
    return all.find((command) => command.name === 'capture')?.shortcut ?? '';
  });

/** Headless browsers have no shortcuts of their own: these stand on a screen, with a hand at the keyboard. */
describe.skipIf(!canHaveScreen()).each(browsers)('the shortcut in %s', (name) => {
  let screen: Screen;
  let stage: Stage;
  beforeAll(async () => {
    screen = await startScreen();
    stage = await setStage(name, { headless: false, display: screen.display });
    await (await stage.driver.findPage('/welcome.html')).close().catch(() => {});
    await agree(stage.driver, { language: 'en' });
  });
  afterAll(async () => {
    await stage?.stop();
    screen?.stop();
  });

  async function pressOn(url: string) {
    const page = await stage.driver.openPage(url);
    await page.bringToFront();
    await stage.badge(page).waitFor('button');
    await page.click('main');
    screen.press(await keysOf(stage));
    return page;
  }

  it('has keys', async () => {
    expect(await keysOf(stage)).toBe(name === 'firefox' ? 'Alt+Shift+C' : 'Alt+C');
  });

  it('opens the card, right after consent and after the background slept', async () => {
    const page = await pressOn(profile);
    await stage.card(page).waitFor('h2', { text: 'Camille Moreau' });
    screen.press(await keysOf(stage));
    await stage.card(page).waitGone();
    await stage.driver.killBackground();
    screen.press(await keysOf(stage));
    await stage.card(page).waitFor('h2', { text: 'Camille Moreau' });
    await page.close();
  });

  it('opens the panel in quiet mode', async () => {
    await tell(stage.driver, 'settings.save', { patch: { mode: 'quiet' } });
    const page = await stage.driver.openPage(profile);
    await page.bringToFront();
    await page.click('main');
    const keys = await keysOf(stage);
    await stage.driver.killBackground();
    screen.press(keys);
    // A worker that must look at the settings first may be too late for the panel: then it is a window of its own.
    const panel = await Promise.any([stage.driver.panel(), stage.driver.findPage('/sidepanel.html?tabId=')]);
    await panel.waitFor('[data-act="save"]');
    expect(await panel.text()).toContain('Camille Moreau');
  });
});
