import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, source } from '../../lib/pages/fixtures/expected';
import { foundIn, wordsOf } from '../../lib/repair/anonymise.fakes';
import { openSample } from '../../lib/repair/open-sample';
import { htmlOf } from '../../lib/repair/sample-html';
import { patience } from '../browsers/page-script';
import { savedBy } from './file-screen';
import { agreedStage, browsers } from './short-ways';
import type { Stage } from './stage';

const linkedin = 'https://www.linkedin.com';
/** The demo pages: our people, and a mail thread, a list and another webmail under addresses of theirs. */
const pages = [
  [`${linkedin}/in/camille-moreau/`, 'linkedin-profile-sdui/camille-moreau'],
  [`${linkedin}/in/zoe-noel/`, 'linkedin-profile-legacy/zoe-noel'],
  ['https://fr.linkedin.com/in/elodie-lefevre-brule', 'linkedin-profile-guest/elodie-lefevre'],
  ['https://mail.google.com/mail/u/0/#inbox/FMfcgzQgLXtZ', 'gmail-thread/camille-moreau'],
  [`${linkedin}/search/results/people/?fixture=linkedin-people-search/legacy-en`, 'linkedin-people-search/legacy-en'],
  [
    'https://webmail.exemple.fr/?_task=mail&_action=show&_uid=7&fixture=roundcube-message/chloe-dupre',
    'roundcube-message/chloe-dupre',
  ],
] as const;

describe.each(browsers)('a shareable sample, in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await agreedStage(name);
  });
  afterAll(() => stage?.stop());

  it.each(pages)('of %s holds no word of the page', async (url, fixture) => {
    const { driver } = stage;
    const page = await driver.openPage(url);
    await driver.clickAction(page);
    const panel = await driver.panel();
    // Pressed while the panel still turned to this tab: a person presses again.
    const offered = panel.waitFor('[data-act="make-sample"]', { timeout: patience / 2 });
    await offered.catch(() => driver.clickAction(page));
    await panel.click('[data-act="make-sample"]');
    const shown = await driver.findPage('#health/sample/');
    const { name: fileName, bytes } = await savedBy(shown, '[data-act="save-sample"]');
    expect(fileName).toMatch(/^tandem-sample-[a-z-]+\.html$/);
    const sample = Buffer.from(bytes, 'base64').toString();
    const words = wordsOf(parse(source(`${fixture}.html`), url), url);
    expect(words.size).toBeGreaterThan(20);
    // The whole file, but for the few words Tandem writes into each of them.
    const file = parse(sample, 'https://sample.example/');
    for (const own of file.querySelectorAll('meta[name="tandem-sample"], meta[http-equiv], meta[charset]'))
      own.remove();
    expect(openSample(parse(sample, 'https://sample.example/'))?.reading?.people.length).toBeGreaterThan(0);
    expect(foundIn(htmlOf(file), words)).toEqual([]);
    await shown.close();
    await page.close();
  });
});
