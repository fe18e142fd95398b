import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../services/install';
import { inCard } from './lead-screen';
import { leadCalled } from './look-inside';
import { people } from './people';
import { type Stage, setStage, welcome } from './stage';

const found = findBrowsers();
const [camille] = people;

describe.each(['chromium', 'firefox'] as const)('%s killed right after “Saved”', (browser) => {
  const run = it.runIf(found[browser] !== undefined);
  const userDataDir = mkdtempSync(join(tmpdir(), `tandem-killed-${browser}-`));
  let stage: Stage;

  beforeAll(async () => {
    if (found[browser]) stage = await setStage(browser, { userDataDir });
  });
  afterAll(async () => {
    await stage?.stop();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  run('still has the lead at the next start, and shows it', async () => {
    await welcome(stage);
    const page = await stage.driver.openPage(camille.url);
    await stage.badge(page).act('open');
    const card = inCard(stage.card(page));
    await card.click('[data-act="save"]');
    await card.see('.toast', 'Lead saved');
    await stage.driver.kill();
    await stage.restart();
    expect((await leadCalled(stage.driver, camille.name)).stage).toBe('lead');
    const again = await stage.driver.openPage(camille.url);
    await stage.badge(again).waitFor('[data-act="open"]', { text: 'Lead' });
  });
});
