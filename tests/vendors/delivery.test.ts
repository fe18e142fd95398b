import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askCrm } from '../../lib/crm/ask';
import type { Preset } from '../../lib/crm/preset';
import { presetOf } from '../../lib/crm/presets/registry';
import { samplePayload } from '../../lib/crm/sample';
import { always } from '../../lib/domain/endpoint';
import type { Handoff } from '../../lib/domain/handoff';
import { factsOf } from '../../lib/services/attempt';
import { callWebhook } from '../../lib/services/call-webhook';
import { createHandoffService } from '../../lib/services/handoff';
import type { OutboxEndpoint } from '../../lib/services/outbox-store';
import { type Gate, tandemDb } from '../../lib/store/db';
import { freshDb } from '../../lib/store/fresh';
import { putRow } from '../../lib/store/lanes';
import * as rows from '../../lib/store/outbox';
import { hubspotContact, hubspotForm } from './hubspot';
import { brevo, espocrm, odoo, pipedrive, salesforceWebToLead } from './others';
import type { Vendor } from './vendor';
import { playVendor } from './vendor-server';

const vendors: Record<string, Vendor> = {
  'hubspot-contact': hubspotContact,
  'hubspot-form': hubspotForm,
  brevo,
  espocrm,
  odoo,
  pipedrive,
  'salesforce-web-to-lead': salesforceWebToLead,
};
const secrets: Record<string, Record<string, string>> = {
  'hubspot-contact': { token: 'pat-eu1-x' },
  brevo: { key: 'xkeysib-x' },
  pipedrive: { token: 't0ken' },
};
const timers = {
  set: (then: () => void, ms: number) => setTimeout(then, ms),
  clear: (timer: unknown) => clearTimeout(timer as number),
};

let played: Awaited<ReturnType<typeof playVendor>>;
let time = Date.UTC(2026, 10, 24);
let gate: Gate = { id: 'e', fails: 0, until: 0 };

async function scene(id: string) {
  await freshDb();
  played = await playVendor(vendors[id] as Vendor);
  gate = { id: 'e', fails: 0, until: 0 };
  const params = { base: played.base, database: 'db', portal: '123', form: 'f-1', org: '00D1', list: '2' };
  const about = {
    id: 'e',
    name: id,
    preset: id,
    headerNames: [],
    mapping: [],
    when: always,
    createdOn: 0,
    changedOn: 0,
  };
  const used = (): OutboxEndpoint => ({
    endpoint: { ...about, params, paused: false, off: null },
    preset: { ...(presetOf(id) as Preset), limit: { requests: 1000, ms: 1 } },
    host: played.base,
    secrets: secrets[id] ?? { key: 'k3y' },
    signing: [],
    headers: {},
    gate,
  });
  await tandemDb().endpoints.put(used().endpoint);
  const service = createHandoffService({
    store: {
      takeOver: rows.takeOverHandoffs,
      route: rows.routeWaitingHandoffs,
      endpoints: async () => [used()],
      claim: rows.claimHandoffs,
      release: rows.releaseHandoffs,
      keep: rows.keepSteps,
      settle: rows.settleHandoffs,
      nextAt: rows.nextHandoffAt,
      disable: async () => {},
      hold: rows.holdHandoffs,
      retryNow: rows.retryHandoffs,
      gate: async (next) => {
        gate = next;
      },
    },
    fetch: played.fetch,
    clock: { now: () => time, realWait: (ms) => ms },
    alarms: { set: () => {}, clear: () => {} },
    timers: { set: () => 0, clear: () => {} },
    random: () => 0.5,
    online: () => true,
    hasAccess: async () => true,
  });
  const queue = (name: string, change: (payload: ReturnType<typeof samplePayload>) => void = () => {}) => {
    const payload = samplePayload(time);
    change(payload);
    const row = {
      id: name,
      leadId: 'l1',
      kind: payload.type,
      seq: Number(name.slice(1)),
      body: JSON.stringify(payload),
    };
    const times = { createdOn: time, nextAt: time, leaseUntil: 0, attempts: 0 };
    return putRow(tandemDb(), { ...row, ...times, state: 'due', endpoint: 'e' } as Handoff);
  };
  const now = (name: string) => tandemDb().outbox.get(name) as Promise<Handoff>;
  const routes = () => played.calls.map((one) => one.route);
  const ask = async (row: Handoff) => {
    const facts = { ...factsOf(row, used()), known: row.crmId };
    const how = { id: facts.id, sentAt: time, secrets: [], headers: {}, signed: false };
    return askCrm(facts, (request) => callWebhook(request, how, { fetch: played.fetch, timers, patience: 5000 }));
  };
  return { service, queue, now, routes, ask };
}

