import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { serveLook } from '../look/serve';
import { ways } from '../look/ways';
import { looks, violations } from './axe-violations';
import { browsers } from './short-ways';
import { type Stage, setStage } from './stage';

/** The card stands behind a closed root that axe cannot enter: its parts are looked at in the preview page. */
describe('axe on every screen of the preview', () => {
  let stage: Stage;
  let look: Awaited<ReturnType<typeof serveLook>>;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage(browsers[0] ?? 'chromium');
    look = await serveLook();
    page = await stage.driver.openPage();
  });
  afterAll(async () => {
    await stage?.stop();
    await look?.close();
  });

  let loaded = false;
  /** Draws a screen; loading the preview anew for each would take longer than looking at it. */
  async function draw(address: string): Promise<void> {
    // Where the last screen was pressed, this one may have something that opens when pointed at.
    await page.raw.mouse.move(0, 0);
    if (loaded)
      await page.evaluate((hash) => {
        location.hash = hash;
      }, address);
    else await page.goto(`${look.url}?${address}`);
    loaded = true;
    await page.waitFor(`#root[data-shown="${address}"] > *`);
  }

  // The settings' styles stay once they are there.
  const settings = (way: readonly string[]) => way[0]?.includes('-crm-') === true;
  const ordered = [...ways.filter((way) => !settings(way)), ...ways.filter(settings)];

  it.each(ordered.map((way) => [way.join(' ')]))('%s', async (way) => {
    const [screen, ...acts] = way.split(' ');
    for (const [lang, theme] of looks.slice(0, 2)) {
      await draw(`screen=${screen}&lang=${lang}&theme=${theme}`);
      for (const act of acts) await page.click(`[data-act="${act}"]`);
      expect(await violations(page), `${lang} ${theme}`).toEqual([]);
    }
  });
});
