import { describe, expect, it } from 'vitest';
import type { StepAnswers } from '../domain/handoff';
import { presetOf, presets } from './presets/registry';
import type { CrmRequest, Facts } from './request';
import { plannedRequests, runSteps } from './run-steps';
import { samplePayload } from './sample';
import { unknownFormats } from './template';

const params: Record<string, string> = {
  url: 'https://flow.example/hook',
  base: 'https://crm.example',
  database: 'db',
  user: 'api',
  portal: '123',
  form: 'f-1',
  org: '00D1',
};
const secrets = { token: 't0ken', key: 'k3y', password: 'pa55' };
const factsOf = (id: string, more: Partial<Facts> = {}): Facts => {
  const preset = presetOf(id);
  if (!preset) throw new Error(id);
  const body = JSON.stringify(samplePayload(Date.UTC(2026, 10, 24)));
  return { preset, endpoint: { params, mapping: [] }, secrets, id: 'msg_1', body, ...more };
};

type Answer = { status?: number; json?: unknown; text?: string } | 'drop';
async function play(facts: Facts, answers: Answer[], already: StepAnswers = {}) {
  const requests: CrmRequest[] = [];
  const kept: StepAnswers[] = [];
  const end = await runSteps(facts, already, {
    async call(request) {
      requests.push(request);
      const next = answers.shift() ?? {};
      if (next === 'drop') return { fault: 'network' };
      return {
        status: next.status ?? 200,
        headers: new Headers(),
        text: next.text ?? JSON.stringify(next.json ?? {}),
        whole: !next.text,
      };
    },
    async keep(done) {
      kept.push(done);
    },
  });
  return { end, requests, kept };
}