beforeEach(() => {
  time = Date.UTC(2026, 10, 24);
});
afterEach(async () => {
  expect(played.wrong).toEqual([]);
  await played.stop();
});

const madeBy: [string, string[], string | undefined][] = [
  ['hubspot-contact', ['upsert'], '512'],
  ['hubspot-form', ['submit'], undefined],
  ['brevo', ['upsert'], '42'],
  ['espocrm', ['capture'], undefined],
  ['odoo', ['find', 'create'], '9'],
  ['pipedrive', ['find-person', 'person', 'find-deal', 'deal', 'note'], '77'],
  ['salesforce-web-to-lead', ['submit'], undefined],
];

describe.each(madeBy)('%s', (id, routes, crmId) => {
  it('takes a handoff in documented requests', async () => {
    const s = await scene(id);
    await s.queue('h1');
    await s.service.wake();
    expect(await s.now('h1')).toMatchObject({ state: 'delivered', attempts: 1 });
    expect((await s.now('h1')).crmId).toBe(crmId);
    expect(s.routes()).toEqual(routes);
  });

  it('a lead with little known is sent without blanks, or says what it lacks', async () => {
    const s = await scene(id);
    await s.queue('h1', (payload) => {
      payload.data.lead = { id: 'l1', name: 'Camille', givenName: 'Camille', emails: [], answers: {}, tags: [] };
    });
    await s.service.wake();
    const row = await s.now('h1');
    if (row.state === 'failed') expect(row.why).toBe('missing-field');
    else expect(row.state).toBe('delivered');
  });
});

const withAnswer = (answer: string) =>
  madeBy.flatMap(([id, routes]) => {
    const route = routes.findLast((one) => vendors[id]?.routes[one]?.answers[answer]);
    return route ? [[id, route] as const] : [];
  });

it.each([...withAnswer('invalid'), ...withAnswer('inside')])(
  '%s: a refusal waits for a person, in its own words',
  async (id, route) => {
    const s = await scene(id);
    const answer = vendors[id]?.routes[route]?.answers.inside ? 'inside' : 'invalid';
    played.script.set(route, [answer]);
    await s.queue('h1');
    await s.service.wake();
    const row = await s.now('h1');
    expect(row.state).toBe('failed');
    expect(row.why).toBe(
      answer === 'inside' ? 'error-inside' : `refused-${vendors[id]?.routes[route]?.answers.invalid?.status}`,
    );
    expect(row.last?.said.length).toBeGreaterThan(3);
    await s.service.retryNow(['h1']);
    expect((await s.now('h1')).state).toBe('delivered');
  },
);

it.each(withAnswer('rate-limit'))(
  '%s: a rate limit holds the endpoint back as long as it says, then nothing is doubled',
  async (id, route) => {
    const s = await scene(id);
    played.script.set(route, ['rate-limit']);
    await s.queue('h1');
    await s.service.wake();
    expect(await s.now('h1')).toMatchObject({ state: 'due', why: 'http-429' });
    expect(gate.until).toBeGreaterThan(time);
    time = Math.max(gate.until, (await s.now('h1')).nextAt);
    await s.service.wake();
    expect((await s.now('h1')).state).toBe('delivered');
    // What the steps before the limit made was not made again; searches may be.
    const success = played.calls.filter((one) => one.answer === 'success').map((one) => one.route);
    const made = success.filter((one) => !one.startsWith('find'));
    expect(new Set(made).size).toBe(made.length);
  },
);

it.each(withAnswer('unauthorized'))('%s: a wrong key waits for a person', async (id, route) => {
  const s = await scene(id);
  played.script.set(route, ['unauthorized']);
  await s.queue('h1');
  await s.service.wake();
  expect((await s.now('h1')).state).toBe('failed');
});

