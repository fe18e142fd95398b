import { describe, expect, it } from 'vitest';
import type { Preset } from '../../lib/crm/preset';
import { presetOf } from '../../lib/crm/presets/registry';
import { always, type Endpoint } from '../../lib/domain/endpoint';
import { draftOf, type EndpointDraft, endpointFaults, filledRows, isChanged } from './endpoint-draft';

const webhook = presetOf('webhook') as Preset;
const hubspot = presetOf('hubspot-contact') as Preset;
const endpoint: Endpoint = {
  ...{ id: 'webhook', name: 'Webhook', preset: 'webhook', params: { url: 'https://crm.example/hook' } },
  ...{ headerNames: ['X-Key'], mapping: [], when: always, paused: false, off: null, createdOn: 1, changedOn: 1 },
};
const crmFaults = (draft: EndpointDraft) => endpointFaults(webhook, draft, []);
const good = (patch: Partial<EndpointDraft> = {}): EndpointDraft => ({ ...draftOf(webhook, endpoint), ...patch });
const row = (name: string, value: string, kept = false) => ({ key: 9, name, value, kept });

describe('endpointFaults', () => {
  it('finds nothing wrong with what is stored, whose values it does not know', () => {
    expect(crmFaults(good())).toEqual({});
  });

  it.each([
    ['', 'not-a-url'],
    ['crm', 'not-a-url'],
    ['http://crm.example/hook', 'not-https'],
    ['https://a:b@crm.example/', 'has-credentials'],
  ])('address %j: %s', (url, fault) => {
    expect(crmFaults(good({ params: { url } })).fields?.url).toBe(fault);
  });

  it.each([
    ['a name with a space', row('X Key', 'v'), 'bad'],
    ['a line break in a value', row('X-Other', 'a\r\nb'), 'bad'],
    ['a value outside ASCII', row('X-Other', 'clé'), 'bad'],
    ['no value for a new one', row('X-Other', ''), 'bad'],
    ['no name', row('', 'v'), 'bad'],
    ['one Tandem sets', row('Webhook-Signature', 'v1,x'), 'ours'],
    ['the same twice', row('x-key', 'v'), 'twice'],
  ])('header: %s', (_, header, kind) => {
    expect(crmFaults(good({ headers: [...good().headers, header] })).headers?.kind).toBe(kind);
  });

  it('wants the key of a CRM once, and keeps the stored one when none is typed', () => {
    const draft = draftOf(hubspot, undefined);
    expect(endpointFaults(hubspot, draft, []).fields).toEqual({ token: 'missing' });
    expect(endpointFaults(hubspot, draft, ['token'])).toEqual({});
    expect(endpointFaults(hubspot, { ...draft, params: { portal: 'a b' } }, ['token']).fields).toEqual({
      portal: 'not-an-id',
    });
  });

  it.each([
    [{ theirs: '', ours: '{data.stage}' }],
    [{ theirs: 'x', ours: ' ' }],
    [{ theirs: 'x', ours: '{data.stage|eval}' }],
    [{ theirs: 'x.__proto__', ours: '{data.stage}' }],
  ])('mapping %o cannot be kept', (row) => {
    expect(crmFaults(good({ mapping: [row] })).mapping).toEqual([0]);
  });

  it('takes only a whole secret', () => {
    expect(crmFaults(good({ choice: 'paste', secret: 'whsec_short' })).secret).toBe(true);
    expect(crmFaults(good({ choice: 'paste', secret: ` whsec_${'QUJD'.repeat(8)} ` })).secret).toBeUndefined();
  });
});

it('rows left empty are no headers', () => {
  expect(filledRows([row('', ''), row(' X-A ', '1')]).map((one) => one.name)).toEqual(['X-A']);
});

it.each<[string, Partial<EndpointDraft>, boolean]>([
  ['nothing', {}, false],
  ['an empty row', { headers: [...draftOf(webhook, endpoint).headers, row('', '')] }, false],
  ['the address', { params: { url: 'https://crm.example/other' } }, true],
  ['the name', { name: 'Ours' }, true],
  ['a condition', { when: { ...always, kinds: ['lead.sql'] } }, true],
  ['a mapping', { mapping: [{ theirs: 'email', ours: '{data.lead.emails.0}' }] }, true],
  ['a new value for a kept header', { headers: [row('X-Key', 'new', true)] }, true],
  ['a header less', { headers: [] }, true],
  ['the secret', { choice: 'new' }, true],
])('changed: %s', (_, patch, changed) => {
  expect(isChanged(webhook, good(patch), endpoint)).toBe(changed);
});
