import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Candidate } from '../domain/candidate';
import { fullName, toldPerson } from './told-person';

describe('a person a vendor tells of', () => {
  it('is cleaned, and known by address and LinkedIn page', () => {
    const one = toldPerson('hubspot', 3, {
      email: ' Camille@Rivoire.example ',
      linkedIn: 'https://www.linkedin.com/in/camille-moreau/',
      fields: { name: fullName('Camille', null, 'Moreau 🚲'), company: ' Ateliers\u00a0 Rivoire ', jobTitle: null },
      engagements: [{ type: 'click', on: 5, title: ' Guide\n', campaign: '' }],
      crmId: '512',
    });
    expect(one).toEqual({
      row: 3,
      candidate: {
        page: 'pull:hubspot',
        url: '',
        fields: {
          name: { value: 'Camille Moreau', way: 'pull', confidence: 'medium' },
          company: { value: 'Ateliers Rivoire', way: 'pull', confidence: 'medium' },
        },
        emails: [{ value: 'camille@rivoire.example', way: 'pull', confidence: 'medium' }],
        identities: ['email:camille@rivoire.example', 'linkedin:in/camille-moreau'],
      },
      engagements: [{ type: 'click', on: 5, title: 'Guide' }],
      tags: [],
      crmId: '512',
    });
  });

  it.each([undefined, null, '', 'no address', 'a@b'])('nobody without an address: %s', (email) => {
    expect(toldPerson('brevo', 1, { email, engagements: [] })).toBeUndefined();
  });

  it('is a candidate the domain takes, whatever the vendor writes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 3000 });
    fc.assert(
      fc.property(text, text, text, fc.emailAddress(), (name, company, title, email) => {
        const one = toldPerson('mautic', 1, {
          ...{ email, fields: { name, company }, url: company },
          engagements: [{ type: 'open', on: 1, title, campaign: name }],
        });
        if (!one) return;
        expect(Candidate.safeParse(one.candidate).success).toBe(true);
        for (const { title = '', campaign = '' } of one.engagements)
          expect(Math.max([...title].length, [...campaign].length)).toBeLessThanOrEqual(200);
      }),
    );
  });
});
