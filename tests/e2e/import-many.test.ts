import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropPeople, importPage } from './import-screen';
import { inCard } from './lead-screen';
import { agree, browsers } from './short-ways';
import { type Stage, setStage } from './stage';

const minutes = (n: number) => n * 60_000;

/** How many records a store of Tandem's database holds. */
const count = ({ driver }: Stage, store: string): Promise<number> =>
  driver.inExtension(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('tandem');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const request = open.result.transaction(name).objectStore(name).count();
          request.onsuccess = () => {
            open.result.close();
            resolve(request.result);
          };
        };
      }),
    store,
  );

describe.each(browsers)('many leads in %s', (name) => {
  // 10,000 in Firefox, to keep the run short.
  const many = name === 'chromium' ? 100_000 : 10_000;
  const userDataDir = mkdtempSync(join(tmpdir(), `tandem-import-${name}-`));
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(name, { userDataDir });
    await (await stage.driver.findPage('/welcome.html')).close().catch(() => {});
    await agree(stage.driver, { language: 'en' });
  });
  afterAll(async () => {
    await stage?.stop();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  it(
    'a browser killed in the middle of an import goes on from there, and comes to the same',
    async () => {
      const page = await importPage(stage.driver);
      await dropPeople(page, many);
      await page.waitFor('[data-act="import-preview"]', { timeout: minutes(1) });
      await page.click('[data-act="import-preview"]');
      await page.waitFor('[data-act="import-start"]', { timeout: minutes(3) });
      await page.click('[data-act="import-start"]');
      await page.waitFor(
        () => Number(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')) >= 20,
        {
          timeout: minutes(3),
        },
      );
      await stage.driver.kill();
      await stage.restart();
      const [leads, histories] = [await count(stage, 'leads'), await count(stage, 'history')];
      expect(leads).toBe(histories);
      expect(leads % 1000).toBe(0);
      expect(leads).toBeGreaterThan(0);
      expect(leads).toBeLessThan(many);
    },
    minutes(8),
  );

  it(
    'the page answers all through it, people are captured meanwhile, and everybody is found afterwards',
    async () => {
      const page = await importPage(stage.driver);
      await dropPeople(page, many);
      await page.waitFor('[data-act="import-resume"]', { timeout: minutes(1) });
      await page.click('[data-act="import-resume"]');
      await page.waitFor('[data-phase="import"]');
      const profile = await stage.driver.openPage('https://www.linkedin.com/in/camille-moreau/');
      await stage.badge(profile).act('open');
      const card = inCard(stage.card(profile));
      await card.click('[data-act="save"]');
      await card.see('.toast', 'Lead saved');
      await page.bringToFront();
      for (const route of ['handoffs', 'import']) {
        await page.click(`[data-act="route-${route}"]`);
        await page.waitFor(`[data-act="route-${route}"][aria-current="page"]`);
      }
      await page.waitFor('[data-import="done"]', { timeout: minutes(5) });
      expect(await count(stage, 'leads')).toBe(many + 1);
      await page.click('[data-act="route-leads"]');
      await page.waitFor('[data-act="search"]');
      await page.type('[data-act="search"]', `lefevre ${many - 1 - ((many - 1 - 3) % 7)}`);
      await page.waitFor('[data-act="open-lead"]');
    },
    minutes(8),
  );
});
