import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../browsers/page-script';
import { DeliveryScene } from './delivery-scene';

/** Each with two handoffs: ten thousand, and fewer in the second browser, to keep CI short. */
const leadsIn = { chromium: 5000, firefox: 1000 };

/** Runs in the extension's page: as many more leads like this one, each with its queued SQL and opportunity. */
async function multiply(leadId: string, count: number): Promise<void> {
  const finished = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await finished(indexedDB.open('tandem'));
  const read = (table: string, key: string) =>
    finished(db.transaction(table).objectStore(table).get(key)) as Promise<{ rev?: number }>;
  const rows = (await finished(db.transaction('outbox').objectStore('outbox').getAll())) as { seq: number }[];
  const originals = { leads: [await read('leads', leadId)], history: [await read('history', leadId)], outbox: rows };
  const text = JSON.stringify(originals);
  const ids = [...new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [])];
  for (let from = 0; from < count; from += 500) {
    const transaction = db.transaction(['leads', 'history', 'outbox'], 'readwrite');
    for (let n = from; n < Math.min(count, from + 500); n++) {
      let copy = text.replaceAll('linkedin:in/', `linkedin:in/n${n}-`);
      for (const id of ids) copy = copy.replaceAll(id, `${id.slice(0, -6)}${String(n).padStart(6, '0')}`);
      const made = JSON.parse(copy) as typeof originals;
      for (const lead of made.leads) transaction.objectStore('leads').put({ ...lead, rev: (lead.rev ?? 0) + n + 10 });
      for (const history of made.history) transaction.objectStore('history').put(history);
      for (const row of made.outbox) transaction.objectStore('outbox').put({ ...row, seq: row.seq + 10 + n * 2 });
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
  }
  db.close();
}

describe.each(['chromium', 'firefox'] as const)('thousands of handoffs in %s', (name) => {
  const leads = leadsIn[name];
  let scene: DeliveryScene;
  beforeAll(async () => {
    scene = await DeliveryScene.open(name);
    await scene.reset();
  });
  afterAll(() => scene?.stage.stop());

  test('queued, all arrive once, each lead’s in order, through a worker that is killed midway', async () => {
    await scene.tell('endpoint.pause', { id: 'webhook', paused: true });
    const lead = await scene.newSql('One Of Many');
    await scene.act(lead, { do: 'move-on', to: 'opportunity' });
    await scene.driver.inExtension(multiply, lead, leads - 1);
    // Twenty a second is a webhook's limit: waits fifty times as short make it a thousand.
    await scene.setClock(0, 50);
    await scene.tell('endpoint.pause', { id: 'webhook', paused: false });
    const count = () => scene.receiver.count();
    await until(async () => (await count()) > leads / 2, 120_000, 'some to arrive');
    await scene.driver.killBackground();
    await scene.tell('settings.save', { patch: {} });
    await until(async () => (await count()) >= 2 * leads, 240_000, 'all to arrive');
    await until(
      async () => !(await scene.rows()).some((row) => row.state !== 'delivered'),
      30_000,
      'all to be recorded',
    );
    const arrived = await scene.receiver.summary();
    // What was under way when the worker died came twice, under the same id.
    const first = new Map<string, number>();
    for (const [at, { id }] of arrived.entries()) if (!first.has(id)) first.set(id, at);
    expect(first.size).toBe(2 * leads);
    expect(arrived.length).toBeLessThan(2 * leads + 40);
    expect(arrived.every((one) => one.valid)).toBe(true);
    const sqls = new Map(
      arrived.flatMap((one, at) => (one.type === 'lead.sql' ? [[one.lead, at] as const] : [])).reverse(),
    );
    const late = arrived.filter((one, at) => one.type === 'lead.opportunity' && !((sqls.get(one.lead) ?? at) < at));
    expect(late).toEqual([]);
  }, 420_000);
});
