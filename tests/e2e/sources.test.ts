import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patience, until } from '../browsers/page-script';
import { mauticSource } from '../vendors/mautic-source';
import { playVendor } from '../vendors/vendor-server';
import { readTable } from './delivery-scene';
import { agreedStage, leadsOf } from './short-ways';
import type { Stage } from './stage';

interface Engaged {
  type: string;
  data: { engagement?: string; source?: string };
}

/** A live source through the built extension: connected, pulled, stopped by a refused key, mended, removed. */
describe.each(['chromium', 'firefox'] as const)('a live source in %s', (name) => {
  let stage: Stage;
  let played: Awaited<ReturnType<typeof playVendor>>;
  beforeAll(async () => {
    stage = await agreedStage(name);
    played = await playVendor(mauticSource);
  });
  afterAll(async () => {
    await stage?.stop();
    await played?.stop();
  });

  const engaged = async () => {
    const histories = (await stage.driver.inExtension(readTable, 'tandem', 'history')) as { events: Engaged[] }[];
    return histories.flatMap((one) => one.events.filter((event) => event.type === 'engaged'));
  };

  test('brings new engagement, says what came and what went wrong, and leaves nothing of its key', async () => {
    played.script.set('activity', ['first', 'success']);
    const page = await stage.driver.extensionPage('/options.html#sources');
    await page.click('[data-act="source-mautic"]');
    await page.type('[data-act="source-base"]', played.base);
    await page.type('[data-act="source-user"]', 'api');
    await page.type('[data-act="source-key"]', 'le-mot-de-passe');
    await page.click('[data-act="save-source"]');
    await until(async () => (await page.text()).includes('new engagement'), patience, 'what was pulled');
    expect(await page.text('[data-part="source-last"]')).toMatch(/4 people: 2 new leads, 5 new engagements/);
    const leads = await leadsOf(stage.driver);
    expect(leads.map((lead) => lead.name).sort()).toEqual(['Camille Moreau', 'Nadia Benali']);
    expect((await engaged()).every((event) => event.data.source === 'mautic')).toBe(true);
    expect(played.wrong).toEqual([]);

    // The same again changes nothing.
    const before = await engaged();
    await page.click('[data-act="pull-now"]');
    await until(async () => (await page.text()).includes('0 new leads, 0 new engagements'), patience, 'nothing new');
    expect(await engaged()).toEqual(before);

    played.script.set('activity', ['unauthorized']);
    await page.click('[data-act="pull-now"]');
    await page.waitFor('[data-fault="unauthorized"]');
    expect(await page.text('.source')).toContain('API authorization denied.');
    expect(await page.text('.source')).toContain('Stopped');
    await page.click('[data-act="pause-source"]');
    // It pulls at once: until that has come, what stands below the fault is about to move.
    await page.waitFor(() => document.querySelector('.source:not([data-fault])') !== null);
    expect(await page.text('.source')).not.toContain('Stopped');

    const kept = JSON.stringify(await stage.driver.inExtension(readTable, 'tandem', 'pulls'));
    expect(kept).toContain(played.base);
    expect(kept).not.toContain('mot-de-passe');
    await page.click('[data-act="remove-source"]');
    await page.click('[data-act="remove-source-yes"]');
    await page.waitFor('[data-act="source-mautic"]');
    expect(await stage.driver.inExtension(readTable, 'tandem', 'pulls')).toEqual([]);
    expect(await stage.driver.inExtension(readTable, 'tandem-secrets', 'endpoints')).toEqual([]);
    expect(await leadsOf(stage.driver)).toHaveLength(2);
    await page.close();
  });
});
