import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptRecipe } from '../../lib/domain/recipe';
import type { Page } from '../browsers/driver';
import { canRunRoundcube, type Roundcube, startRoundcube } from '../services/roundcube';
import { openMessage, previewMessage, signIn } from '../services/roundcube-session';
import { readTable } from './look-inside';
import { addLead, agreedStage, browsers, captureByCard, closeCard, leadsOf, tell } from './short-ways';
import type { Stage } from './stage';

const camille = 'camille.moreau@atelier-moreau.example';

describe.runIf(canRunRoundcube()).each(browsers)('Roundcube in %s', (name) => {
  let stage: Stage;
  let mail: Roundcube;
  let page: Page;
  let leadId: string;
  beforeAll(async () => {
    mail = await startRoundcube();
    stage = await agreedStage(name);
    leadId = await addLead(stage.driver, 'Camille Moreau', ['linkedin:in/camille-moreau']);
    page = await stage.driver.openPage();
    await signIn(page, mail);
  }, 300_000);
  afterAll(() => stage?.stop());

  /** What the card reads of a message shown in the preview frame: badge and card stand in the page around it. */
  async function read(subject: string, email: string): Promise<{ name: string; values: string }> {
    await previewMessage(page, subject);
    const card = stage.card(page);
    if (!(await card.exists())) await stage.badge(page).act('open');
    await card.waitFor('.value', { text: email });
    return { name: await card.text('h2'), values: (await card.query('.value')).map((one) => one.text).join('\n') };
  }

  it('is read once by the real toolbar button and panel, and watched only once its site is added', async () => {
    await previewMessage(page, 'Suite à notre échange');
    await stage.driver.clickAction(page);
    const panel = await stage.driver.panel();
    await panel.waitFor(() => document.body.textContent.includes('Camille Moreau'));
    expect(await stage.badge(page).exists()).toBe(false);
    await previewMessage(page, 'Catalogue 2026');
    await stage.driver.clickAction(page); // Open already: the button reads the page again.
    await panel.waitFor(() => document.body.textContent.includes('王小明'));
    // What the panel's "add this site" sends after the browser's own prompt, which headless browsers cannot answer.
    await tell(stage.driver, 'site.add', { pattern: 'http://127.0.0.1/*' });
    await stage.badge(page).waitFor('button', { text: 'Capture' });
  });

  it('knows Camille, captured on LinkedIn, in the preview frame and in the open message', async () => {
    await previewMessage(page, 'Suite à notre échange');
    await tell(stage.driver, 'lead.act', { leadId, command: { do: 'add-email', email: camille } });
    await stage.badge(page).waitFor('[data-stage="lead"] button');
    await stage.badge(page).act('open');
    await stage.card(page).waitFor(`[data-lead="${leadId}"]`, { text: 'Camille Moreau' });
    await closeCard(stage, page);
    const whole = await stage.driver.openPage();
    await signIn(whole, mail);
    await openMessage(whole, 'Suite à notre échange');
    await stage.badge(whole).waitFor('[data-stage="lead"] button');
    await whole.close();
    const hers = (await leadsOf(stage.driver)).filter((lead) => lead.identities.includes(`email:${camille}`));
    expect(hers.map((lead) => lead.id)).toEqual([leadId]);
  });

  it('reads names right: with a comma, none, a spoofed one, Chinese', async () => {
    expect((await read('Prix dégressif', 'chloe.dupre+achats@exemple.fr')).name).toBe('Dupré, Chloé');
    const nameless = await read('sans nom', 'jean.martin@petite-entreprise.fr');
    expect(nameless.name).toBe('jean.martin@petite-entreprise.fr');
    const spoofed = await read('Nom affiché', 'p.bernard@grand-compte.fr');
    expect(spoofed.name).toBe('p.bernard@grand-compte.fr');
    expect(spoofed.values).not.toContain('paul@');
    expect((await read('Catalogue', 'wang@example.cn')).name).toBe('王小明');
    await closeCard(stage, page);
  });

  it('offers who a form’s mail answers to, and leaves the mailbox’s owner out', async () => {
    await previewMessage(page, 'Formulaire');
    await stage.driver.clickAction(page);
    const panel = await stage.driver.panel();
    await panel.waitFor(() => document.querySelector('.others')?.textContent?.includes('Zoé Noël'));
    const others = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.others .name')].map((one) => one.textContent),
    );
    expect(others).toEqual(['Zoé Noël']);
    await panel.click('.others [data-act="open-person"]');
    await panel.click('[data-act="save"]');
    await expect
      .poll(async () => (await leadsOf(stage.driver)).find((lead) => lead.name === 'Zoé Noël')?.identities)
      .toEqual(['email:zoe.noel@exemple.fr']);
  });

  it('reads the name of a sender in an older charset', async () => {
    expect((await read('Votre proposition', 'f.dauteuil@societe-generale-du-bois.fr')).name).toBe("François d'Auteuil");
    await closeCard(stage, page);
  });

  it('captures a new sender: one lead with the right name and address', async () => {
    await previewMessage(page, 'Demande de devis');
    await stage.badge(page).waitFor('[data-stage="unknown"] button');
    await captureByCard(stage, page, 'Élodie Lefèvre-Brûlé');
    expect(await leadsOf(stage.driver)).toContainEqual(
      expect.objectContaining({ name: 'Élodie Lefèvre-Brûlé', identities: ['email:elodie.lefevre@exemple.fr'] }),
    );
    await stage.badge(page).waitFor('[data-stage="lead"] button');
  });

  it('reads the next message by what was shown in the preview frame', async () => {
    await read('Prix dégressif', 'chloe.dupre+achats@exemple.fr');
    await stage.card(page).act('teach-name');
    const picker = stage.driver.card(page, '[data-tandem="picker"]');
    await picker.waitFor('h2');
    const spot = await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#messagecontframe');
      const name = frame?.contentDocument?.querySelector('#message-header .rcmContactAddress');
      const [outer, inner] = [frame?.getBoundingClientRect(), name?.getBoundingClientRect()];
      return outer && inner && { x: outer.x + inner.x + 20, y: outer.y + inner.y + inner.height / 2 };
    });
    if (!spot) throw new Error('no name in the preview frame');
    await page.raw.mouse.move(spot.x, spot.y);
    await page.raw.mouse.click(spot.x, spot.y);
    await picker.waitFor('.read b', { text: 'Dupré, Chloé' });
    await picker.act('use');
    await picker.waitGone();
    await stage.card(page).waitFor('h2', { text: 'Dupré, Chloé' });
    expect((await read('Votre proposition', 'f.dauteuil@societe-generale-du-bois.fr')).name).toBe("François d'Auteuil");
    const recipes = () => readTable<KeptRecipe>(stage.driver, 'recipes');
    await expect.poll(async () => (await recipes()).map((one) => one.seen.length)).toEqual([2]);
    expect(await recipes()).toMatchObject([
      { page: 'roundcube-message', host: '127.0.0.1', field: 'name', enter: [{ into: 'frame' }], on: true },
    ]);
    expect((await recipes())[0]?.aside).toBeUndefined();
  });
});
