import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { addLead, agree, agreedStage, browsers, leadsOf, tell } from './short-ways';
import type { Stage } from './stage';

describe.each(browsers)('the contract in %s', (name) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await agreedStage(name);
    for (const [i, who] of ['Camille Moreau', 'Zoé Noël', 'Élodie Brûlé'].entries()) {
      const leadId = await addLead(stage.driver, who, [`linkedin:in/person-${i}`]);
      const fields = { jobTitle: 'Directrice achats', company: 'Exemple SAS', country: 'France' };
      await tell(stage.driver, 'lead.act', { leadId, command: { do: 'edit', fields } });
      // 10 points: under the bar of 20.
      await tell(stage.driver, 'lead.act', {
        leadId,
        command: { do: 'engage', engagement: 'linkedin-comment', on: Date.now() },
      });
    }
    page = await stage.driver.extensionPage('/options.html#contract');
    await page.waitFor('[data-holds="default"]');
  });
  afterAll(() => stage?.stop());

  it('says what would change on today’s leads, and which of them, before anything is saved', async () => {
    await page.click('[data-act="contract-edit"]');
    await page.type('[data-act="mql-engagement"]', '10');
    await page.waitFor('[data-preview="3/0"]');
    await page.click('[data-preview] summary');
    await page.waitFor(() => document.querySelector('[data-preview]')?.textContent.includes('Camille Moreau') === true);
    expect((await leadsOf(stage.driver)).map((lead) => lead.stage)).toEqual(['lead', 'lead', 'lead']);
  });

  it('refuses a contract that can never be met, with the sentence that says which', async () => {
    await page.type('[data-act="mql-fit"]', '900');
    await page.waitFor('[data-fault="mql-fit-out-of-reach"]');
    expect(
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('[data-act="contract-save"]')?.disabled),
    ).toBe(true);
    await page.type('[data-act="mql-fit"]', '30');
    await page.waitFor('[data-preview="3/0"]');
  });

  it('holds once both sides have signed: alone, at once; no lead is moved back', async () => {
    await page.type('[data-act="contract-note"]', 'Fewer points, more leads');
    await page.click('[data-act="contract-save"]');
    await page.waitFor('[data-version][data-holds="true"]');
    const id = await addLead(stage.driver, 'Marc Petit', ['linkedin:in/marc'], 'marc@exemple.example');
    const fields = { jobTitle: 'Directeur achats', company: 'Exemple SAS', country: 'France' };
    await tell(stage.driver, 'lead.act', { leadId: id, command: { do: 'edit', fields } });
    await tell(stage.driver, 'lead.act', {
      leadId: id,
      command: { do: 'engage', engagement: 'linkedin-comment', on: Date.now() },
    });
    expect((await leadsOf(stage.driver)).find((lead) => lead.id === id)?.stage).toBe('mql');
    expect((await leadsOf(stage.driver)).filter((lead) => lead.stage === 'lead')).toHaveLength(3);
  });

  it('waits for the other side’s signature, and shows what changes', async () => {
    await agree(stage.driver, { roles: ['marketer'] });
    await page.click('[data-act="contract-edit"]');
    await page.type('[data-act="answer-hours"]', '16');
    await page.click('[data-act="contract-save"]');
    await page.waitFor('[data-version][data-holds="false"] details');
    await page.click('[data-version][data-holds="false"] summary');
    await page.waitFor(
      () => document.querySelector('.changes')?.textContent.includes('sla.answerHours 24 → 16') === true,
    );
    expect(await page.evaluate(() => document.querySelector('[data-act="sign-sales"]') === null)).toBe(true);
    await agree(stage.driver, { name: 'Paul', roles: ['rep'] });
    await page.click('[data-act="sign-sales"]');
    await page.waitFor(
      () => document.querySelector('[data-version][data-holds="true"]')?.textContent.includes('Version 2') === true,
    );
  });
});
