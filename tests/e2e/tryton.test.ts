import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { patience, until } from '../browsers/page-script';
import { canRunTryton, startTryton, type Tryton } from '../services/tryton';
import { DeliveryScene, readTable } from './delivery-scene';

interface Opportunity {
  id: number;
  party: number;
  state: string;
  reference: string;
  description: string;
}
interface Lead {
  id: string;
  stage: string;
  crmAnswer?: { said: string; amount?: number };
}

/** A handoff made by clicks in the real extension arrives in a real Tryton, and its outcome comes back. */
describe.skipIf(!canRunTryton()).each(['chromium', 'firefox'] as const)('Tryton from %s', (name) => {
  let scene: DeliveryScene;
  let tryton: Tryton;
  beforeAll(async () => {
    scene = await DeliveryScene.open(name);
    tryton = await startTryton([scene.driver.extensionOrigin]);
  }, 300_000);
  afterAll(async () => {
    await scene?.stage.stop();
    await tryton?.stop();
  });
  beforeEach(() => scene.reset({ endpoint: false }));

  const fields = ['party', 'state', 'reference', 'description'];
  const opportunities = (reference: string) =>
    tryton.rpc<Opportunity[]>(
      'model.sale.opportunity.search_read',
      [['reference', '=', reference]],
      0,
      null,
      null,
      fields,
    );
  const leadNow = async (id: string) =>
    ((await scene.driver.inExtension(readTable, 'tandem', 'leads')) as Lead[]).find((one) => one.id === id);
  /** The contact's own slug, so that each test and browser has its own people. */
  const person = (what: string) => `${what} ${name} ${Date.now().toString(36)}`;

  async function setTryton(): Promise<void> {
    const page = await scene.driver.extensionPage('/options.html#crm');
    await page.click('[data-act="preset-tryton"]');
    await page.type('[data-act="field-base"]', tryton.base);
    await page.type('[data-act="field-database"]', tryton.database);
    await page.type('[data-act="field-user"]', tryton.user);
    await page.type('[data-act="field-password"]', tryton.password);
    await page.click('[data-act="save-webhook"]');
    await page.waitFor('[data-act="send-test"]');
    await page.close();
  }

  test('party and opportunity are made once, moved on, won, and the lead becomes a customer', async () => {
    await setTryton();
    const who = person('Odette Sorel');
    const lead = await scene.newSql(who);
    const row = await scene.waitForState(lead, 'delivered');
    const reference = `msg_${row.id}`;
    const [made, ...more] = await opportunities(reference);
    if (!made) throw new Error('no opportunity in Tryton');
    expect(more).toEqual([]);
    expect(made).toMatchObject({ state: 'lead', description: 'Acme' });
    expect(row.crmId).toBe(String(made.id));
    const [party] = await tryton.rpc<{ name: string }[]>('model.party.party.read', [made.party], ['name']);
    expect(party?.name).toBe(who);

    // The card links to the record; the answer is looked for when it is asked for.
    const shown = await scene.showLead(lead);
    await shown.waitFor('[data-act="crm-record"]');
    expect(await shown.text('[data-handoff="delivered"]')).toContain(String(made.id));

    // The rep's opportunity goes to the same record: none is made a second time.
    await scene.act(lead, { do: 'move-on', to: 'opportunity' });
    await scene.waitForState(lead, 'delivered', 'lead.opportunity');
    expect(await tryton.rpc('model.sale.opportunity.read', [made.id], ['state'])).toMatchObject([
      { state: 'opportunity' },
    ]);
    expect(await opportunities(`msg_${(await scene.row(lead, 'lead.opportunity')).id}`)).toEqual([]);

    await tryton.rpc('model.sale.opportunity.write', [made.id], {
      state: 'won',
      amount: { __class__: 'Decimal', decimal: '12500.00' },
    });
    await scene.tell('handoff.ask', { handoffs: [row.id] });
    await until(async () => (await leadNow(lead))?.stage === 'customer', patience, 'the lead to be a customer');
    expect((await leadNow(lead))?.crmAnswer).toMatchObject({ said: 'won', amount: 12_500 });
    await until(async () => (await shown.text()).includes('In the CRM: won'), patience, 'the history to say so');
    expect(await shown.text()).toMatch(/12,500/);
    await shown.close();
  });

  test('a rejection in Tryton sends the lead back to marketing', async () => {
    await setTryton();
    const lead = await scene.newSql(person('Basile Huet'));
    const row = await scene.waitForState(lead, 'delivered');
    await tryton.rpc('model.sale.opportunity.cancel', [Number(row.crmId)]);
    await scene.tell('handoff.ask', { handoffs: [row.id] });
    await until(async () => (await leadNow(lead))?.stage === 'lead', patience, 'the lead to go back');
    expect(await leadNow(lead)).toMatchObject({ standing: 'sleeping', crmAnswer: { said: 'rejected' } });
  });

  test('a wrong password says so, loses nothing, and a mended one delivers', async () => {
    await scene.setEndpoint({
      ...{ id: 'tryton', preset: 'tryton', secrets: { password: 'wrong' }, secret: undefined },
      params: { base: tryton.base, database: tryton.database, user: tryton.user },
    });
    const lead = await scene.newSql(person('Jeanne Rault'));
    expect(await scene.waitForState(lead, 'failed')).toMatchObject({ why: 'refused-401' });
    await scene.setEndpoint({
      ...{ id: 'tryton', preset: 'tryton', secrets: { password: tryton.password }, secret: undefined },
      params: { base: tryton.base, database: tryton.database, user: tryton.user },
    });
    await scene.tell('handoff.retry', { handoffs: [(await scene.row(lead)).id] });
    const row = await scene.waitForState(lead, 'delivered');
    expect(await opportunities(`msg_${row.id}`)).toHaveLength(1);
  });
});