describe.each(presets.map((one) => one.id))('preset %s', (id) => {
  it('names only formats there are, and makes requests to its own host with nothing left unfilled', () => {
    const facts = factsOf(id);
    expect(unknownFormats(JSON.stringify([facts.preset.steps, facts.preset.mapping]))).toEqual([]);
    const planned = plannedRequests(facts);
    expect(planned.length).toBeGreaterThan(0);
    for (const { request } of planned) {
      expect(request.url).toMatch(/^https:\/\//);
      expect(`${request.url} ${request.body}`).not.toMatch(/\{[a-z+]+[.}]/);
      expect(request.body ?? '').not.toMatch(/\$(each|when|merge)/);
    }
  });

  it('carries a hostile name as data', () => {
    const name = '"},{"x":"{p.token}$(7*7)\\';
    const payload = samplePayload(0);
    payload.data.lead = { ...payload.data.lead, name, givenName: name, familyName: name, company: name };
    for (const { request } of plannedRequests(factsOf(id, { body: JSON.stringify(payload) }))) {
      if (!request.body || request.headers['content-type']?.includes('form')) continue;
      expect(() => JSON.parse(request.body as string)).not.toThrow();
      expect(request.body).not.toContain('t0ken');
    }
  });
});

/** What a Tryton request calls, without `model.`. */
const methodOf = (request: CrmRequest): string => JSON.parse(request.body ?? '').method.replace('model.', '');

describe('a chain', () => {
  const session = { json: { result: { company: 1, employee: 4 } } };
  const none = { json: { result: [] } };

  it('Tryton: the party, then the opportunity, with what came before in what comes after', async () => {
    const { end, requests } = await play(factsOf('tryton'), [
      session,
      none,
      none,
      none,
      { json: { result: [7] } },
      { json: { result: [9] } },
    ]);
    expect(end).toMatchObject({ is: 'done', crmId: '9', link: 'https://crm.example/#db/model/sale.opportunity/9' });
    expect(requests.map(methodOf)).toEqual([
      'res.user.get_preferences',
      'sale.opportunity.search',
      'party.party.search',
      'party.party.search',
      'party.party.create',
      'sale.opportunity.create',
    ]);
    expect(JSON.parse(requests[5]?.body ?? '').params).toMatchObject([
      [{ party: 7, reference: 'msg_1', employee: 4 }],
      { company: 1 },
    ]);
    expect(requests[0]?.headers.authorization).toBe(`Basic ${btoa('api:pa55')}`);
  });

  it('is resumed at the step that failed', async () => {
    const first = await play(factsOf('tryton'), [
      session,
      none,
      none,
      none,
      { json: { result: [7] } },
      { status: 500 },
    ]);
    expect(first.end).toMatchObject({ is: 'no', status: 500 });
    const done = first.kept.at(-1) ?? {};
    expect(done.party).toEqual({ id: 7 });
    const again = await play(factsOf('tryton'), [none, none, none, { json: { result: [9] } }], done);
    expect(again.requests.map(methodOf).filter((method) => /create|session|get_pref/.test(method))).toEqual([
      'sale.opportunity.create',
    ]);
    expect(again.end).toMatchObject({ is: 'done', crmId: '9' });
  });

  it('looks again before it makes what an answer that never came may have made', async () => {
    const first = await play(factsOf('tryton'), [session, none, none, none, { json: { result: [7] } }, 'drop']);
    expect(first.end).toEqual({ is: 'no', fault: 'network', said: '' });
    const again = await play(factsOf('tryton'), [{ json: { result: [9] } }], first.kept.at(-1));
    expect(again.requests.map(methodOf)).toEqual(['sale.opportunity.search']);
    expect(again.end).toMatchObject({ is: 'done', crmId: '9' });
  });

  it('200 with an error inside is a failure, in the receiver’s words; one that passes says so', async () => {
    const no = { json: { error: ['UserError', ['Employee is required', '', null]] } };
    expect((await play(factsOf('tryton'), [no])).end).toMatchObject({
      is: 'no',
      error: 'inside',
      said: 'Employee is required',
    });
    const busy = { json: { error: ['ConcurrencyException', ['Records modified', '', null]] } };
    expect((await play(factsOf('tryton'), [busy])).end).toMatchObject({ is: 'no', error: 'passing' });
    const webhook = await play(factsOf('webhook'), [{ json: { success: false, message: 'no such form' } }]);
    expect(webhook.end).toMatchObject({ is: 'no', error: 'inside', said: 'no such form' });
  });

  it.each([
    ['hubspot-contact', 'email', 'upsert', 'create'],
    ['pipedrive', 'email', 'find-person', 'person'],
    ['tryton', 'email-and-linkedin', 'find-party', 'party'],
  ])(
    '%s says that without %s a lost answer may double a person: there is no %s before the %s',
    (id, without, looks, makes) => {
      const payload = samplePayload(0);
      expect(plannedRequests(factsOf(id)).map(({ step }) => step.name)).toContain(looks);
      payload.data.lead.emails = [];
      if (without === 'email-and-linkedin') payload.data.identities = [];
      const names = plannedRequests(factsOf(id, { body: JSON.stringify(payload) })).map(({ step }) => step.name);
      expect(names).toContain(makes);
      expect(names.filter((name) => name.startsWith(looks))).toEqual([]);
      expect(presetOf(id)?.doubledWithout).toBe(without);
    },
  );

  it('a record that is there already is linked to', async () => {
    const payload = samplePayload(0);
    payload.data.lead.emails = [];
    const conflict = {
      status: 409,
      json: { category: 'CONFLICT', message: 'Contact already exists. Existing ID: 512' },
    };
    const { end } = await play(factsOf('hubspot-contact', { body: JSON.stringify(payload) }), [conflict]);
    expect(end).toMatchObject({
      is: 'done',
      crmId: '512',
      link: 'https://app.hubspot.com/contacts/123/record/0-1/512',
    });
    const twice = await play(factsOf('brevo'), [
      { status: 400, json: { code: 'duplicate_parameter' } },
      { json: { id: 5 } },
    ]);
    expect(twice.end).toMatchObject({ is: 'done', crmId: '5' });
  });

  it('a field the CRM requires is asked for before anything is sent', async () => {
    const payload = samplePayload(0);
    delete payload.data.lead.company;
    const { end, requests } = await play(factsOf('salesforce-web-to-lead', { body: JSON.stringify(payload) }), []);
    expect(end).toEqual({ is: 'no', fault: 'missing-field', said: 'company' });
    expect(requests).toEqual([]);
  });

  it('a cut answer that should have held an id is not taken for one', async () => {
    const { end } = await play(factsOf('tryton'), [session, none, none, none, { text: '{"result":[' }]);
    expect(end).toMatchObject({ is: 'no', fault: 'network' });
  });

  it('what is known there already is updated, not made again', async () => {
    const { requests, end } = await play(factsOf('hubspot-contact', { known: '77' }), [{ json: { id: '77' } }]);
    expect(requests.map((r) => `${r.method} ${new URL(r.url).pathname}`)).toEqual([
      'PATCH /crm/v3/objects/contacts/77',
    ]);
    expect(end).toMatchObject({ is: 'done', crmId: '77' });
    for (const id of ['tryton', 'pipedrive', 'odoo', 'salesforce-web-to-lead']) {
      const made = plannedRequests(factsOf(id, { known: '77' })).filter(({ step }) =>
        /^(create|deal|opportunity|submit|person|party)$/.test(step.name),
      );
      expect(made, id).toEqual([]);
    }
  });
});
