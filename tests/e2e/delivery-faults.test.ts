import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { patience, until, wait } from '../browsers/page-script';
import { DeliveryScene, readTable } from './delivery-scene';
import { secret } from './stage';

const hour = 3_600_000;

interface Permissions {
  permissions: { remove(what: { origins: string[] }): Promise<boolean> };
}
interface Gate {
  id: string;
  fails: number;
  until: number;
}

describe.each(['chromium', 'firefox'] as const)('receivers that misbehave, in %s', (name) => {
  let scene: DeliveryScene;
  beforeAll(async () => {
    scene = await DeliveryScene.open(name);
  });
  afterAll(() => scene?.stage.stop());
  beforeEach(() => scene.reset());

  const gate = async () => ((await scene.driver.inExtension(readTable, 'tandem', 'gates')) as Gate[])[0];
  const ids = async () => (await scene.hooked()).map((one) => one.headers['webhook-id']);

  test('an answer cut short, dripping, of 1 GB or of another type: delivered once, as its status says', async () => {
    await scene.setClock(0, 20);
    await scene.receiver.setScript([
      'cut',
      'drip',
      'huge',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Thank you' },
    ]);
    for (const who of ['Cut Short', 'Drip Drop', 'Big Body', 'Wrong Type']) {
      const lead = await scene.newSql(who);
      const row = await until(
        async () => {
          const one = await scene.row(lead);
          return one.state === 'delivered' ? one : undefined;
        },
        patience,
        `${who} to be delivered`,
      );
      expect(row.attempts).toBe(1);
    }
    expect(new Set(await ids()).size).toBe(4);
    expect(await ids()).toHaveLength(4);
  });

  test('200 with an error inside waits for a person with its words; 301 is not followed', async () => {
    await scene.receiver.setScript([{ json: { success: false, message: 'The form is closed' } }]);
    const lead = await scene.newSql('Error Inside');
    expect(await scene.waitForState(lead, 'failed')).toMatchObject({
      why: 'error-inside',
      last: { said: 'The form is closed' },
    });
    await scene.receiver.setScript([{ status: 301, headers: { location: '/redirected' } }]);
    await scene.tell('handoff.retry', { handoffs: [(await scene.row(lead)).id] });
    await scene.attempt(lead, 2);
    expect(await scene.row(lead)).toMatchObject({ state: 'due', why: 'redirect' });
    await scene.tell('handoff.retry', { handoffs: [(await scene.row(lead)).id] });
    await scene.waitForState(lead, 'delivered');
    expect(new Set(await ids()).size).toBe(1);
    expect((await scene.receiver.received()).every((one) => one.path === '/hook')).toBe(true);
  });

  test('500 for a day: the endpoint rests, nothing is lost, each arrives once', async () => {
    await scene.receiver.setScript(Array(200).fill(500));
    const leads = [];
    for (const who of ['Day One', 'Day Two', 'Day Three', 'Day Four', 'Day Five', 'Day Six'])
      leads.push(await scene.newSql(who));
    await until(async () => ((await gate())?.fails ?? 0) >= 5, patience, 'the breaker to open');
    const knocks = await scene.receiver.count();
    // While it rests, newcomers are not tried.
    const late = await scene.newSql('Late Comer');
    await wait(700);
    expect(await scene.receiver.count()).toBe(knocks);
    expect(await scene.row(late)).toMatchObject({ state: 'due', attempts: 0 });
    // A day of it, an hour at a time: one knock each time the rest ends.
    for (let hours = 1; hours <= 24; hours += 4) {
      await scene.setClock(hours * hour);
      await wait(250);
    }
    expect(await scene.receiver.count()).toBeLessThan(60);
    await scene.receiver.setScript([]);
    await scene.receiver.clear();
    await until(
      async () => {
        const open = (await scene.rows()).filter((row) => row.state !== 'delivered');
        if (!open.length) return true;
        await scene.jumpTo(Math.max((await gate())?.until ?? 0, ...open.map((row) => row.nextAt)));
        await wait(300);
        return false;
      },
      40_000,
      'all to be delivered',
    );
    const arrived = await ids();
    expect(arrived).toHaveLength(7);
    expect(new Set(arrived).size).toBe(7);
  });

  test('a storm of 429: nobody knocks before the time it asked for, and each arrives once', async () => {
    const busy = { status: 429, retryAfter: 600 };
    await scene.receiver.setScript([busy, busy, busy, busy, busy, busy]);
    const leads: string[] = [];
    for (const who of ['Storm A', 'Storm B', 'Storm C', 'Storm D']) leads.push(await scene.newSql(who));
    await wait(800);
    const first = await scene.receiver.count();
    expect(first).toBeLessThanOrEqual(2);
    const until429 = (await gate())?.until ?? 0;
    expect(until429).toBeGreaterThan(Date.now() + 9 * 60_000);
    await scene.receiver.setScript([]);
    await scene.jumpTo(Math.max(until429, ...(await scene.rows()).map((row) => row.nextAt)) + 1000);
    for (const lead of leads) await scene.waitForState(lead, 'delivered');
    const delivered = (await scene.hooked()).slice(first).map((one) => one.headers['webhook-id']);
    expect(new Set(delivered).size).toBe(4);
    expect(delivered).toHaveLength(4);
  });

  test('a clock set back does not hold anything up', async () => {
    await scene.tell('endpoint.pause', { id: 'webhook', paused: true });
    const lead = await scene.newSql('Clock Jump');
    await scene.receiver.setScript([500]);
    await scene.setClock(40 * 24 * hour);
    await scene.tell('endpoint.pause', { id: 'webhook', paused: false });
    const { data } = await scene.attempt(lead, 1);
    expect(data.nextAt).toBeGreaterThan(Date.now() + 39 * 24 * hour);
    await scene.driver.killBackground();
    await scene.setClock(0);
    await scene.tell('settings.save', { patch: {} });
    await scene.waitForState(lead, 'delivered');
    expect(new Set(await ids()).size).toBe(1);
  });

  test('an endpoint edited while handoffs queue: they go to the new address, once', async () => {
    await scene.tell('endpoint.pause', { id: 'webhook', paused: true });
    const lead = await scene.newSql('Edited Meanwhile');
    await wait(400);
    expect(await scene.row(lead)).toMatchObject({ state: 'due', attempts: 0 });
    expect(await scene.receiver.count()).toBe(0);
    await scene.setEndpoint({ url: `${scene.receiver.url}?new` });
    await scene.tell('endpoint.pause', { id: 'webhook', paused: false });
    await scene.waitForState(lead, 'delivered');
    expect((await scene.receiver.received()).map((one) => one.path)).toEqual(['/hook?new']);
  });

  test('a removed endpoint leaves its queue to another; conditions say which; order is kept', async () => {
    await scene.tell('endpoint.pause', { id: 'webhook', paused: true });
    const lead = await scene.newSql('Moves House');
    await scene.act(lead, { do: 'move-on', to: 'opportunity' });
    const when = { kinds: ['lead.sql'], tags: [], owners: [], countries: ['Nowhere'] };
    const sqls = { id: 'sqls', name: 'SQLs', url: `${scene.receiver.url}?sql` };
    await scene.setEndpoint({ ...sqls, when });
    await scene.tell('endpoint.remove', { id: 'webhook' });
    expect((await scene.rows(lead)).map((row) => row.state)).toEqual(['waiting', 'waiting']);
    await scene.setEndpoint({ ...sqls, when: { ...when, countries: [] } });
    await scene.waitForState(lead, 'delivered');
    expect((await scene.row(lead, 'lead.opportunity')).state).toBe('waiting');
    const rest = { ...when, kinds: ['lead.opportunity'], countries: [] };
    await scene.setEndpoint({ id: 'rest', name: 'Rest', url: `${scene.receiver.url}?opp`, when: rest });
    await scene.waitForState(lead, 'delivered', 'lead.opportunity');
    expect((await scene.receiver.received()).map((one) => one.path)).toEqual(['/hook?sql', '/hook?opp']);
  });

  // Chromium gives only optional hosts back: tests/e2e/permission.test.ts does this there.
  if (name === 'firefox')
    test('a revoked permission shows as such; allowed again, what waited is delivered', async () => {
      await scene.driver.inExtension(() =>
        (globalThis as unknown as { browser: Permissions }).browser.permissions.remove({
          origins: ['http://127.0.0.1/*'],
        }),
      );
      const lead = await scene.newSql('Not Allowed');
      await until(async () => (await scene.row(lead)).why === 'no-permission', patience, 'the row to say why');
      expect(await scene.receiver.count()).toBe(0);
      const page = await scene.driver.extensionPage('/options.html#crm');
      await page.waitFor('[data-act="open-endpoint"]');
      expect(await page.text('[data-act="open-endpoint"]')).toContain('does not allow it');
      await page.click('[data-act="open-endpoint"]');
      await page.click('[data-act="allow-host"]');
      await scene.waitForState(lead, 'delivered');
      expect(await scene.receiver.count()).toBe(1);
      await page.close();
    });

  test('a status address is asked in its time, and what it says reaches the lead', async () => {
    const params = { url: scene.receiver.url, status: `${scene.receiver.url.replace('/hook', '/status')}?id={id}` };
    await scene.tell('endpoint.save', { id: 'webhook', params, headers: {}, secret });
    const lead = await scene.newSql('Asked Later');
    const row = await scene.waitForState(lead, 'delivered');
    expect(row.askAt).toBeGreaterThan(Date.now() + 10 * 60_000);
    await scene.receiver.setStatus({ state: 'rejected', reason: 'no-budget' });
    await scene.jumpTo(row.askAt ?? 0);
    const now = async () =>
      (
        (await scene.driver.inExtension(readTable, 'tandem', 'leads')) as {
          id: string;
          standing: string;
          crmAnswer?: object;
        }[]
      ).find((one) => one.id === lead);
    await until(async () => (await now())?.standing === 'sleeping', patience, 'the lead to go back');
    expect((await now())?.crmAnswer).toMatchObject({ said: 'rejected', reason: 'no-budget' });
    await scene.receiver.setStatus({ state: 'open' });
  });
});
