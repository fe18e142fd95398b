import { describe, expect, it } from 'vitest';
import type { Candidate, ReadValue } from './candidate';
import { compare, saysTheSame } from './compare';
import type { LeadEvent } from './event';
import { foldLead } from './fold';
import type { Lead } from './lead';

const read = (value: string, confidence: ReadValue['confidence'] = 'medium'): ReadValue => ({
  value,
  way: 'w',
  confidence,
});
const seen = (fields: Candidate['fields'], identities = ['linkedin:in/zoe-noel']): Candidate => ({
  page: 'linkedin-profile-sdui',
  url: 'https://www.linkedin.com/in/zoe-noel/',
  fields,
  emails: [],
  identities,
});
const by = { user: 'Marie', role: 'seller', device: 'devaaaaa' } as const;
let n = 0;
const event = (type: string, data: unknown): LeadEvent =>
  ({
    id: `e${++n}`,
    leadId: 'l',
    at: `${String(n).padStart(15, '0')}-0000-devaaaaa`,
    on: n,
    by,
    type,
    data,
  }) as LeadEvent;
const captured = event('captured', {
  candidate: seen({ name: read('Zoé Noël'), company: read('Exemple SAS'), location: read('Lyon, France') }),
});
const lead = (...events: LeadEvent[]) => foldLead('l', [captured, ...events]) as Lead;

describe('saysTheSame', () => {
  it.each([
    ['company', 'Exemple SAS', 'EXEMPLE', true],
    ['company', 'Exemple', 'Exemple Nord', false],
    ['location', 'Lyon, Auvergne-Rhône-Alpes, France', 'Lyon', true],
    ['location', 'Lyon', 'Paris', false],
    ['jobTitle', 'Acheteuse ', 'acheteuse', true],
    [
      'photo',
      'https://media.licdn.com/dms/image/v2/A1/x_100?e=1',
      'https://media.licdn.com/dms/image/v2/A1/x_400?e=2',
      true,
    ],
    ['photo', 'https://media.licdn.com/dms/image/v2/A1/x', 'https://media.licdn.com/dms/image/v2/B2/x', false],
  ] as const)('%s: %s and %s: %s', (field, a, b, same) => expect(saysTheSame(field, a, b)).toBe(same));
});

describe('compare', () => {
  it('finds nothing on the same page, and takes a missing field for unknown', () => {
    expect(compare(lead(), seen({ name: read('Zoé Noël') }))).toBeUndefined();
    expect(compare(lead(), seen({}))).toBeUndefined();
  });

  it('brings what fills a blank, what differs, and identities', () => {
    const difference = compare(
      lead(),
      seen({ company: read('Autre'), headline: read('Achats') }, ['linkedin:in/zoe-noel', 'salesnav:A1']),
    );
    expect(Object.keys(difference?.fields ?? {})).toEqual(['headline', 'company']);
    expect(difference?.identities).toEqual(['salesnav:A1']);
  });

  it('does not doubt what is kept for an uncertain reading', () => {
    expect(compare(lead(), seen({ company: read('Autre', 'low') }))).toBeUndefined();
    expect(compare(lead(), seen({ headline: read('Achats', 'low') }))?.fields.headline?.value).toBe('Achats');
  });

  it('is asked once: not again while it waits, nor when it was declined', () => {
    const page = seen({ company: read('Autre Maison') });
    const waiting = lead(event('seen', { candidate: page }));
    expect(waiting.fields.company?.value).toBe('Exemple SAS');
    expect(waiting.news?.company?.value).toBe('Autre Maison');
    expect(compare(waiting, page)).toBeUndefined();
    const declined = lead(
      event('seen', { candidate: page }),
      event('declined', { fields: { company: 'Autre Maison' } }),
    );
    expect(declined.news).toBeUndefined();
    expect(compare(declined, page)).toBeUndefined();
  });

  it('does not bring back an address somebody took off, or left out when saving', () => {
    const page = seen({ company: read('Autre') }, ['linkedin:in/zoe-noel', 'email:zoe@exemple.example']);
    const off = lead(
      event('identified', { identities: ['email:zoe@exemple.example'] }),
      event('unidentified', { identities: ['email:zoe@exemple.example'] }),
    );
    expect(compare(off, page)?.identities).toEqual([]);
    const left = lead(event('declined', { fields: { company: 'Autre' }, identities: ['email:zoe@exemple.example'] }));
    expect(compare(left, page)).toBeUndefined();
  });

  it('taken, replaces even what was typed; typing settles it too', () => {
    const page = seen({ company: read('Autre Maison') });
    const typed = event('edited', { fields: { company: 'Tapé' } });
    const asked = lead(typed, event('seen', { candidate: page }));
    expect(asked.fields.company).toMatchObject({ value: 'Tapé', way: 'typed' });
    const value = asked.news?.company;
    expect(
      lead(typed, event('seen', { candidate: page }), event('taken', { fields: { company: value } })).fields.company,
    ).toMatchObject({
      value: 'Autre Maison',
      url: 'https://www.linkedin.com/in/zoe-noel/',
      by,
    });
    expect(
      lead(event('seen', { candidate: page }), event('edited', { fields: { company: 'Tapé' } })).news,
    ).toBeUndefined();
  });
});
