import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { inPanel } from './lead-screen';
import { leadCalled, leadsOf } from './look-inside';
import { addLead, agreedStage, browsers } from './short-ways';
import type { Stage } from './stage';

/** What has the focus: its `data-act`, else its role or tag. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    return at?.dataset.act ?? at?.getAttribute('role') ?? at?.className ?? '';
  });

async function tabTo(page: Page, act: string, most = 30): Promise<void> {
  const stops: string[] = [];
  for (let n = 0; n < most; n++) {
    await page.press('Tab');
    stops.push(await focused(page));
    if (stops.at(-1) === act) return;
  }
  throw new Error(`${act} was not reached: ${stops.join(' ')}`);
}

const typed = (page: Page, text: string) => page.raw.keyboard.type(text);
const names = (page: Page) =>
  page.evaluate(() =>
    // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is rendered
    [...document.querySelectorAll<HTMLElement>('.lead-row .name')].map((one) => one.innerText),
  );
const hash = (page: Page) => page.evaluate(() => location.hash);

describe.each(browsers)('finding leads in %s', (name) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await agreedStage(name);
    for (const one of ['Zoé Noël', 'Élodie Lefèvre-Brûlé', 'José Peña'])
      await addLead(stage.driver, one, [`linkedin:in/${one.length}-${one.charCodeAt(0)}`]);
    page = await stage.driver.extensionPage('/dashboard.html#leads');
    await page.waitFor('[data-found="3"]');
  });
  afterAll(() => stage?.stop());

  it('by keys alone: a search that finds nobody, entered by hand, tagged from the list', async () => {
    const screen = inPanel(page);
    await page.press('/');
    expect(await focused(page)).toBe('search');
    await typed(page, 'Camille Moreau');
    await screen.see('[data-act="add-by-hand"]', 'Camille Moreau');
    await tabTo(page, 'add-by-hand');
    await page.press('Enter');
    await expect.poll(() => focused(page)).toBe('manual-name');
    await tabTo(page, 'manual-email');
    await typed(page, 'camille.moreau@exemple.example');
    await page.press('Enter');
    await screen.see('.beside-lead h2', 'Camille Moreau');
    await expect.poll(() => names(page)).toEqual(['Camille Moreau']);
    await expect.poll(() => focused(page)).toBe('beside-lead');
    await page.press('Escape');
    await expect.poll(() => focused(page)).toBe('listbox');
    await page.press('t');
    await expect.poll(() => focused(page)).toBe('choose-text');
    await typed(page, 'Pollutec');
    await page.press('Enter');
    await screen.see('[data-act="many-do"]', 'Tag 1 lead with “Pollutec”');
    await page.press('Enter');
    await expect.poll(async () => Object.keys((await leadCalled(stage.driver, 'Camille Moreau')).tags).length).toBe(1);
    await screen.see('.lead-row .worn', 'Pollutec');
    expect(await focused(page)).toBe('listbox');
  });

  it('finds without accents and by tag, and says what may have been meant', async () => {
    const screen = inPanel(page);
    await page.type('[data-act="search"]', 'elodie');
    await expect.poll(() => names(page)).toEqual(['Élodie Lefèvre-Brûlé']);
    await page.type('[data-act="search"]', 'pollu');
    await expect.poll(() => names(page)).toEqual(['Camille Moreau']);
    await page.type('[data-act="search"]', 'mroeau');
    await screen.click('[data-act="meant"]');
    await expect.poll(() => names(page)).toEqual(['Camille Moreau']);
  });

  it('keeps the search in the address: Back brings it again, and so does a link', async () => {
    await page.type('[data-act="search"]', 'mo');
    await page.click('[data-act="stage-mql"]');
    await page.waitFor('[data-found="0"]');
    expect(await hash(page)).toBe('#leads?text=mo&stage=mql');
    await page.evaluate(() => history.back());
    await expect.poll(() => names(page)).toEqual(['Camille Moreau']);
    expect(await hash(page)).toBe('#leads?text=mo');
    const address = await hash(page);
    await page.close();
    page = await stage.driver.extensionPage(`/dashboard.html${address}`);
    await expect.poll(() => names(page)).toEqual(['Camille Moreau']);
    await page.click('[data-act="open-lead"] .name');
    await inPanel(page).see('.beside-lead h2', 'Camille Moreau');
    await page.evaluate(() => history.back());
    await expect.poll(() => page.evaluate(() => document.querySelector('.beside-lead') === null)).toBe(true);
  });

  it('keeps searches by name, also in the side panel, and deletes them with a way back', async () => {
    const screen = inPanel(page);
    await page.click('[data-act="search-save"]');
    await page.type('[data-act="search-name"]', 'The Moreaus');
    await page.press('Enter');
    await screen.see('.saved-one[aria-current]', 'The Moreaus');
    const panel = await stage.driver.extensionPage('/sidepanel.html');
    await panel.click('[data-act="tab-leads"]');
    await panel.click('.saved-one', { text: 'The Moreaus' });
    await expect.poll(() => names(panel)).toEqual(['Camille Moreau']);
    await panel.close();
    await page.bringToFront();
    await page.click('[data-act="search-more"]');
    await page.click('[data-act="search-delete"]');
    await page.waitFor(() => document.querySelector('.saved-one') === null);
    await page.click('[data-act="undo"]');
    await screen.see('.saved-one', 'The Moreaus');
  });

  it('acts on all that is found, takes it back, and erases for good', async () => {
    const screen = inPanel(page);
    await screen.click('.saved-one', 'All leads');
    await page.waitFor('[data-found="4"]');
    await page.press('/');
    await page.press('ArrowDown');
    await page.press('Control+a');
    await screen.see('[data-many="selected"]', '4 selected');
    await page.press('t');
    await page.click('[data-act^="choose-"][type="radio"]');
    await page.click('[data-act="many-do"]', { text: 'Tag 4 leads' });
    const tagged = async () => (await leadsOf(stage.driver)).filter((one) => Object.keys(one.tags).length).length;
    await expect.poll(tagged).toBe(4);
    await screen.click('[data-act="undo"]');
    // She had it before.
    await expect.poll(tagged).toBe(1);
    await page.press('Escape');
    await page.type('[data-act="search"]', 'jose');
    await expect.poll(() => names(page)).toEqual(['José Peña']);
    await page.click('[data-act="select-lead"]');
    await screen.click('[data-act="many-more"]');
    await screen.click('[data-act="many-erase-ask"]');
    await page.type('[data-act="erase-count"]', '1');
    await screen.click('[data-act="many-erase"]');
    await expect.poll(async () => (await leadsOf(stage.driver)).length).toBe(3);
    await screen.see('.state', 'No lead matches');
  });
});
