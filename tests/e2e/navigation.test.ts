import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { addLead, agreedStage, browsers, leadsOf } from './short-ways';
import type { Stage } from './stage';

const camille = 'https://www.linkedin.com/in/camille-moreau/';
const stale = { delay: 1200, shell: 300 };

/** Leaves for another person as LinkedIn does: the address at once, the old person's page for a while. */
function leave(page: Page, url: string, how: object = stale): Promise<void> {
  return page.evaluate(
    (to, asked) => {
      const { __spa } = window as unknown as { __spa: { go(url: string, how: object): Promise<void> } };
      void __spa.go(to, asked);
    },
    url,
    how,
  );
}

describe.each(browsers)('in-page navigation in %s', (name) => {
  let stage: Stage;
  let camilleId: string;
  beforeAll(async () => {
    stage = await agreedStage(name);
    camilleId = await addLead(stage.driver, 'Camille Moreau', ['linkedin:in/camille-moreau']);
  });
  afterAll(() => stage?.stop());

  it('never badges the previous person: nobody while the page is stale, then the right one', async () => {
    const page = await stage.driver.openPage(`${camille}?spa=1`);
    const badge = stage.badge(page);
    await badge.waitFor('[data-stage="lead"]');
    await leave(page, '/in/zoe-noel/');
    await page.waitFor(() => !document.title.includes('Camille'));
    // The page has left Camille; the watcher looks 60 ms after the change. From here on no badge may be hers.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const seen = new Set<string>();
    for (const end = Date.now() + 1500; Date.now() < end; )
      for (const { text } of await badge.query('button b')) seen.add(text);
    expect(seen).toContain('Capture');
    expect(seen).not.toContain('Lead');
    await leave(page, '/in/camille-moreau/');
    await badge.waitFor('[data-stage="lead"]');
    await page.close();
  });

  it('the badge leaves the stale person within a moment', async () => {
    const page = await stage.driver.openPage(`${camille}?spa=1`);
    await stage.badge(page).waitFor('[data-stage="lead"]');
    await leave(page, '/in/zoe-noel/', { delay: 20_000 });
    // Nothing in the page changes here: only the watcher's slow look (2 s) can tell.
    await stage.badge(page).waitGone(15_000);
    await page.close();
  });

  it('the card reads nothing off the stale person, then captures the new one', async () => {
    const before = await leadsOf(stage.driver);
    const page = await stage.driver.openPage(`${camille}?spa=1`);
    const card = stage.card(page);
    await stage.badge(page).act('open');
    await card.waitFor(`[data-lead="${camilleId}"]`);
    await leave(page, '/in/zoe-noel/', { delay: 3500, shell: 200 });
    await card.waitFor('[data-act="save"]');
    expect(await card.text('h2')).toContain('Zoé Noël');
    await card.act('save');
    await card.waitFor('[data-act="touch"]');
    const added = (await leadsOf(stage.driver)).filter((lead) => !before.some((old) => old.id === lead.id));
    expect(added).toEqual([expect.objectContaining({ name: 'Zoé Noël' })]);
    expect(added[0]?.identities).toContain('linkedin:in/zoe-noel');
    expect(added[0]?.identities).not.toContain('linkedin:in/camille-moreau');
    await page.close();
  });

  it('saving at the last moment, after the address has changed, captures nobody', async () => {
    const before = await leadsOf(stage.driver);
    stage.sites.addRoute({
      host: 'www.linkedin.com',
      path: '/in/amira-haddad-77',
      file: 'linkedin-profile-sdui/noisy-name.html',
    });
    const page = await stage.driver.openPage('https://www.linkedin.com/in/amira-haddad-77/?spa=1');
    const card = stage.card(page);
    await stage.badge(page).act('open');
    await card.waitFor('[data-act="save"]');
    await leave(page, '/in/camille-moreau/', { delay: 6000 });
    // The card may have left by itself already; if its button is still there, pressing it must be refused.
    await card.click('[data-act="save"]', { timeout: 1200 }).catch(() => undefined);
    await card.waitFor(`[data-lead="${camilleId}"]`);
    const after = await leadsOf(stage.driver);
    expect(after.map((lead) => [lead.id, lead.name])).toEqual(before.map((lead) => [lead.id, lead.name]));
    await page.close();
  });

  it('the panel follows in-page navigation', async () => {
    const page = await stage.driver.openPage(`${camille}?spa=1`);
    await stage.driver.clickAction(page);
    const panel = await stage.driver.panel();
    await panel.waitFor(() => document.querySelector('[data-lead] h2, .lead h2')?.textContent?.includes('Camille'));
    await leave(page, '/in/zoe-noel/');
    await panel.waitFor(() => document.querySelector('.lead h2, .who h2')?.textContent?.includes('Zoé'));
    await page.close();
  });
});
