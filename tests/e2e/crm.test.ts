import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { patience, until } from '../browsers/page-script';
import { startNodeRed } from '../services/node-red';
import { type Api, DeliveryScene, readTable } from './delivery-scene';
import { secret } from './stage';

/** What people see of the CRM: before a handoff, the page of all of them, the answer that comes back. */
describe.each(['chromium', 'firefox'] as const)('the CRM in %s', (name) => {
  let scene: DeliveryScene;
  beforeAll(async () => {
    scene = await DeliveryScene.open(name);
  });
  afterAll(() => scene?.stage.stop());
  beforeEach(() => scene.reset());

  test('before it goes: what will be sent, what is missing, and what to do about it', async () => {
    await scene.setEndpoint({
      ...{ id: 'sf', name: 'Sales cloud', preset: 'salesforce-web-to-lead', secret: undefined },
      params: { base: scene.receiver.url.replace('/hook', ''), org: '00D1' },
    });
    const lead = await scene.newMql('Paula Plan');
    await scene.act(lead, { do: 'edit', fields: { company: '' } });
    const page = await scene.showLead(lead);
    await page.click('[data-act="more"]');
    await page.click('[data-act="open-move-on"]');
    await page.waitFor('[data-part="plan"]');
    const plan = await page.text('[data-part="plan"]');
    for (const words of ['not told yet', 'requires is empty', 'To Sales cloud', 'To Webhook'])
      expect(plan).toContain(words);
    await page.click('[data-warning="not-informed"] button');
    await page.click('[data-act="informed"]');
    await until(async () => (await page.text()).includes('Told on'), patience, 'the letter to say so');
    expect((await scene.receiver.received()).length).toBe(0);
    await page.close();
  });

  test('every handoff on a page: filtered, mended, replayed, exported', async () => {
    await scene.receiver.setScript([
      { status: 422, headers: { 'content-type': 'application/json' }, body: '{"message":"Company is unknown"}' },
    ]);
    const lead = await scene.newSql('Mara Mend');
    await scene.waitForState(lead, 'failed');
    await scene.newSql('Fine Already');
    const page = await scene.driver.extensionPage('/dashboard.html#handoffs');
    await page.waitFor('[data-total="2"]');
    await page.click('[data-act="show-failed"]');
    await page.waitFor('[data-total="1"]');
    expect(await page.text('.handoffs')).toContain('Company is unknown');
    await page.click('[data-act="handoff-details"]');
    await page.click('[data-act="edit-handoff"]');
    await page.type('[data-act="mend-company"]', 'Ateliers Rivoire');
    await page.click('[data-act="mend"]');
    await scene.waitForState(lead, 'delivered');
    const [first, , mended] = await scene.hooked();
    expect(mended?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(JSON.parse(mended?.body ?? '').data.lead.company).toBe('Ateliers Rivoire');
    await page.waitFor('[data-total="0"]');
    await page.click('[data-act="show-all"]');
    await page.type('[data-act="filter-name"]', 'mara');
    await page.waitFor('[data-total="1"]');
    await page.close();
  });

  test('a sample shows request and answer side by side, without secrets; nothing is kept', async () => {
    const key = 'Bearer do-not-show-this-key';
    await scene.setEndpoint({ headers: { authorization: key } });
    await scene.receiver.setScript([{ json: { id: 'r-1', echo: key } }]);
    const page = await scene.driver.extensionPage('/options.html#crm/webhook');
    await page.click('[data-act="send-test"]');
    await page.waitFor('[data-part="sample-answer"]');
    const shown = await page.text('[data-part="test-answer"]');
    expect(shown).toContain('Camille Exemple');
    expect(shown).toContain('"r-1"');
    expect(shown).not.toContain('do-not-show');
    expect(shown).not.toContain(secret);
    expect(await scene.rows()).toEqual([]);
    await page.close();
  });

  test('a connection that cannot be made gives a sentence for IT', async () => {
    await scene.receiver.stopListening();
    const page = await scene.driver.extensionPage('/options.html#crm/webhook');
    await page.click('[data-act="send-test"]');
    await page.waitFor('[data-part="for-it"]');
    expect(await page.text('[data-part="for-it"]')).toMatch(/127\.0\.0\.1.*certificate/s);
    await page.close();
  });

  test('where the CRM cannot be asked, the rep answers in two clicks from the worklist', async () => {
    const lead = await scene.newSql('Tess Two');
    await scene.waitForState(lead, 'delivered');
    const panel = await scene.driver.extensionPage('/sidepanel.html');
    await panel.click('[data-act="tab-work"]');
    await panel.click('.work-row', { text: 'Tess Two' });
    await panel.click('[data-act="said-lost"]');
    await panel.click('[data-act="why-no-budget"]');
    await until(async () => (await panel.text()).includes('In the CRM: lost'), patience, 'the history to say so');
    const leads = (await scene.driver.inExtension(readTable, 'tandem', 'leads')) as { id: string; stage: string }[];
    expect(leads.find((one) => one.id === lead)?.stage).toBe('lost');
    await panel.close();
  });

  test('a real Node-RED takes the handoff with the shipped flow, verified, once', async () => {
    const red = await startNodeRed({ flow: 'docs/receiving/node-red-flow.json', secret });
    try {
      await scene.setEndpoint({ url: `${red.url}/tandem` });
      const lead = await scene.newSql('Rosa Red');
      const row = await scene.waitForState(lead, 'delivered');
      expect(row.crmId).toBeTruthy();
      await scene.setEndpoint({
        url: `${red.url}/tandem`,
        secret: `whsec_${Buffer.from('not the one they know, 32 bytes.').toString('base64')}`,
      });
      // The old secret signs beside the new one for a day; after it the flow refuses.
      const second = await scene.newSql('Still Known');
      await scene.waitForState(second, 'delivered');
    } finally {
      await red.stop();
    }
  });

  test('no secret in anything written or sent', async () => {
    const hidden = ['t0ken-nobody-may-see', 'header-nobody-may-see', secret.replace('whsec_', '')];
    await scene.setEndpoint({ headers: { 'x-key': hidden[1] as string } });
    await scene.setEndpoint({
      ...{ id: 'pd', name: 'Deals', preset: 'pipedrive', secret: undefined, secrets: { token: hidden[0] as string } },
      params: { base: scene.receiver.url.replace('/hook', '') },
    });
    await scene.receiver.setScript([{ status: 400, body: `{"error":"bad token ${hidden[0]}"}` }, 500, 400, 400]);
    const lead = await scene.newSql('Sesame Open');
    await until(async () => (await scene.attempts(lead)).length > 1, patience, 'attempts');
    const written = await scene.driver.inExtension(async () => {
      const { browser } = globalThis as unknown as { browser: Api };
      return JSON.stringify(await browser.storage.local.get(null));
    });
    const tables = [];
    for (const table of ['leads', 'history', 'outbox', 'endpoints', 'gates', 'meta', 'dirty', 'counters'])
      tables.push(await scene.driver.inExtension(readTable, 'tandem', table));
    const plan = await scene.tell('lead.plan', { leadId: lead, to: 'opportunity' });
    const bodies = (await scene.receiver.received()).map((one) => one.body);
    for (const text of [written, JSON.stringify(tables), JSON.stringify(plan), JSON.stringify(bodies)])
      for (const one of hidden) expect(text).not.toContain(one);
  });
});
