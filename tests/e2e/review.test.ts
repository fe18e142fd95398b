import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { inPanel } from './lead-screen';
import { leadsOf } from './look-inside';
import { agreedStage, browsers, tell } from './short-ways';
import type { Stage } from './stage';

const candidate = (name: string, company: string, jobTitle: string, identities: string[]) => {
  const read = (value: string) => ({ value, way: 'card-name', confidence: 'medium' });
  const fields = { name: read(name), company: read(company), jobTitle: read(jobTitle) };
  return { page: 'salesnav-list', url: 'https://www.linkedin.com/sales/', fields, emails: [], identities };
};

describe.each(browsers)('likely duplicates in %s', (name) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await agreedStage(name);
    const people = [
      candidate('Zoé Noël', 'Exemple SAS', 'Acheteuse', ['linkedin:in/zoe-noel']),
      candidate('NOËL, Zoé', 'Exemple', 'Directrice achats', ['email:zoe.noel@exemple.example']),
      candidate('Zoé Noël', 'Autre Maison', 'Acheteuse', ['linkedin:in/zoe-noel-2']),
    ];
    for (const one of people) await tell(stage.driver, 'lead.capture', { candidate: one });
    page = await stage.driver.extensionPage('/dashboard.html#review');
  });
  afterAll(() => stage?.stop());

  const names = async () => (await leadsOf(stage.driver)).map((lead) => lead.fields.jobTitle?.value).sort();

  it('are only suggested, side by side, with the reason', async () => {
    await inPanel(page).see('.pair', 'same name and company');
    expect(await page.evaluate(() => document.querySelectorAll('.pair').length)).toBe(1);
    expect((await leadsOf(stage.driver)).length).toBe(3);
  });

  it('merge field by field, and part again when that is undone', async () => {
    const screen = inPanel(page);
    await screen.click('[data-act="choose-jobTitle-a"]');
    const first = await page.evaluate(
      () => document.querySelector('td:has([data-act="choose-jobTitle-a"])')?.textContent ?? '',
    );
    await screen.click('[data-act="merge"]');
    await expect.poll(async () => (await leadsOf(stage.driver)).length).toBe(2);
    const merged = (await leadsOf(stage.driver)).find((lead) => lead.identities.length === 2);
    expect(merged?.identities).toEqual(['email:zoe.noel@exemple.example', 'linkedin:in/zoe-noel']);
    expect(first).toContain(merged?.fields.jobTitle?.value ?? 'nothing');
    await screen.see('.state', 'Nothing to review');
    await screen.click('[data-act="undo"]');
    await expect.poll(names).toEqual(['Acheteuse', 'Acheteuse', 'Directrice achats']);
    await screen.see('.pair', 'same name and company');
  });

  it('merged once more, are taken apart from the lead itself', async () => {
    const screen = inPanel(page);
    await screen.click('[data-act="merge"]');
    await expect.poll(async () => (await leadsOf(stage.driver)).length).toBe(2);
    const panelPage = await stage.driver.extensionPage('/sidepanel.html');
    const panel = inPanel(panelPage);
    await panel.click('[data-act="tab-leads"]');
    const merged = (await leadsOf(stage.driver)).find((lead) => lead.identities.length === 2);
    await panel.click('[data-act="open-lead"]', merged?.fields.company?.value);
    await panel.click('[data-act="more"]');
    await panel.click('[data-act="split"]');
    await panel.click('[data-act^="split-"]');
    await expect.poll(async () => (await leadsOf(stage.driver)).length).toBe(3);
    await panelPage.close();
  });

  it('said to be two people, are not suggested again', async () => {
    await page.bringToFront();
    const screen = inPanel(page);
    await screen.click('[data-act="apart"]');
    await screen.see('.state', 'Nothing to review');
    const anew = await stage.driver.extensionPage('/dashboard.html#review');
    await inPanel(anew).see('.state', 'Nothing to review');
    expect((await leadsOf(stage.driver)).length).toBe(3);
  });
});
