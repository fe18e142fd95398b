import { describe, expect, it } from 'vitest';
import type { KeptValue, Lead } from './lead';
import { foldWords, likenessKeys } from './likeness';

const lead = (name: string, company?: string, ...emails: string[]): Pick<Lead, 'fields' | 'identities'> => {
  const kept = (value: string) => ({ value }) as KeptValue;
  return {
    fields: { name: kept(name), ...(company && { company: kept(company) }) },
    identities: emails.map((email) => `email:${email}`),
  };
};
const alike = (a: ReturnType<typeof lead>, b: ReturnType<typeof lead>) =>
  likenessKeys(a).some((key) => likenessKeys(b).includes(key));

describe('likeness', () => {
  it.each([
    ['Ateliers Rivoire SAS', 'ateliers rivoire'],
    ['Groupe Él’An, S.A.', 'elan'],
    ['SA', 'sa'],
  ])('%s is %s', (company, folded) => expect(foldWords(company, true)).toBe(folded));

  it('is the same name, in any order, with the same company or the same mail domain', () => {
    expect(alike(lead('Dupré, Chloé', 'Laiterie SAS'), lead('CHLOE DUPRE', 'laiterie'))).toBe(true);
    expect(alike(lead('Zoé Noël', undefined, 'zoe@x.example'), lead('Zoé Noël', 'X', 'z.noel@x.example'))).toBe(true);
    expect(alike(lead('Zoé Noël', 'X'), lead('Zoé Noël', 'Y'))).toBe(false);
    expect(alike(lead('Zoé Noël', undefined, 'zoe@gmail.com'), lead('Zoé Noël', undefined, 'z@gmail.com'))).toBe(false);
    expect(alike(lead('Zoé', 'X'), lead('Zoé', 'X'))).toBe(false);
    expect(alike(lead('王小明', 'X'), lead('王小明', 'X'))).toBe(true);
  });
});
