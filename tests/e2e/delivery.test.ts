import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waits } from '../../lib/crm/retry';
import { DeliveryScene } from './delivery-scene';
import { secret, setWebhook } from './stage';

const second = 1000;
const hour = 3_600_000;

describe.each(['chromium', 'firefox'] as const)('delivery in %s', (name) => {
  let scene: DeliveryScene;
  beforeAll(async () => {
    scene = await DeliveryScene.open(name);
  });
  afterAll(() => scene?.stage.stop());
  beforeEach(() => scene.reset());

  test('a receiver that fails in every way gets the lead once, days later, and nothing else', async () => {
    const { receiver } = scene;
    await receiver.stopListening();
    await receiver.setScript([
      500,
      { status: 429, retryAfter: (4 * hour) / second },
      'redirect',
      'hang',
      'drop',
      503,
      503,
      { json: { id: 'crm-777' } },
    ]);
    const lead = await scene.newSql('Ada Retry');
    const expected = [
      { why: 'network' },
      { why: 'network' },
      { why: 'http-500', status: 500 },
      { why: 'http-429', status: 429 },
      { why: 'redirect' },
      { why: 'timeout' },
      { why: 'network' },
      { why: 'http-503', status: 503 },
      { why: 'http-503', status: 503 },
    ];
    for (const [index, facts] of expected.entries()) {
      const attempt = await scene.attempt(lead, index + 1);
      expect(attempt.data).toMatchObject({ outcome: 'retrying', attempt: index + 1, ...facts });
      const planned = (attempt.data.nextAt ?? 0) - attempt.on;
      const wait = waits[index] as number;
      if (facts.status === 429) expect(planned).toBe(4 * hour);
      else {
        expect(planned).toBeGreaterThanOrEqual(wait * 0.9);
        expect(planned).toBeLessThanOrEqual(wait * 1.1);
      }
      const row = await scene.waitForState(lead, 'due');
      expect(row).toMatchObject({ attempts: index + 1, nextAt: attempt.data.nextAt, why: facts.why });
      if (index === 1) await receiver.startListening();
      if (index === 4) {
        const page = await scene.showLead(lead);
        await page.waitFor('[data-handoff="retrying"]');
        const text = await page.text('[data-handoff="retrying"]');
        expect(text).toMatch(/Retrying .*\d/);
        expect(text).toContain('answered with a redirect');
        await page.close();
      }
      // The sixth attempt hangs: only its 20 s are shortened.
      await scene.jumpTo(row.nextAt, index === 4 ? 1000 : 1);
    }
    const last = await scene.attempt(lead, 10);
    expect(last.data).toMatchObject({ outcome: 'delivered', attempt: 10, crmId: 'crm-777' });
    expect((await scene.row(lead)).state).toBe('delivered');

    const all = await receiver.received();
    expect(all.map((one) => `${one.method} ${one.path}`)).toEqual(Array(8).fill('POST /hook'));
    expect(new Set(all.map((one) => one.headers['webhook-id'])).size).toBe(1);
    expect(new Set(all.map((one) => one.body)).size).toBe(1);
    expect(new Set(all.map((one) => one.headers['webhook-timestamp'])).size).toBe(8);
    expect(new Set(all.map((one) => one.headers['webhook-signature'])).size).toBe(8);
    expect(all.map((one) => one.signature)).toEqual(Array(8).fill({ valid: true }));
    const body = JSON.parse(all[0]?.body ?? '');
    expect(body).toMatchObject({ type: 'lead.sql', data: { stage: 'sql' } });

    const page = await scene.showLead(lead);
    await page.waitFor('[data-handoff="delivered"]');
    expect(await page.text('[data-handoff="delivered"]')).toContain('crm-777');
    await page.close();
    const panel = await scene.driver.extensionPage('/sidepanel.html');
    await panel.waitFor('[data-outbox="0"]');
    await panel.close();
  });

  test('the schedule of the specification, in hours', () => {
    expect(waits.map((ms) => ms / second)).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  });

  test('410 turns the endpoint off and says so; saving it and Try now deliver', async () => {
    await scene.receiver.setScript([410]);
    const lead = await scene.newSql('Gone Girl');
    const failed = await scene.waitForState(lead, 'failed');
    expect(failed.why).toBe('gone');
    const options = await scene.driver.extensionPage('/options.html#crm/webhook');
    await options.waitFor('[role="alert"]');
    expect(await options.text('[role="alert"]')).toContain('410');
    await options.close();

    const other = await scene.newSql('Not Sent');
    await scene.tell('handoff.retry', { handoffs: [failed.id] });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await scene.hooked()).toHaveLength(1);

    await scene.setEndpoint();
    await scene.waitForState(other, 'delivered');
    await scene.waitForState(lead, 'delivered');
    const ids = (await scene.hooked()).map((one) => one.headers['webhook-id']);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(2);
  });

  test('400 stops and waits for a person, whose Try now delivers', async () => {
    await scene.receiver.setScript([400, { json: { data: { id: 42 } } }]);
    const lead = await scene.newSql('Bad Request');
    const { data } = await scene.attempt(lead, 1);
    expect(data).toMatchObject({ outcome: 'failed', status: 400, why: 'refused-400' });
    expect(data.nextAt).toBeUndefined();
    await scene.setClock(48 * hour);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await scene.hooked()).toHaveLength(1);
    const page = await scene.showLead(lead);
    await page.waitFor('[data-handoff="failed"]');
    expect(await page.text('[data-handoff="failed"]')).toContain('the CRM answered 400');
    await page.click('[data-handoff="failed"] [data-act="retry"]');
    await page.waitFor('[data-handoff="delivered"]');
    expect(await page.text('[data-handoff="delivered"]')).toContain('42');
    await page.close();
    const [first, again] = await scene.hooked();
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(again?.signature).toEqual({ valid: true });
  });

  test('the opportunity waits for its SQL; both arrive in order', async () => {
    await scene.receiver.setScript([500]);
    const lead = await scene.newSql('Order Kept');
    const { data } = await scene.attempt(lead, 1);
    await scene.act(lead, { do: 'move-on', to: 'opportunity' });
    const other = await scene.newSql('Somebody Else');
    await scene.waitForState(other, 'delivered');
    const types = async () => (await scene.hooked()).map((one) => JSON.parse(one.body).type);
    expect(await types()).toEqual(['lead.sql', 'lead.sql']);
    await scene.jumpTo(data.nextAt ?? 0);
    await scene.waitForState(lead, 'delivered', 'lead.opportunity');
    expect(await types()).toEqual(['lead.sql', 'lead.sql', 'lead.sql', 'lead.opportunity']);
    const ids = (await scene.hooked()).map((one) => one.headers['webhook-id']);
    expect(ids[2]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });

  test('a rotated secret: both sign for a day, then the new one alone', async () => {
    const fresh = `whsec_${Buffer.from('another secret, of 32 bytes here').toString('base64')}`;
    await scene.setEndpoint({ secret: fresh });
    const lead = await scene.newSql('Two Signatures');
    await scene.waitForState(lead, 'delivered');
    const [one] = await scene.hooked();
    if (!one) throw new Error('nothing arrived');
    const signatures = one.headers['webhook-signature']?.split(' ') ?? [];
    expect(signatures).toHaveLength(2);
    const valid = (key: string, signature = '') => {
      const headers = { ...one.headers, 'webhook-signature': signature };
      return () => new Webhook(key).verify(one.body, headers);
    };
    expect(valid(fresh, signatures[0])).not.toThrow();
    expect(valid(secret, signatures[1])).not.toThrow();
    expect(valid(secret, signatures[0])).toThrow();
    await scene.setClock(25 * hour);
    const later = await scene.newSql('One Signature');
    await scene.waitForState(later, 'delivered');
    expect((await scene.hooked())[1]?.headers['webhook-signature']?.split(' ')).toHaveLength(1);
  });

  test('without a webhook the handoff waits; setting one sends it', async () => {
    await scene.tell('endpoint.remove', { id: 'webhook' });
    const lead = await scene.newSql('No Webhook Yet');
    expect(await scene.row(lead)).toMatchObject({ state: 'waiting', attempts: 0 });
    const page = await scene.showLead(lead);
    await page.waitFor('[data-handoff="waiting"]');
    expect(await page.text('[data-handoff="waiting"]')).toContain('Waiting for a CRM');
    // By clicks: removing a webhook gave its host's permission back, saving it asks anew.
    const options = await setWebhook(scene.stage);
    await page.waitFor('[data-handoff="delivered"]');
    await page.close();
    await options.close();
    expect(await scene.hooked()).toHaveLength(1);
    expect((await scene.hooked())[0]?.signature).toEqual({ valid: true });
  });
});