it('hubspot-contact: 409 links to the contact that is there', async () => {
  const s = await scene('hubspot-contact');
  played.script.set('create', ['duplicate']);
  await s.queue('h1', (payload) => {
    payload.data.lead.emails = [];
  });
  await s.service.wake();
  expect(await s.now('h1')).toMatchObject({
    ...{ state: 'delivered', crmId: '512' },
    link: 'https://app.hubspot.com/contacts/123/record/0-1/512',
  });
});

it('brevo: an update without a body, or a duplicate, is linked by looking the contact up', async () => {
  for (const answer of ['updated', 'duplicate']) {
    const s = await scene('brevo');
    played.script.set('upsert', [answer]);
    await s.queue('h1');
    await s.service.wake();
    expect(await s.now('h1')).toMatchObject({ state: 'delivered', crmId: '42' });
    expect(s.routes()).toEqual(['upsert', 'find']);
    await played.stop();
  }
  await scene('brevo');
});

it.each([
  ['odoo', 'create', 'find', ['find', 'create', 'find'], '9'],
  ['pipedrive', 'deal', 'find-deal', ['person', 'find-deal', 'deal', 'find-person', 'find-deal'], '77'],
] as const)('%s: what a lost answer made is found, not made twice', async (id, made, look, expected, crmId) => {
  const s = await scene(id);
  played.script.set(made, ['cut']);
  await s.queue('h1');
  await s.service.wake();
  expect(await s.now('h1')).toMatchObject({ state: 'due', why: 'network' });
  played.script.set(look, ['found']);
  await s.service.retryNow(['h1']);
  expect(await s.now('h1')).toMatchObject({ state: 'delivered', crmId });
  expect(s.routes().slice(-expected.length)).toEqual(expected);
});

it.each([
  ['hubspot-contact', 'create'],
  ['pipedrive', 'person'],
] as const)('%s: without an email what a lost answer made is made again, and the preset says so', async (id, made) => {
  const s = await scene(id);
  played.script.set(made, ['cut']);
  await s.queue('h1', (payload) => {
    payload.data.lead.emails = [];
  });
  await s.service.wake();
  await s.service.retryNow(['h1']);
  expect(await s.now('h1')).toMatchObject({ state: 'delivered' });
  expect(s.routes().filter((route) => route === made)).toHaveLength(2);
  expect(presetOf(id)?.doubledWithout).toBe('email');
});

it.each([
  ['hubspot-contact', 'update'],
  ['odoo', 'write'],
] as const)('%s: the opportunity goes to the record its SQL made', async (id, route) => {
  const s = await scene(id);
  await s.queue('h1');
  await s.queue('h2', (payload) => {
    payload.type = 'lead.opportunity';
    payload.data.stage = 'opportunity';
  });
  await s.service.wake();
  expect(await s.now('h2')).toMatchObject({ state: 'delivered' });
  expect((await s.now('h2')).crmId).toBe((await s.now('h1')).crmId);
  expect(s.routes().filter((one) => one === route)).toHaveLength(1);
});

it.each([
  ['hubspot-contact', 'read', 'success', { said: 'won' }],
  ['hubspot-contact', 'read', 'rejected', { said: 'rejected', words: 'UNQUALIFIED' }],
  ['hubspot-contact', 'read', 'open', 'nothing'],
  ['odoo', 'read', 'success', { said: 'won', amount: 1200 }],
  ['odoo', 'read', 'lost', { said: 'lost', words: 'Too expensive' }],
  ['odoo', 'read', 'open', 'nothing'],
  ['pipedrive', 'read', 'success', { said: 'won', amount: 900, currency: 'EUR' }],
  ['pipedrive', 'read', 'lost', { said: 'lost', reason: 'no-budget' }],
  ['pipedrive', 'read', 'open', 'nothing'],
] as const)('%s asked (%s: %s) says %j', async (id, route, answer, said) => {
  const s = await scene(id);
  await s.queue('h1');
  await s.service.wake();
  played.script.set(route, [answer]);
  const heard = await s.ask(await s.now('h1'));
  if (typeof said === 'string') expect(heard).toBe(said);
  else expect(heard).toMatchObject(said);
});
