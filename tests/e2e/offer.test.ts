import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page, Surface } from '../browsers/driver';
import { canRunRoundcube, type Roundcube, startRoundcube } from '../services/roundcube';
import { previewMessage, signIn } from '../services/roundcube-session';
import { inCard, inPanel, isAt, logTouch, qualify } from './lead-screen';
import { eventsOf, leadCalled } from './look-inside';
import { addLead, agree, agreedStage, browsers, closeCard, tell } from './short-ways';
import { type Stage, secret } from './stage';

const day = 86_400_000;
const camilleMail = 'camille.moreau@atelier-moreau.example';
const as = {
  marie: { name: 'Marie', me: 'marie', roles: ['marketer'] },
  paul: { name: 'Paul', me: 'paul', roles: ['rep'] },
};

interface Local {
  storage: { local: { set(items: object): Promise<void> } };
  tabs: { query(of: object): Promise<{ id?: number }[]> };
  action: { getBadgeText(of: object): Promise<string> };
}

/** Marketing offers, sales answers, in a real browser: on LinkedIn, in Roundcube, in the side panel. */
describe.runIf(canRunRoundcube()).each(browsers)('offers in %s', (name) => {
  let stage: Stage;
  let mail: Roundcube;
  let camille: string;
  let zoe: string;
  let profile: Page;
  let panel: Surface;

  /** Somebody who fits and has filled in a form: an MQL by the contract. */
  async function mql(who: string, identity: string, email: string): Promise<string> {
    const leadId = await addLead(stage.driver, who, [identity, `email:${email}`], email);
    const fields = { jobTitle: 'Directrice achats', company: 'Ateliers Rivoire', country: 'France' };
    for (const command of [
      { do: 'edit', fields },
      { do: 'engage', engagement: 'form', on: Date.now() },
    ])
      expect(await tell(stage.driver, 'lead.act', { leadId, command })).not.toHaveProperty('refused');
    return leadId;
  }
  const setClock = (offset: number) =>
    stage.driver.inExtension(
      (to) => (globalThis as unknown as { browser: Local }).browser.storage.local.set({ 'test-clock': { offset: to } }),
      offset,
    );
  const count = () =>
    stage.driver.inExtension(() => (globalThis as unknown as { browser: Local }).browser.action.getBadgeText({}));

  beforeAll(async () => {
    mail = await startRoundcube();
    stage = await agreedStage(name, { roles: ['marketer', 'rep', 'seller'] });
    await tell(stage.driver, 'person.save', { name: 'Paul', roles: ['rep'] });
    await tell(stage.driver, 'endpoint.save', { params: { url: stage.receiver.url }, headers: {}, secret });
    camille = await mql('Camille Moreau', 'linkedin:in/camille-moreau', camilleMail);
    zoe = await mql('Zoé Noël', 'linkedin:in/zoe-noel', 'zoe@exemple.example');
    await tell(stage.driver, 'site.add', { pattern: 'http://127.0.0.1/*' });
  }, 300_000);
  afterAll(() => stage?.stop());

  it('marketing sees who is ready, and offers several to a rep at once', async () => {
    await agree(stage.driver, as.marie);
    panel = await stage.driver.extensionPage('/sidepanel.html');
    await panel.click('[data-act="tab-work"]');
    await panel.waitFor(`[data-list="ready"] [data-work="${camille}"]`);
    for (const id of [camille, zoe])
      await panel.click(`[data-list="ready"] .row:has([data-work="${id}"]) [data-act="choose"]`);
    await panel.click('[data-act="offer-many"]');
    await panel.click('[data-act="offer-paul"]');
    await panel.waitFor(`[data-list="watch"] [data-work="${zoe}"]`);
    expect(await leadCalled(stage.driver, 'Camille Moreau')).toMatchObject({ offer: { to: 'paul', state: 'offered' } });
  });

  it('the rep sees the clock on the badge of the profile and of the mail, and the number on the icon', async () => {
    await agree(stage.driver, as.paul);
    profile = await stage.driver.openPage('https://www.linkedin.com/in/camille-moreau/');
    await stage.badge(profile).waitFor('button', { text: 'left' });
    await expect.poll(count).toBe('2');
    const page = await stage.driver.openPage();
    await signIn(page, mail);
    await previewMessage(page, 'Suite à notre échange');
    await stage.badge(page).waitFor('[data-stage="mql"] button', { text: 'left' });
    await stage.badge(page).act('open');
    await stage.card(page).waitFor('[data-act="accept"]');
    await closeCard(stage, page);
    await page.close();
  });

  it('accepts, touches, qualifies; only the SQL goes to the CRM, signed', async () => {
    await profile.bringToFront();
    await stage.badge(profile).act('open');
    const card = inCard(stage.card(profile));
    await card.click('[data-act="accept"]');
    await card.see('[data-owner="paul"] .clock');
    await isAt(card, 'mql');
    expect(await stage.receiver.received()).toEqual([]);
    await logTouch(card);
    await qualify(card);
    await card.click('[data-act="next"][data-next="to-sql"]');
    await card.click('[data-act="move-on"]');
    await isAt(card, 'sql');
    const [request] = await stage.receiver.waitForReceived(1);
    expect(request?.signature).toEqual({ valid: true });
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ type: 'lead.sql', data: { lead: { owner: 'paul' } } });
    await closeCard(stage, profile);
  });

  it('logs a touch in one click beside the profile, from the side panel', async () => {
    const touched = (await leadCalled(stage.driver, 'Camille Moreau'))?.touchCount ?? 0;
    const tabId = await stage.driver.inExtension(
      async () =>
        (
          await (globalThis as unknown as { browser: Local }).browser.tabs.query({ url: 'https://www.linkedin.com/*' })
        )[0]?.id,
    );
    const beside = await stage.driver.extensionPage(`/sidepanel.html?tabId=${tabId}`);
    await beside.click('[data-act="touch-here"]');
    await expect.poll(async () => (await leadCalled(stage.driver, 'Camille Moreau'))?.touchCount).toBe(touched + 1);
    await beside.close();
  });

  it('rejects another with a reason and a date, from the worklist', async () => {
    await panel.evaluate(() => location.reload());
    await panel.click('[data-act="tab-work"]');
    await panel.waitFor(`[data-list="now"] [data-work="${zoe}"]`);
    await panel.click(`[data-work="${zoe}"]`);
    const screen = inPanel(panel);
    await screen.click('[data-act="reject"]');
    await screen.click('[data-act="reason-unreachable"]');
    await screen.see('[role="alert"]', '6');
    await screen.click('[data-act="reason-bad-timing"]');
    await screen.click('[data-act="day-30"]');
    await screen.click('[data-act="reject-save"]');
    await screen.see('[data-standing="sleeping"]');
    expect(await leadCalled(stage.driver, 'Zoé Noël')).toMatchObject({ stage: 'lead', standing: 'sleeping' });
  });

  it('wakes in marketing’s queue on its date, once', async () => {
    await agree(stage.driver, as.marie);
    await setClock(31 * day);
    await panel.evaluate(() => location.reload());
    await panel.click('[data-act="tab-work"]');
    await panel.waitFor(`[data-list="ready"] [data-work="${zoe}"][data-kind="woken"]`);
    await setClock(32 * day);
    await setClock(0);
    const events = await eventsOf(stage.driver, zoe);
    expect(events.filter((event) => event.type === 'woken')).toHaveLength(1);
  });

  it('an offer nobody answers ends by the clock and lies in marketing’s queue again, once', async () => {
    await agree(stage.driver, { ...as.marie, roles: ['marketer', 'seller'] });
    const elodie = await mql('Élodie Brûlé', 'linkedin:in/elodie-brule', 'elodie@exemple.example');
    await tell(stage.driver, 'lead.act', { leadId: elodie, command: { do: 'offer', to: 'paul' } });
    expect(await leadCalled(stage.driver, 'Élodie Brûlé')).toMatchObject({ offer: { state: 'offered' } });
    await setClock(10 * day);
    await panel.evaluate(() => location.reload());
    await panel.click('[data-act="tab-work"]');
    await panel.waitFor(`[data-list="ready"] [data-work="${elodie}"]`);
    await setClock(365 * day);
    await setClock(0);
    expect(await leadCalled(stage.driver, 'Élodie Brûlé')).toMatchObject({ stage: 'mql', offer: { state: 'expired' } });
    const events = await eventsOf(stage.driver, elodie);
    expect(events.filter((event) => event.type === 'expired')).toHaveLength(1);
  });
});
