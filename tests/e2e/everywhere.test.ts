import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page, Surface } from '../browsers/driver';
import { inPanel, type LeadScreen } from './lead-screen';
import { agreedStage, browsers, leadsOf } from './short-ways';
import type { Stage } from './stage';

const li = 'https://www.linkedin.com';
/** Pages of one person and what the panel must show of them. */
const persons = [
  [`${li}/sales/lead/ACwAAN2kQ0sBq8Xn4LrYw1mDfPzV7uTjH2cGe2b,NAME_SEARCH,aBcD`, 'salesnav-lead/lead-en', 'Yusuf Demir'],
  [`${li}/messaging/thread/2-abcDEF==/`, 'linkedin-messaging/thread-fr', 'Nadia Benali'],
  ['https://outlook.office.com/mail/inbox/id/AAQkADx', 'outlook-message/title-en', 'Camille Moreau'],
  ['https://outlook.live.com/mail/0/inbox/id/AQQkADx', 'outlook-message/conversation-fr', 'Noah Brandt'],
  ['https://mail.proton.me/u/0/inbox/abc', 'proton-message/conversation-fr', 'Camille Moreau'],
  ['https://mail.yahoo.com/d/folders/1/messages/ABC', 'yahoo-message/conversation-fr', 'Élodie Lefèvre-Brûlé'],
  ['https://mail.exemple.example/zimbra/', 'zimbra-message/message-fr', 'Chloé Dupré'],
  ['https://owa.exemple.example/owa/', 'outlook-message/own-host-fr', 'Solène Le Goff'],
  ['https://www.exemple.example/equipe/zoe', 'web-person/json-ld-fr', 'Zoé Noël'],
  ['https://voiles.example/contact', 'web-person/vcard-fr', 'Solène Le Goff'],
] as const;

describe.each(browsers)('every page in %s', (name) => {
  let stage: Stage;
  let surface: Surface;
  let panel: LeadScreen;
  beforeAll(async () => {
    stage = await agreedStage(name);
  });
  afterAll(() => stage?.stop());

  async function open(url: string, fixture: string): Promise<Page> {
    const page = await stage.driver.openPage(`${url}?fixture=${fixture}`);
    await stage.driver.clickAction(page);
    surface = await stage.driver.panel();
    panel = inPanel(surface);
    return page;
  }

  it.each(persons)('%s (%s) shows %s on the toolbar button', async (url, fixture, who) => {
    const page = await open(url, fixture);
    await panel.see('h2', who);
    await panel.see('[data-act="save"]');
    await page.close();
  });

  it('paints the badge on Outlook and Sales Navigator, and captures there', async () => {
    const outlook = await stage.driver.openPage(`${persons[2][0]}?fixture=${persons[2][1]}`);
    await stage.badge(outlook).waitFor('button', { text: 'Capture' });
    await stage.badge(outlook).act('open');
    await stage.card(outlook).waitFor('h2', { text: 'Camille Moreau' });
    await stage.card(outlook).waitFor('[data-act="open-others"]', { text: '1 other' });
    await stage.card(outlook).act('save');
    await stage.badge(outlook).waitFor('[data-stage="lead"] button');
    const sales = await stage.driver.openPage(`${persons[0][0]}?fixture=${persons[0][1]}`);
    await stage.badge(sales).act('open');
    await stage.card(sales).act('save');
    await stage.badge(sales).waitFor('[data-stage="lead"] button');
    const yusuf = (await leadsOf(stage.driver)).find((lead) => lead.name === 'Yusuf Demir');
    // Sales Navigator's card links to the profile: one person, known on both.
    expect(yusuf?.identities.map((i) => i.split(':')[0]).sort()).toEqual(['linkedin', 'salesnav']);
    await Promise.all([outlook.close(), sales.close()]);
  });

  it('offers the other people of a conversation', async () => {
    const page = await open(persons[4][0], persons[4][1]);
    await panel.see('.others [data-act="open-person"]', 'Inès Carpentier');
    await panel.click('.others [data-act="open-person"]', 'Inès Carpentier');
    await panel.click('[data-act="save"]');
    await panel.see('[data-event="captured"]');
    await panel.click('[data-act="back"]');
    await panel.see('.others .depth', 'Lead');
    await page.close();
  });

  it('takes a name alone, with an address typed', async () => {
    const page = await open('https://outlook.office365.com/mail/id/AAQkADx', 'outlook-message/name-only-fr');
    await panel.see('[data-act="manual-name"]');
    await surface.type('[data-act="manual-email"]', 'chloe.dupre@laiterie-aravis.example');
    await panel.click('[data-act="manual-save"]');
    await expect
      .poll(async () => (await leadsOf(stage.driver)).find((lead) => lead.name === 'Dupré, Chloé')?.identities)
      .toEqual(['email:chloe.dupre@laiterie-aravis.example']);
    await page.close();
  });

  it('reads the selected text of any page into fields to confirm', async () => {
    stage.sites.addRoute({
      host: 'annuaire.example',
      path: '/',
      html: '<!doctype html><html lang="fr"><title>Annuaire</title><p id="who">Zoé Noël, acheteuse, Exemple SAS</p></html>',
    });
    const page = await stage.driver.openPage('https://annuaire.example/');
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.getElementById('who') as Element);
    });
    await stage.driver.clickAction(page);
    surface = await stage.driver.panel();
    panel = inPanel(surface);
    await panel.see('[data-act="manual-name"]');
    const values = () =>
      surface.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('.panel-body form input')].slice(0, 3).map((one) => one.value),
      );
    await expect.poll(values).toEqual(['Zoé Noël', 'acheteuse', 'Exemple SAS']);
    await surface.type('[data-act="manual-jobTitle"]', 'Acheteuse');
    await panel.click('[data-act="manual-save"]');
    await expect.poll(async () => (await leadsOf(stage.driver)).some((lead) => lead.name === 'Zoé Noël')).toBe(true);
    await page.close();
  });
});
