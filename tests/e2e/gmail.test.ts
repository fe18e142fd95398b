import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLead, agreedStage, browsers, leadsOf, tell } from './short-ways';
import type { Stage } from './stage';

const gmail = 'https://mail.google.com/mail/u/0/';
const camille = 'camille.moreau@ateliers-rivoire.example';

describe.each(browsers)('Gmail in %s', (name) => {
  let stage: Stage;
  let leadId: string;
  beforeAll(async () => {
    stage = await agreedStage(name);
    leadId = await addLead(stage.driver, 'Camille Moreau', ['linkedin:in/camille-moreau']);
  });
  afterAll(() => stage?.stop());

  it('the sender is the lead captured on LinkedIn once their address is added', async () => {
    const page = await stage.driver.openPage(gmail);
    const badge = stage.badge(page);
    await badge.waitFor('button', { text: 'Capture' });
    await tell(stage.driver, 'lead.act', { leadId, command: { do: 'add-email', email: camille } });
    await badge.waitFor('[data-stage="lead"] button', { text: 'Lead' });
    await badge.act('open');
    await stage.card(page).waitFor(`[data-lead="${leadId}"]`, { text: 'Camille Moreau' });
    await page.close();
  });

  it('captures a new sender; another thread by the hash alone is another person', async () => {
    const before = await leadsOf(stage.driver);
    const page = await stage.driver.openPage(`${gmail}?thread=several-messages&spa=1#inbox/FMfcgz1`);
    const badge = stage.badge(page);
    await badge.waitFor('button', { text: 'Capture' });
    await badge.act('open');
    await stage.card(page).waitFor('[data-act="save"]');
    await stage.card(page).act('save');
    await stage.card(page).waitFor('[data-act="touch"]');
    const added = (await leadsOf(stage.driver)).filter((lead) => !before.some((old) => old.id === lead.id));
    expect(added).toHaveLength(1);
    expect(added[0]?.identities).toEqual(['email:noah.brandt@glaswerk.example']);
    await page.evaluate(() => {
      const { __spa } = window as unknown as { __spa: { go(url: string, how: object): Promise<void> } };
      void __spa.go('#inbox/FMfcgz2', { from: '/mail/u/0/?thread=camille-moreau', delay: 300 });
    });
    await stage.card(page).waitFor(`[data-lead="${leadId}"]`, { text: 'Camille Moreau' });
    expect((await badge.query('[data-stage="lead"]')).length).toBe(1);
    await page.close();
  });

  it('a spoofed name is never kept, one address is never two leads', async () => {
    const page = await stage.driver.openPage(`${gmail}?thread=spoofed-name`);
    await stage.badge(page).act('open');
    await stage.card(page).waitFor('[data-act="save"]');
    // Nothing but the address itself is left to call them by.
    const name = await stage.card(page).text('h2');
    const shown = await page.evaluate(() => [...document.querySelectorAll('.gD')].at(-1)?.getAttribute('email') ?? '');
    expect(name).toBe(shown);
    await page.close();
  });
});
