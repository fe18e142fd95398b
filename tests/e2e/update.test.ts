import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BaseDriver } from '../browsers/base-driver';
import { addLead, agreedStage, browsers, tell } from './short-ways';
import { buildFor, type Stage } from './stage';

const camille = 'https://www.linkedin.com/in/camille-moreau/';

/** The same extension again, as an update brings it: its old scripts in open tabs are cut off. */
const update = ({ driver }: Stage): Promise<void> => (driver as BaseDriver).reinstall(buildFor(driver.name));

describe.each(browsers)('an update in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await agreedStage(name);
    await addLead(stage.driver, 'Camille Moreau', ['linkedin:in/camille-moreau']);
  });
  afterAll(() => stage?.stop());

  it('leaves two open tabs working, with exactly one badge each', async () => {
    const zoe = await stage.driver.openPage('https://www.linkedin.com/in/zoe-noel/');
    await stage.badge(zoe).waitFor('button', { text: 'Capture' });
    const page = await stage.driver.openPage(camille);
    await stage.badge(page).waitFor('[data-stage="lead"]');
    await update(stage);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    for (const open of [zoe, page]) {
      await open.bringToFront();
      await stage.badge(open).waitFor('button');
      // An orphan takes itself away at its next look, 2 s at most.
      await new Promise((resolve) => setTimeout(resolve, 2300));
      const hosts = () => [...document.documentElement.children].filter((one) => one.localName === 'div').length;
      expect(await open.evaluate(hosts)).toBe(1);
      expect(await stage.badge(open).query('[data-tandem="badge"]')).toHaveLength(1);
    }
    await stage.badge(page).act('open');
    await stage.card(page).waitFor('[data-act="touch"]');
    await zoe.bringToFront();
    await stage.badge(zoe).act('open');
    await stage.card(zoe).act('save');
    await stage.badge(zoe).waitFor('[data-stage="lead"]');
  });

  it('a card open across the update says so or works, never hangs', async () => {
    const page = await stage.driver.openPage(camille);
    await stage.badge(page).act('open');
    await stage.card(page).waitFor('[data-act="touch"]');
    await update(stage);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const badge = stage.badge(page);
    await badge.waitFor('button');
    const hosts = () => [...document.documentElement.children].filter((one) => one.localName === 'div').length;
    // The old card goes with its watcher; opening it again gives a working one.
    expect(await page.evaluate(hosts)).toBe(1);
    await badge.act('open');
    await stage.card(page).waitFor('[data-act="touch"]');
    expect(await tell(stage.driver, 'settings.save', { patch: {} })).toEqual({ ok: true });
  });
});
