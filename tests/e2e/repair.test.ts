import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptRecipe } from '../../lib/domain/recipe';
import type { Sample } from '../../lib/domain/sample';
import type { Expected } from '../../lib/pages/fixtures/expected';
import { makeFixture } from '../../scripts/make-fixture';
import type { Page } from '../browsers/driver';
import { choose, type SavedFile, savedBy } from './file-screen';
import { leadsOf, readTable } from './look-inside';
import { changed, healthPage, openCard, profilesIn, serveProfiles, shownBy } from './repair-scene';
import { agreedStage, browsers, captureByCard } from './short-ways';
import type { Stage } from './stage';

const [camille, ...three] = changed as [(typeof changed)[number], ...typeof changed];
const taught = ['name', 'headline', 'company'] as const;

describe.runIf(browsers.length === 2).each(browsers)('LinkedIn changes overnight: repaired in %s', (name) => {
  const [other = name] = browsers.filter((one) => one !== name);
  let stage: Stage;
  let file: SavedFile;
  beforeAll(async () => {
    stage = await agreedStage(name);
    serveProfiles(stage, false);
  });
  afterAll(() => stage?.stop());

  /** Captures three people by their cards, and sees that the store has them right. */
  async function capturesRight(on: Stage): Promise<void> {
    for (const person of three) {
      const page = await on.driver.openPage(person.url);
      await captureByCard(on, page, person.name);
      await page.close();
    }
    const leads = await leadsOf(on.driver);
    const values = leads.map(({ fields }) => Object.fromEntries(taught.map((one) => [one, fields[one]?.value])));
    expect(values).toHaveLength(3);
    for (const { name, headline, company } of three) expect(values).toContainEqual({ name, headline, company });
  }

  it('keeps a few samples while profiles read well, and says in Health that they do', async () => {
    for (const [at, person] of changed.slice(0, 3).entries()) {
      const page = await openCard(stage, person.url);
      expect(await shownBy(stage, page, person.name)).toContain(person.company);
      // A sample is made when the page has nothing else to do.
      await expect.poll(async () => (await readTable<Sample>(stage.driver, 'samples')).length).toBe(at + 1);
      await page.close();
    }
    const health = await healthPage(stage);
    await health.waitFor('[data-kind="linkedin-profile"][data-state="well"]');
    await health.close();
  });

  it('shows in the card, and in Health, that such pages cannot be read any more', async () => {
    serveProfiles(stage, true);
    for (const person of changed.slice(0, 2)) {
      const page = await openCard(stage, person.url);
      await stage.card(page).waitFor('[data-act="again"]');
      expect(await stage.card(page).query('[data-act="make-sample"]')).toHaveLength(1);
      // The mark is quiet: one bad page is not an alarm.
      if (person === camille) expect(await stage.badge(page).query('[data-ill] button')).toEqual([]);
      else await stage.badge(page).waitFor('[data-ill] button');
      await page.close();
    }
    const health = await healthPage(stage);
    await health.waitFor('[data-kind="linkedin-profile"][data-state="failing"]');
    const { fields, said } = await profilesIn(health);
    expect(fields).toMatchObject({ page: 'failing' });
    expect(said).toContain('since today');
    await health.close();
  });

  it('reads name, headline and company again where they were shown', async () => {
    const page = await openCard(stage, camille.url);
    await stage.card(page).act('teach');
    const picker = stage.driver.card(page, '[data-tandem="picker"]');
    for (const field of taught) await pick(page, field);
    // All that was missing is taught: it ends by itself.
    await picker.waitGone();
    const values = await shownBy(stage, page, camille.name);
    for (const field of taught) expect(values).toContain(camille[field]);
    await page.close();
  });

  it('makes a sample that says, invented, what the page must give; and of that a fixture', async () => {
    const page = await stage.driver.openPage(camille.url);
    await stage.driver.clickAction(page);
    const panel = await stage.driver.panel();
    await panel.click('[data-act="make-sample"]');
    const shown = await stage.driver.findPage('#health/sample/');
    const { bytes } = await savedBy(shown, '[data-act="save-sample"]');
    const folder = mkdtempSync(join(tmpdir(), 'tandem-fixture-'));
    try {
      const sample = join(folder, 'sample.html');
      writeFileSync(sample, Buffer.from(bytes, 'base64'));
      mkdirSync(join(folder, 'linkedin-profile-sdui'));
      expect(makeFixture({ file: sample, folder })).toEqual({ said: expect.stringContaining('its test fails until') });
      const list = readFileSync(join(folder, 'linkedin-profile-sdui', 'expected.json'), 'utf8');
      const [entry] = JSON.parse(list) as Expected[];
      expect(entry?.outcome).toBe('person');
      expect(Object.keys(entry?.fields ?? {}).sort()).toEqual([...taught].sort());
      for (const field of taught) expect(list).not.toContain(camille[field]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    await shown.close();
    await page.close();
  });

  /** Points at a value with the mouse, and uses what would be read there. */
  async function pick(page: Page, field: (typeof taught)[number]): Promise<void> {
    const picker = stage.driver.card(page, '[data-tandem="picker"]');
    await picker.waitFor('[data-act^="path-"]');
    const spot = await page.evaluate((text) => {
      const all = [...document.querySelectorAll<HTMLElement>('article[data-view-name="profile-hero"] *')];
      const found = all.filter((one) => one.textContent?.trim().startsWith(text) && one.getClientRects().length > 0);
      const box = found.at(-1)?.getBoundingClientRect();
      return box && { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
    }, camille[field]);
    if (!spot) throw new Error(`${field} is not shown`);
    await page.raw.mouse.move(spot.x, spot.y);
    await page.raw.mouse.click(spot.x, spot.y);
    await picker.waitFor('[data-act="use"]');
    const takes = await picker.query('[data-act^="take-"]');
    const right = takes.find((one) => one.text === camille[field]);
    if (right && right.attrs['aria-pressed'] !== 'true') await picker.act(right.attrs['data-act'] ?? '');
    await picker.waitFor('.read b', { text: camille[field] });
    await picker.act('use');
    await expect
      .poll(async () => (await readTable<KeptRecipe>(stage.driver, 'recipes')).some((one) => one.field === field))
      .toBe(true);
  }

  it('captures three other people right', async () => {
    await capturesRight(stage);
    const health = await healthPage(stage);
    await health.waitFor('[data-field="headline"][data-state="healed"]');
    await health.close();
  });

  it('exports what was taught as one file', async () => {
    const health = await healthPage(stage);
    file = await savedBy(health, '[data-act="export-recipes"]');
    await health.close();
    expect(file.name).toBe('tandem-recipes.json');
    const text = Buffer.from(file.bytes, 'base64').toString();
    for (const { name: who } of changed) expect(text).not.toContain(who);
  });

  it(`and ${other}, that was taught nothing, is right once it has the file`, async () => {
    const team = await agreedStage(other);
    try {
      serveProfiles(team, true);
      const health = await healthPage(team);
      await choose(health, 'recipes-file', file);
      await health.click('[data-act="recipes-import"]');
      await health.waitFor('li.recipe[data-field="company"]');
      await health.close();
      await capturesRight(team);
    } finally {
      await team.stop();
    }
  });
});
