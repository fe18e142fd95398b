import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName, Page, Surface } from '../browsers/driver';
import { findBrowsers } from '../services/install';
import {
  addTag,
  capture,
  engage,
  engageInNewCampaign,
  handOver,
  inCard,
  inPanel,
  isAt,
  type LeadScreen,
  logTouch,
  nameTag,
  offerAndAccept,
  qualify,
} from './lead-screen';
import { eventsOf, leadCalled, leadsOf } from './look-inside';
import { people } from './people';
import { type Stage, setStage, setWebhook, welcome } from './stage';
import { leaveTyping, typingPlace } from './typing-place';

const found = findBrowsers();
const [camille] = people;
const words = {
  en: { capture: 'Capture', save: 'Save lead', why: 'Wrong contact' },
  fr: { capture: 'Capturer', save: 'Enregistrer le lead', why: 'Mauvais interlocuteur' },
} as const;
const schema = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync('docs/handoff.schema.json', 'utf8')),
);
const cases = (['chromium', 'firefox'] as const).flatMap((browser) =>
  (['en', 'fr'] as const).map((language) => [browser, language] as const),
);

describe.each(cases)('the whole job in %s, interface %s', (browser: BrowserName, language) => {
  const run = it.runIf(found[browser] !== undefined);
  const w = words[language];
  let stage: Stage;
  let page: Page;
  let card: LeadScreen;

  beforeAll(async () => {
    if (found[browser]) stage = await setStage(browser, { language });
  });
  afterAll(() => stage?.stop());

  run('greets, asks, and collects nothing before consent', async () => {
    const early = await stage.driver.openPage(camille.url);
    expect(await stage.badge(early).exists()).toBe(false);
    await early.close();
    const answered = await welcome(stage);
    expect(await answered.evaluate(() => document.documentElement.lang)).toBe(language);
    await setWebhook(stage);
    expect(await leadsOf(stage.driver)).toEqual([]);
  });

  run.each(people)('captures from a $dialect profile, and knows the person on return', async (person) => {
    page = await stage.driver.openPage(person.url);
    const badge = stage.badge(page);
    await badge.waitFor('[data-act="open"]', { text: w.capture });
    await badge.act('open');
    card = inCard(stage.card(page));
    await card.see('[data-act="save"]', w.save);
    await capture(card, { without: ['location'] });
    await isAt(card, 'lead');
    const lead = await leadCalled(stage.driver, person.name);
    expect(lead).toMatchObject({ stage: 'lead' });
    expect(lead.identities).toContain(person.identity);
    expect(lead.fields.location).toBeUndefined();
    expect(lead.fields.company?.value).toBeTruthy();
    await page.close();
    page = await stage.driver.openPage(person.url);
    await stage.badge(page).waitFor('[data-stage="lead"], [data-act="open"]', { text: 'Lead' });
    await page.close();
  });

  run('edits where a page cannot see the typing, and takes it back', async () => {
    page = await stage.driver.openPage(camille.url);
    await stage.badge(page).act('open');
    card = inCard(stage.card(page));
    const typeTitle = async (): Promise<Surface> => {
      await card.click('[data-act="more"]');
      await card.click('[data-act="edit"]');
      const place = await typingPlace(stage.driver);
      await inPanel(place).see('[data-act="edit-jobTitle"]');
      await place.type('[data-act="edit-jobTitle"]', 'Head of Purchasing');
      await place.click('[data-act="edit-save"]');
      await inPanel(place).see('[data-event="edited"]');
      return place;
    };
    const place = await typeTitle();
    const title = async () => (await leadCalled(stage.driver, camille.name)).fields.jobTitle?.value;
    await expect.poll(title).toBe('Head of Purchasing');
    await card.see('h2 ~ p', 'Head of Purchasing');
    await place.click('[data-act="undo"]');
    await expect.poll(title).toBeUndefined();
    await leaveTyping(stage.driver, place);
    await page.bringToFront();
    await leaveTyping(stage.driver, await typeTitle());
    await expect.poll(title).toBe('Head of Purchasing');
  });

  run('tags, engages with a campaign and touches; MQL by the contract; offered and accepted', async () => {
    await page.bringToFront();
    await stage.driver.clickAction(page);
    const panel = await stage.driver.panel();
    await nameTag(panel, 'Industrie');
    await engageInNewCampaign(panel, 'demo-request', 'Salon de Lyon');
    await page.bringToFront();
    await card.see('.tag', 'Industrie');
    await engage(card, 'webinar-attended', 'Salon de Lyon');
    await isAt(card, 'mql');
    await offerAndAccept(card);
    await logTouch(card);
    const lead = await leadCalled(stage.driver, camille.name);
    expect(lead).toMatchObject({ stage: 'mql', engagementCount: 2, touchCount: 1 });
    const other = await stage.driver.openPage(people[1].url);
    await stage.badge(other).act('open');
    await addTag(inCard(stage.card(other)), 'Industrie');
    await other.close();
  });

  run('qualifies, and hands the SQL to the CRM, signed', async () => {
    await page.bringToFront();
    await qualify(card);
    await handOver(card, 'sql');
    const [request] = await stage.receiver.waitForReceived(1);
    expect(request?.signature).toEqual({ valid: true });
    const body = JSON.parse(request?.body ?? '');
    expect(schema(body), JSON.stringify(schema.errors)).toBe(true);
    expect(body).toMatchObject({ type: 'lead.sql', data: { stage: 'sql', lead: { name: camille.name } } });
    expect(request?.body.length).toBeLessThan(20_000);
    await card.see('[data-handoff="delivered"]', 'crm-123');
    const lead = await leadCalled(stage.driver, camille.name);
    expect(lead.handoffs).toMatchObject([{ kind: 'lead.sql', outcome: 'delivered', attempts: 1, crmId: 'crm-123' }]);
    expect(request?.headers['webhook-id']).toBe(`msg_${lead.handoffs[0]?.id}`);
  });

  run('hands over the opportunity too; going back asks why', async () => {
    await handOver(card, 'opportunity');
    const all = await stage.receiver.waitForReceived(2);
    expect(all[1]?.signature).toEqual({ valid: true });
    expect(JSON.parse(all[1]?.body ?? '')).toMatchObject({ type: 'lead.opportunity', data: { stage: 'opportunity' } });
    expect(schema(JSON.parse(all[1]?.body ?? '')), JSON.stringify(schema.errors)).toBe(true);
    await card.click('[data-act="more"]');
    await card.click('[data-act="move-back"]');
    await card.see('[data-act="back-wrong-contact"]', w.why);
    expect((await leadCalled(stage.driver, camille.name)).stage).toBe('opportunity');
    await card.click('[data-act="back-to-mql"]');
    await card.click('[data-act="back-wrong-contact"]');
    await isAt(card, 'mql');
    const lead = await leadCalled(stage.driver, camille.name);
    const moves = (await eventsOf(stage.driver, lead.id)).filter((event) => event.type === 'moved');
    expect(moves.map((event) => event.data.to)).toEqual(['mql', 'sql', 'opportunity', 'mql']);
    expect(moves.at(-1)?.data).toMatchObject({ reason: 'wrong-contact' });
    expect(await stage.receiver.received()).toHaveLength(2);
  });
});
