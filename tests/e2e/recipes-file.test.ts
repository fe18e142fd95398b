import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptRecipe } from '../../lib/domain/recipe';
import { hostileRecipes } from '../../lib/import/hostile-recipes.fakes';
import type { Page } from '../browsers/driver';
import { choose } from './file-screen';
import { readTable } from './look-inside';
import { changed, healthPage, openCard, serveProfiles, shownBy } from './repair-scene';
import { agreedStage, browsers, tell } from './short-ways';
import type { Stage } from './stage';

/** Whoever stands first beside every profile, "People you may know": who uses Tandem here is called as they are. */
const viewer = 'Hugo Lambert';
const recipe = (field: string, css: string) => ({
  id: field,
  page: 'linkedin-profile',
  field,
  select: [{ css, score: 0.9 }],
  madeOn: 1_790_000_000_000,
});

/** Chooses a file of so many bytes, made in the page: it takes long over the wire, and only its length counts. */
const chooseLong = (page: Page, name: string, length: number): Promise<void> =>
  page.evaluate(
    (called, bytes) => {
      const input = document.querySelector<HTMLInputElement>('[data-act="recipes-file"]');
      if (!input) throw new Error('no file input');
      const files = new DataTransfer();
      files.items.add(new File([','.repeat(bytes)], called));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    length,
  );

describe.each(browsers)('recipes that are not to be trusted, in %s', (name) => {
  let stage: Stage;
  let health: Page;
  beforeAll(async () => {
    stage = await agreedStage(name, { name: viewer });
    serveProfiles(stage, false);
    health = await healthPage(stage);
  });
  afterAll(() => stage?.stop());

  const recipes = () => readTable<KeptRecipe>(stage.driver, 'recipes');

  it.each(hostileRecipes)('a file is refused with a reason: $name', async ({ name: fileName, text, code }) => {
    const content = text();
    if (content.length < 1_000_000)
      await choose(health, 'recipes-file', { name: fileName, bytes: Buffer.from(content).toString('base64') });
    else await chooseLong(health, fileName, content.length);
    await health.waitFor(`[role="alert"][data-refused="${code}"]`);
    expect(await health.text('[role="alert"]')).toContain(fileName);
    expect(await recipes()).toEqual([]);
    await health.click('[data-act="recipes-dismiss"]');
    await health.waitFor('body:not(:has([data-refused]))');
  });

  it('a recipe that begins to read the user’s own name is set aside, and Health says so', async () => {
    await tell(stage.driver, 'recipe.save', {
      recipe: recipe('location', 'aside li:first-of-type div > a[href*="/in/"] > p'),
      on: true,
    });
    const [camille] = changed;
    if (!camille) throw new Error('nobody');
    const page = await openCard(stage, camille.url);
    const values = await shownBy(stage, page, camille.name);
    expect(values).not.toContain(viewer);
    await page.close();
    await health.waitFor('li.recipe[data-field="location"][data-aside="viewer"]');
    expect(await health.text('li.recipe[data-field="location"] [data-part="aside"]')).toContain('your own name');
  });

  it('and one that reads the same for two people', async () => {
    await tell(stage.driver, 'recipe.save', { recipe: recipe('jobTitle', 'aside > div > h2'), on: true });
    for (const person of changed.slice(0, 3)) {
      const page = await openCard(stage, person.url);
      await shownBy(stage, page, person.name);
      await page.close();
    }
    await health.waitFor('li.recipe[data-field="jobTitle"][data-aside="same-for-two"]');
    expect(
      (await recipes())
        .filter((one) => one.aside)
        .map((one) => one.field)
        .sort(),
    ).toContain('jobTitle');
  });
});
