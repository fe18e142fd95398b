import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { FIXTURES } from '../sites/routes';
import { inCard, inPanel } from './lead-screen';
import { eventsOf, leadCalled } from './look-inside';
import { agreedStage, browsers, captureByCard, tell } from './short-ways';
import type { Stage } from './stage';

const url = 'https://www.linkedin.com/in/camille-moreau/';
const html = readFileSync(`${FIXTURES}linkedin-profile-sdui/camille-moreau.html`, 'utf8');

describe.each(browsers)('seeing somebody again in %s', (name) => {
  let stage: Stage;
  let page: Page;
  let shown = html;
  beforeAll(async () => {
    stage = await agreedStage(name);
    stage.sites.addRoute({ host: 'www.linkedin.com', path: '/in/camille-moreau', html: () => shown });
    page = await stage.driver.openPage(url);
    await captureByCard(stage, page, 'Camille Moreau');
  });
  afterAll(() => stage?.stop());

  const kept = () => leadCalled(stage.driver, 'Camille Moreau');
  async function openAgain() {
    await page.goto(url);
    await stage.badge(page).act('open');
    const card = inCard(stage.card(page));
    await card.see('[data-lead]');
    return card;
  }

  it('a failed read, or the same page, changes nothing', async () => {
    const before = await eventsOf(stage.driver, (await kept()).id);
    await openAgain();
    shown = html.replace('>Annecy, Auvergne-Rhône-Alpes, France<', '><');
    await openAgain();
    expect(await eventsOf(stage.driver, (await kept()).id)).toEqual(before);
    expect((await kept()).fields.location?.value).toBe('Annecy, Auvergne-Rhône-Alpes, France');
  });

  it('a changed employer is a signal on the badge and in the history, and overwrites nothing until it is taken', async () => {
    shown = html.replaceAll('Ateliers Rivoire', 'Verrerie du Rhône');
    const card = await openAgain();
    await card.see('[data-news="company"]', 'Verrerie du Rhône');
    await card.see('[data-event="seen"]', 'Verrerie du Rhône');
    await stage.badge(page).waitFor('button', { text: 'new job?' });
    expect((await kept()).fields.company?.value).toBe('Ateliers Rivoire');
    await card.click('[data-act="take-company"]');
    await expect.poll(async () => (await kept()).fields.company?.value).toBe('Verrerie du Rhône');
    await card.click('[data-act="undo"]');
    await expect.poll(async () => (await kept()).fields.company?.value).toBe('Ateliers Rivoire');
    await card.see('[data-news="company"]');
    await card.click('[data-act="take-company"]');
    await expect.poll(async () => (await kept()).fields.company?.value).toBe('Verrerie du Rhône');
    await card.see('[data-event="taken"]');
  });

  it('a value typed by hand stays; what was declined is not asked again', async () => {
    const { id } = await kept();
    await tell(stage.driver, 'lead.act', { leadId: id, command: { do: 'edit', fields: { location: 'Genève' } } });
    shown = shown.replace('>Annecy, Auvergne-Rhône-Alpes, France<', '>Lyon, France<');
    const card = await openAgain();
    await card.see('[data-news="location"]', 'Lyon');
    expect((await kept()).fields.location?.value).toBe('Genève');
    await card.click('[data-act="decline-location"]');
    await card.see('[data-event="declined"]');
    const before = (await eventsOf(stage.driver, id)).length;
    await openAgain();
    expect((await eventsOf(stage.driver, id)).length).toBe(before);
    expect((await kept()).fields.location?.value).toBe('Genève');
  });

  it('says where everything came from in a letter to the person, in both languages', async () => {
    await page.bringToFront();
    await stage.driver.clickAction(page);
    const surface = await stage.driver.panel();
    const panel = inPanel(surface);
    await panel.see('[data-lead]');
    await panel.click('[data-act="more"]');
    await panel.click('[data-act="letter"]');
    const letter = () =>
      surface.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea[data-act="letter"]')?.value ?? '');
    await expect.poll(letter).toContain('Dear Camille');
    const english = await letter();
    expect(english).toContain('Company: Verrerie du Rhône');
    expect(english).toContain('https://www.linkedin.com/in/camille-moreau/');
    expect(english).toMatch(/Location: Genève\n {3}typed by hand on .* by Marie/);
    await panel.click('[data-act="letter-fr"]');
    await expect.poll(letter).toContain('Bonjour Camille');
    expect(await letter()).toMatch(/Localisation|Lieu/);
  });
});
