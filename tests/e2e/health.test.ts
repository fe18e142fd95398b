import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { violations } from './axe-violations';
import { savedBy } from './file-screen';
import { agreedStage, browsers, tell } from './short-ways';
import type { Stage } from './stage';

const now = Date.now();
const sample = (id: string, why: 'kept' | 'made', headline: string) => ({
  ...{ id, why, kind: 'linkedin-profile', page: 'linkedin-profile-sdui', madeOn: now },
  url: 'https://www.linkedin.com/in/nora-velmont/',
  html: `<!doctype html><html lang="en"><body><main><h1>Nora Velmont</h1><p>${headline}</p></main><script>document.title = 'ran'</script></body></html>`,
});
const recipe = {
  ...{ id: 'r1', page: 'linkedin-profile', field: 'headline', enter: [], take: 'text', edits: [], madeOn: now },
  select: [{ css: 'main h1 + div', score: 0.8 }],
};
const failing = {
  kind: 'linkedin-profile',
  marks: [{ kind: 'linkedin-profile', page: 'unknown', who: 'w', on: now, outcome: 'unsupported', found: {} }],
};

/** Puts records into the store as an earlier reading would have. */
async function put(stage: Stage, table: string, records: object[]): Promise<void> {
  await stage.driver.inExtension(
    (name, all) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('tandem');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const write = open.result.transaction(name, 'readwrite');
          for (const one of all) write.objectStore(name).put(one);
          write.onerror = () => reject(write.error);
          write.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    table,
    records,
  );
}

describe.each(browsers)('Health in %s', (name) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await agreedStage(name);
    await tell(stage.driver, 'recipe.save', { recipe });
    await put(stage, 'samples', [sample('kept one', 'kept', 'Head of purchasing'), sample('made', 'made', 'Buyer')]);
    await put(stage, 'health', [failing]);
    page = await stage.driver.extensionPage('/options.html#health');
  });
  afterAll(() => stage?.stop());

  it('says what fails, in the list of sections too', async () => {
    await page.waitFor('[data-kind="linkedin-profile"][data-state="failing"]');
    await page.waitFor('[data-act="section-health"] [data-failing="1"]');
    expect(await violations(page)).toEqual([]);
  });

  it('readings that were forgotten come back by Undo', async () => {
    await page.click('[data-act="forget-health"]');
    await page.waitFor(() => !document.querySelector('[data-kind="linkedin-profile"]'));
    await page.click('[data-act="undo"]');
    await page.waitFor('[data-kind="linkedin-profile"][data-state="failing"]');
  });

  it('a recipe is mended as text: what is wrong is said, what it reads is seen before it is saved', async () => {
    await page.click('[data-act="edit-recipe"]');
    await page.waitFor('[data-tried="nothing"]');
    const text = await page.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('[data-act="recipe-text"]')?.value ?? '',
    );
    const change = (from: string, to: string) =>
      page.evaluate(
        (value) => {
          const area = document.querySelector<HTMLTextAreaElement>('[data-act="recipe-text"]');
          Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, value);
          area?.dispatchEvent(new Event('input', { bubbles: true }));
        },
        text.replace(from, to),
      );
    await change('main h1 + div', 'h1:hover');
    await page.waitFor('[data-act="recipe-text"][aria-invalid="true"]');
    expect(await page.text('[data-part="recipe-editor"] [role="alert"]')).toContain('select[0].css');
    expect(await violations(page)).toEqual([]);
    await change('main h1 + div', 'main h1 + p');
    await page.waitFor('[data-tried="read"]');
    expect(await page.text('[data-part="tried"]')).toContain('Head of purchasing');
    await page.click('[data-act="save-recipe"]');
    await page.waitFor(() => document.querySelector('.recipe code')?.textContent === 'main h1 + p');
  });

  it('a recipe taken away comes back by Undo', async () => {
    await page.click('[data-act="remove-recipe"]');
    await page.waitFor('[data-part="no-recipes"]');
    await page.click('[data-act="undo"]');
    await page.waitFor('[data-recipe="r1"]');
    await page.click('[data-act="switch-recipe"]');
    await page.waitFor('[data-act="switch-recipe"]:not(:checked)');
  });

  it('a sample is shown as text, searched, and saved as it is', async () => {
    await page.click('[data-sample="made"] [data-act="open-sample"]');
    await page.waitFor('[data-part="sample"]');
    expect(await page.text('.source-text')).toContain('<h1>Nora Velmont</h1>');
    expect(await page.evaluate(() => document.title)).not.toBe('ran');
    await page.type('[data-act="search-source"]', 'nora velmont');
    await page.waitFor('.source-text mark');
    expect(await page.text('[data-part="found"]')).toBe('1 of 1');
    expect(await violations(page)).toEqual([]);
    const file = await savedBy(page, '[data-act="save-sample"]');
    expect(file.name).toBe('tandem-sample-linkedin-profile.html');
    expect(Buffer.from(file.bytes, 'base64').toString()).toBe(sample('made', 'made', 'Buyer').html);
    await page.click('[data-act="remove-sample"]');
    await page.waitFor('[data-part="samples"]:not(:has([data-sample="made"]))');
    await page.click('[data-act="undo"]');
    await page.waitFor('[data-sample="made"]');
    await page.click('[data-act="remove-samples"]');
    await page.waitFor('[data-part="no-samples"]');
    await page.click('[data-act="undo"]');
    await page.click('[data-sample="made"] [data-act="open-sample"]');
    await page.click('[data-act="remove-sample"]');
    await page.waitFor('[data-part="samples"]:not(:has([data-sample="made"]))');
    await page.evaluate(() => {
      location.hash = 'health/sample/made';
    });
    await page.waitFor('.state');
    await page.evaluate(() => {
      location.hash = 'health/sample/kept%20one';
    });
    await page.waitFor('[data-part="sample"]');
  });
});
