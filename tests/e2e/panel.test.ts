import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page, Surface } from '../browsers/driver';
import { findBrowsers } from '../services/install';
import { capture, inCard, inPanel, isAt, type LeadScreen } from './lead-screen';
import { leadCalled, tell } from './look-inside';
import { people } from './people';
import { type Stage, setStage, welcome } from './stage';

const found = findBrowsers();
const [camille, zoe, elodie] = people;

describe.each(['chromium', 'firefox'] as const)('beside the page in %s', (browser) => {
  const run = it.runIf(found[browser] !== undefined);
  let stage: Stage;
  let surface: Surface;
  let panel: LeadScreen;
  let page: Page;

  beforeAll(async () => {
    if (!found[browser]) return;
    stage = await setStage(browser);
    await welcome(stage);
    for (const person of [camille, elodie]) {
      page = await stage.driver.openPage(person.url);
      await stage.badge(page).act('open');
      await capture(inCard(stage.card(page)));
    }
  });
  afterAll(() => stage?.stop());

  run('opens by the toolbar button and follows tabs and in-page navigation', async () => {
    await stage.driver.clickAction(page);
    surface = await stage.driver.panel();
    panel = inPanel(surface);
    await panel.see('h2', elodie.name);
    // Chromium shows extension pages at three quarters of the size unless told otherwise.
    const size = (root: boolean) =>
      surface.evaluate((of) => getComputedStyle(of ? document.documentElement : document.body).fontSize, root);
    expect(await size(false)).toBe(await size(true));
    const other = await stage.driver.openPage(`${camille.url}?spa=1`);
    await panel.see('h2', camille.name);
    await other.evaluate(() => {
      const { __spa } = window as unknown as { __spa: { go(url: string, how: object): Promise<void> } };
      void __spa.go('/in/zoe-noel/', { delay: 400 });
    });
    await panel.see('h2', zoe.name);
    await panel.see('[data-act="save"]');
    await page.bringToFront();
    await panel.see('h2', elodie.name);
  });

  run('lists the leads: search without accents, stage filter', async () => {
    const { id } = await leadCalled(stage.driver, elodie.name);
    const fields = { jobTitle: 'Directrice achats', company: 'Exemple SAS', country: 'France' };
    await tell(stage.driver, 'lead.act', { leadId: id, command: { do: 'edit', fields } });
    const form = { do: 'engage', engagement: 'form', on: Date.now() };
    await tell(stage.driver, 'lead.act', { leadId: id, command: form });
    await isAt(panel, 'mql');
    await panel.click('[data-act="tab-leads"]');
    await panel.see('[data-act="open-lead"]', camille.name);
    await surface.type('[data-act="search"]', 'elodie');
    const names = () =>
      surface.evaluate(() =>
        // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is rendered
        [...document.querySelectorAll<HTMLElement>('[data-act="open-lead"] .name')].map((one) => one.innerText),
      );
    await expect.poll(names).toEqual([elodie.name]);
    await surface.click('[data-act="stage-lead"]');
    await panel.see('[data-act="clear-search"]');
    await surface.click('[data-act="clear-search"]');
    await expect.poll(async () => (await names()).length).toBe(2);
    await surface.click('[data-act="stage-mql"]');
    await expect.poll(names).toEqual([elodie.name]);
    await panel.click('[data-act="open-lead"]', elodie.name);
    await panel.see('h2', elodie.name);
  });

  run('says at its foot what waits for a CRM', async () => {
    const { id } = await leadCalled(stage.driver, elodie.name);
    const answers = ['need', 'authority', 'timing', 'budget'].map((question) => ({
      do: 'answer',
      question,
      answer: 'unknown',
    }));
    const commands = [{ do: 'set-phase', phase: 'decision' }, ...answers, { do: 'move-on', to: 'sql' }];
    for (const command of commands)
      expect(await tell(stage.driver, 'lead.act', { leadId: id, command })).not.toHaveProperty('refused');
    await panel.see('[data-outbox="1"]');
    await surface.click('[data-act="outbox"]');
    await panel.see('[data-handoff="waiting"]', elodie.name);
  });
});
