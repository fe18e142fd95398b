import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until, wait } from '../browsers/page-script';
import { type Api, DeliveryScene } from './delivery-scene';

/** Runs in the extension's page: keeps everybody else from writing into the outbox for `ms`. */
async function holdOutbox(ms: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('tandem');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = db.transaction('outbox', 'readwrite');
  const end = Date.now() + ms;
  const again = (): void => {
    if (Date.now() < end) transaction.objectStore('outbox').count().onsuccess = again;
  };
  again();
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
  db.close();
}

describe.each(['chromium', 'firefox'] as const)('delivery by a worker that dies, in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'tandem-killed-'));
  let scene: DeliveryScene;
  beforeAll(async () => {
    scene = await DeliveryScene.open(name, profile);
  });
  afterAll(async () => {
    await scene?.stage.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  beforeEach(() => scene.reset());

  const arrived = (count: number, timeout = 10_000) =>
    until(async () => (await scene.receiver.received()).length >= count, timeout, `${count} deliveries`);

  /** Every delivery is the same one: same id, same bytes, each validly signed. */
  async function expectOne(count: number): Promise<void> {
    const all = await scene.receiver.received();
    expect(all).toHaveLength(count);
    expect(new Set(all.map((one) => one.headers['webhook-id'])).size).toBe(1);
    expect(new Set(all.map((one) => one.body)).size).toBe(1);
    expect(all.map((one) => one.signature)).toEqual(Array(count).fill({ valid: true }));
  }

  /** The alarm that will wake a new worker, which must be set and soon. */
  async function expectAlarm(): Promise<void> {
    const alarm = (await scene.alarms()).find((one) => one.name === 'handoff');
    expect(alarm?.scheduledTime).toBeGreaterThan(Date.now());
    expect(alarm?.scheduledTime).toBeLessThan(Date.now() + 31_000);
  }

  /** Time passes: the alarm that was set goes off now. */
  const ringAlarm = () =>
    scene.driver.inExtension(() => {
      const { alarms } = (globalThis as unknown as { browser: Api }).browser;
      return void alarms.create('handoff', { when: Date.now() + 100 });
    });

  test('killed in mid-delivery: the alarm starts another, which sends the same again', async () => {
    await scene.receiver.setScript(['hang', { json: { id: 'crm-2' } }]);
    const lead = await scene.newSql('Killed Sending');
    await arrived(1);
    await scene.driver.killBackground();
    expect(await scene.row(lead)).toMatchObject({ state: 'sending', attempts: 1 });
    await expectAlarm();
    await wait(500);
    expect(await scene.receiver.received()).toHaveLength(1);
    await ringAlarm();
    await arrived(2);
    await scene.waitForState(lead, 'delivered');
    await expectOne(2);
    const attempts = await scene.attempts(lead);
    expect(attempts.map((one) => one.data)).toMatchObject([{ outcome: 'delivered', attempt: 2, crmId: 'crm-2' }]);
  });

  test('killed once the receiver had taken it, before its answer: sent again under the same id', async () => {
    await scene.receiver.setScript([{ json: { id: 'crm-1' }, delayMs: 1500 }, { json: { id: 'crm-1' } }]);
    const lead = await scene.newSql('Killed Before The Answer');
    await arrived(1);
    await scene.driver.killBackground();
    // Any event will do: here, a message of one of our own pages.
    await scene.tell('settings.save', { patch: { theme: 'dark' } });
    await scene.waitForState(lead, 'delivered');
    await wait(1600);
    await expectOne(2);
    expect(await scene.attempts(lead)).toHaveLength(1);
  });

  test('killed after the answer, before it is recorded: sent again under the same id', async () => {
    await scene.receiver.setScript([
      { json: { id: 'crm-1' }, delayMs: 800 },
      { json: { id: 'crm-1' }, delayMs: 0 },
    ]);
    const lead = await scene.newSql('Killed Before It Was Recorded');
    await arrived(1);
    // The answer comes while somebody else is writing: it waits its turn, and the worker dies waiting.
    const held = scene.driver.inExtension(holdOutbox, 2500);
    await wait(1600);
    expect(await scene.receiver.answered()).toBe(1);
    await scene.driver.killBackground();
    await held;
    expect(await scene.row(lead)).toMatchObject({ state: 'sending', attempts: 1 });
    await scene.tell('settings.save', { patch: { theme: 'auto' } });
    await scene.waitForState(lead, 'delivered');
    await expectOne(2);
    expect((await scene.attempts(lead)).map((one) => one.data)).toMatchObject([{ outcome: 'delivered', attempt: 2 }]);
  });

  test('killed between attempts: the alarm starts another, when it is time and not before', async () => {
    await scene.receiver.setScript([500, { json: { id: 'crm-3' } }]);
    const lead = await scene.newSql('Killed Waiting');
    const { data } = await scene.attempt(lead, 1);
    await expectAlarm();
    await scene.driver.killBackground();
    await scene.tell('settings.save', { patch: { theme: 'light' } });
    await wait(300);
    expect(await scene.receiver.received()).toHaveLength(1);
    await expectAlarm();
    await scene.driver.killBackground();
    await wait(Math.max(0, (data.nextAt ?? 0) - Date.now()) + 200);
    expect(await scene.receiver.received()).toHaveLength(1);
    await ringAlarm();
    await arrived(2);
    await scene.waitForState(lead, 'delivered');
    await expectOne(2);
  });

  test('the browser killed (-9) in mid-delivery: sent again by itself at the next start', async () => {
    await scene.receiver.setScript(['hang', { json: { id: 'crm-4' } }]);
    const lead = await scene.newSql('Browser Killed');
    await arrived(1);
    await scene.driver.kill();
    await scene.stage.restart();
    await arrived(2, 20_000);
    await scene.waitForState(lead, 'delivered');
    await expectOne(2);
    expect((await scene.row(lead)).attempts).toBe(2);
  });
});
