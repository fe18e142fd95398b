import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../lib/domain/endpoint';
import { type CrmDraft, crmFaults, draftOf, filledRows, isChanged } from './crm-draft';

const endpoint: Endpoint = {
  id: 'webhook',
  url: 'https://crm.example/hook',
  headerNames: ['X-Key'],
  off: null,
  createdOn: 1,
};
const good = (patch: Partial<CrmDraft> = {}): CrmDraft => ({ ...draftOf(endpoint), ...patch });
const row = (name: string, value: string, kept = false) => ({ key: 9, name, value, kept });

describe('crmFaults', () => {
  it('finds nothing wrong with what is stored, whose values it does not know', () => {
    expect(crmFaults(good())).toEqual({});
  });

  it.each([
    ['', 'not-a-url'],
    ['crm', 'not-a-url'],
    ['http://crm.example/hook', 'not-https'],
    ['https://a:b@crm.example/', 'has-credentials'],
  ])('address %j: %s', (url, fault) => {
    expect(crmFaults(good({ url })).url).toBe(fault);
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

  it('takes only a whole secret', () => {
    expect(crmFaults(good({ choice: 'paste', secret: 'whsec_short' })).secret).toBe(true);
    expect(crmFaults(good({ choice: 'paste', secret: ` whsec_${'QUJD'.repeat(8)} ` })).secret).toBeUndefined();
  });
});

it('rows left empty are no headers', () => {
  expect(filledRows([row('', ''), row(' X-A ', '1')]).map((one) => one.name)).toEqual(['X-A']);
});

it.each<[string, Partial<CrmDraft>, boolean]>([
  ['nothing', {}, false],
  ['an empty row', { headers: [...draftOf(endpoint).headers, row('', '')] }, false],
  ['the address', { url: 'https://crm.example/other' }, true],
  ['a new value for a kept header', { headers: [row('X-Key', 'new', true)] }, true],
  ['a header less', { headers: [] }, true],
  ['the secret', { choice: 'new' }, true],
])('changed: %s', (_, patch, changed) => {
  expect(isChanged(good(patch), endpoint)).toBe(changed);
});
