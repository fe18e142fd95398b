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

  it.each(ways.map((way) => [way.join(' ')]))('%s', async (way) => {
    const [screen, ...acts] = way.split(' ');
    for (const [lang, theme] of looks.slice(0, 2)) {
      await page.goto(`${look.url}?screen=${screen}&lang=${lang}&theme=${theme}`);
      await page.waitFor('#root > *');
      for (const act of acts) await page.click(`[data-act="${act}"]`);
      expect(await violations(page), `${lang} ${theme}`).toEqual([]);
    }
  });
});
