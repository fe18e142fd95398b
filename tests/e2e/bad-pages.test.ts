import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreedStage, browsers, closeCard, leadsOf } from './short-ways';
import type { Stage } from './stage';

const linkedin = 'https://www.linkedin.com';
const pages = [
  ['a sign-in wall', '/in/anna-wall', 'linkedin-profile-guest/authwall.html'],
  ['a bot wall', '/in/anna-bot', 'linkedin-profile-guest/bot-wall.html'],
  ['a profile that is not there', '/in/nobody-here', 'linkedin-profile-guest/profile-not-found.html'],
  ['an unhydrated shell', '/in/camille-shell', 'linkedin-profile-sdui/shell.html'],
  ['an unknown dialect', '/in/nadia-benali', 'linkedin-profile-sdui/unknown-dialect.html'],
] as const;

/** A server-driven profile of our own making; `name` is HTML. */
const profile = (slug: string, name: string) => `<!doctype html><html lang="en"><head><title>${name} | LinkedIn</title>
<meta name="como-pk" content="d_flagship3_profile_view_base"></head><body><main>
<section componentkey="com.linkedin.sdui.profile.card.refACoAAExample0123${slug}Topcard"><h2>${name}</h2><p>Head of ${name}</p>
<div><p>Lyon</p><p>·</p><a href="${linkedin}/in/${slug}/overlay/contact-info/">Contact info</a></div></section></main></body></html>`;

/** What the page says, and a word that must be in the name the card shows; `not` must be nowhere in it. */
const hostile = [
  ['emoji', '🚀 Amira 🎉 Haddad 👩‍💻', 'Amira Haddad', /\p{Extended_Pictographic}/u],
  ['bidi', '&#x202E;Oscar&#x202C; &#x2066;Lind&#x2069;', 'Oscar Lind', /[\u202a-\u202e\u2066-\u2069]/u],
  ['rtl', 'ياسمين الخطيب', 'ياسمين الخطيب', /\ufffd/],
  ['long', `Wolfe ${'schlegel'.repeat(40)}`, 'Wolfe schlegelschlegel', /.{300}/],
  ['script', '&lt;script&gt;window.__ran=1&lt;/script&gt; Bobby Tables', 'Bobby', /\ufffd/],
  ['image', '&lt;img src=x onerror=window.__ran=1&gt; Mallory Lane', 'Mallory', /\ufffd/],
  ['null', 'Eve&#xD800; Lone&#xDC00; Adams', 'Adams', /[\ud800-\udfff]/],
] as const;

describe.each(browsers)('bad pages in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await agreedStage(name);
    for (const [, path, file] of pages) stage.sites.addRoute({ host: 'www.linkedin.com', path, file });
    for (const [slug, html] of hostile)
      stage.sites.addRoute({ host: 'www.linkedin.com', path: `/in/x-${slug}`, html: profile(`x-${slug}`, html) });
  });
  afterAll(() => stage?.stop());

  it('a page with no person has no badge, and the panel offers manual entry', async () => {
    const page = await stage.driver.openPage(`${linkedin}/feed/`);
    await stage.driver.clickAction(page);
    const panel = await stage.driver.panel();
    await panel.waitFor('[data-act="manual"]');
    expect(await panel.text()).toContain('Nobody on this page');
    expect(await stage.badge(page).exists()).toBe(false);
    await page.close();
  });

  it.each(pages)('%s is not read: manual entry, never a guess', async (_what, path) => {
    const page = await stage.driver.openPage(linkedin + path);
    const card = stage.card(page);
    await stage.badge(page).act('open');
    await card.waitFor('[data-act="manual"]');
    expect(await card.text()).toMatch(/Can’t read this page|Can't read this page|Nobody on this page/);
    expect(await card.query('[data-act="save"]')).toEqual([]);
    await page.close();
  });

  it('manual entry opens where typing is private, and saves', async () => {
    const page = await stage.driver.openPage(linkedin + pages[4][1]);
    await stage.badge(page).act('open');
    await stage.card(page).waitFor('[data-act="manual"]');
    await stage.card(page).act('manual');
    const place = name === 'firefox' ? await stage.driver.findPage('window=1') : await stage.driver.panel();
    await place.type('[data-act="manual-name"]', 'Rosa Typed');
    await place.click('[data-act="manual-save"]');
    await place.waitFor('.lead');
    expect((await leadsOf(stage.driver)).map((lead) => lead.name)).toContain('Rosa Typed');
    if ('close' in place && name === 'firefox') await (place as { close(): Promise<void> }).close();
    await page.close();
  });

  it.each(hostile)('a hostile name (%s) is kept or cleaned, never executed', async (slug, _html, wanted, not) => {
    const page = await stage.driver.openPage(`${linkedin}/in/x-${slug}/`);
    const card = stage.card(page);
    await stage.badge(page).act('open');
    await card.waitFor('[data-act="save"]');
    const shown = await card.text('h2');
    expect(shown).toContain(wanted);
    expect(shown).not.toMatch(not);
    expect(await card.query('script, img[src="x"]')).toEqual([]);
    await card.act('save');
    await card.waitFor('[data-act="touch"]');
    const kept = (await leadsOf(stage.driver)).find((lead) => lead.identities.includes(`linkedin:in/x-${slug}`));
    expect(kept?.name).toContain(wanted);
    expect(kept?.name).not.toMatch(not);
    expect(await page.evaluate(() => '__ran' in window)).toBe(false);
    await closeCard(stage, page);
    await page.close();
  });

  it('the list of leads shows every hostile name as text', async () => {
    const panel = await stage.driver.extensionPage('/sidepanel.html');
    await panel.click('[data-act="tab-leads"]');
    await panel.waitFor('[data-act="open-lead"]');
    const text = await panel.text();
    for (const [, , wanted] of hostile) expect(text).toContain(wanted);
    expect(await panel.evaluate(() => document.querySelector('main script, img[src="x"]') === null)).toBe(true);
    expect(await panel.evaluate(() => '__ran' in window)).toBe(false);
    await panel.close();
  });
});
