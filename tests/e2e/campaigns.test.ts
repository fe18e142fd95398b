import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { inPanel, type LeadScreen } from './lead-screen';
import { addLead, agree, agreedStage, browsers, tell } from './short-ways';
import type { Stage } from './stage';

const soon = { timeout: 10_000 };

/** Tags and campaigns as a marketer keeps them, in the dashboard of a real browser. */
describe.each(browsers)('campaigns in %s', (name) => {
  let stage: Stage;
  let page: Page;
  let screen: LeadScreen;
  const act = (leadId: string, command: object) => tell(stage.driver, 'lead.act', { leadId, command });
  const lead = async (who: string, ...commands: object[]): Promise<string> => {
    const id = await addLead(stage.driver, who, [`linkedin:in/${who.toLowerCase().replace(/\W+/g, '-')}`]);
    for (const command of commands) expect(await act(id, command)).not.toHaveProperty('refused');
    return id;
  };
  const word = async (kind: string, called: string): Promise<string> =>
    (await tell(stage.driver, 'word.name', { kind, name: called })).id;
  const engage = (campaign: string, engagement: string) => ({ do: 'engage', engagement, campaign, on: Date.now() });
  const go = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  /** Opens the menu of a word in its list, and chooses of it. */
  const choose = async (id: string, what: string) => {
    await screen.click(`[data-word="${id}"] [data-act="word-more"]`);
    await screen.click(`[data-word="${id}"] [data-act="word-${what}"]`);
  };
  const make = async (called: string) => {
    await screen.click('[data-act="word-new"]');
    await page.type('[data-act="word-name"]', called);
  };

  beforeAll(async () => {
    stage = await agreedStage(name);
    page = await stage.driver.extensionPage('/dashboard.html#campaigns');
    screen = inPanel(page);
  });
  afterAll(() => stage?.stop());

  it('makes a campaign with its colour, channel and link', async () => {
    await make('Webinaire énergie');
    await screen.click('[data-act="colour-violet"]');
    await page.type('[data-act="word-utm-source"]', 'brevo');
    await screen.click('[data-act="word-save"]');
    await screen.see('.words [data-leads="0"]');
    await screen.see('.words .dot[data-colour="violet"]');
    await make('webinaire ENERGIE');
    await screen.see('[role="alert"]', 'There is one of this name already.');
    await screen.click('[data-act="word-cancel"]');
    await screen.click('[data-act="open-word"]', 'Webinaire énergie');
    await screen.see('code', '?utm_source=brevo');
    await screen.see('.state', 'Nobody engaged yet');
  });

  it('shows who engaged, what they did and how far they got', async () => {
    const energy = await word('campaign', 'Webinaire énergie');
    await lead('Camille Moreau', engage(energy, 'webinar-attended'), engage(energy, 'click'));
    await lead('Zoé Noël', engage(energy, 'form'), { do: 'edit', fields: { jobTitle: 'Directrice achats' } });
    await screen.see('[data-act="reach-engaged"][data-count="2"]');
    await screen.see('[data-act="reach-mql"][data-count="0"]');
    await screen.see('[data-deed="webinar-attended"]', '1 person');
    await screen.see('[data-lead]', 'Zoé Noël');
    await screen.click('[data-act="reach-lost"]');
    await screen.see('section', 'Nobody got this far.');
    await screen.click('[data-act="reach-engaged"]');
    await screen.see('[data-lead]', 'Camille Moreau');
  });

  it('moves a lead on in the funnel as its stage does', async () => {
    const energy = await word('campaign', 'Webinaire énergie');
    const fields = { jobTitle: 'Directrice achats', company: 'Ateliers Rivoire', country: 'France' };
    await lead('Élodie Brûlé', { do: 'edit', fields }, engage(energy, 'demo-request'));
    await screen.see('[data-act="reach-engaged"][data-count="3"]');
    await screen.see('[data-act="reach-mql"][data-count="1"]');
    await screen.click('[data-act="reach-mql"]');
    await screen.see('[data-lead]', 'Élodie Brûlé');
  });

  it('merges two tags, of which a lead then shows one, and parts them again', async () => {
    const [one, other] = [await word('tag', 'Pollutec 26'), await word('tag', 'Pollutec 2026')];
    const both = await lead('Anne Petit', { do: 'tag', tag: one }, { do: 'tag', tag: other });
    await lead('Paul Grand', { do: 'tag', tag: one });
    await go('campaigns?kind=tag');
    await screen.see(`[data-word="${one}"] [data-leads="2"]`);
    await screen.see(`[data-word="${other}"] [data-leads="1"]`);
    await choose(one, 'merge');
    await screen.see('dialog', '“Pollutec 26” (2 leads) will show as “Pollutec 2026” (1 lead)');
    await screen.click('[data-act="merge-go"]');
    await screen.see(`[data-word="${other}"] [data-leads="2"]`);
    expect(await screen.text('.words')).not.toContain('Pollutec 26');

    const panel = await stage.driver.extensionPage(`/sidepanel.html?window=1&focus=lead&leadId=${both}`);
    const beside = inPanel(panel);
    await beside.see('.tag', 'Pollutec 2026');
    const tags = () =>
      panel.evaluate(() => [...document.querySelectorAll('.tag')].map((tag) => tag.textContent?.trim()));
    expect(await tags()).toEqual(['Pollutec 2026']);
    await beside.click(`[data-act="untag-${other}"]`);
    await expect.poll(tags, soon).toEqual([]);
    await beside.click('[data-act="undo"]');
    await expect.poll(tags, soon).toEqual(['Pollutec 2026']);

    await page.bringToFront();
    await screen.click('[data-act="undo"]');
    await screen.see(`[data-word="${one}"] [data-leads="2"]`);
    await panel.bringToFront();
    await expect.poll(async () => (await tags()).sort(), soon).toEqual(['Pollutec 2026', 'Pollutec 26']);
    await panel.close();
    await page.bringToFront();
  });

  it('takes a tag off the list, and brings it back', async () => {
    const tag = await word('tag', 'Pollutec 2026');
    await choose(tag, 'remove');
    await expect.poll(() => screen.text('.words'), soon).not.toContain('Pollutec 2026');
    await screen.click('[data-act="undo"]');
    await screen.see(`[data-word="${tag}"]`);
  });

  it('lets only marketers change them', async () => {
    await agree(stage.driver, { roles: ['rep'] });
    const tag = await word('tag', 'Pollutec 2026');
    expect(tag).toBeUndefined();
    await screen.see('[data-act="word-new"][aria-disabled="true"]');
    const [first] = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-word]')].map((w) => w.dataset.word),
    );
    expect(await tell(stage.driver, 'word.change', { id: first, patch: { colour: 'red' } })).toMatchObject({
      refused: 'role-may-not',
    });
  });
});
