import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../lib/i18n/i18n';
import { identityInWords, refusalInWords, wayInWords } from './in-words';

const t = (language: 'en' | 'fr') => ({ ...messagesFor(language), language });

describe('words of a lead', () => {
  it('names what is missing, in both languages', () => {
    const refusal = { refused: 'missing-required', missing: ['budget', 'timing'] } as const;
    const asked = { ...refusal, missing: [...refusal.missing] };
    expect(refusalInWords(t('en'), asked)).toBe('Still missing: budget and timing.');
    expect(refusalInWords(t('fr'), asked)).toBe('Il manque encore : budget et délai.');
  });
  it('names the roles that may', () => {
    expect(refusalInWords(t('en'), { refused: 'role-may-not', roles: ['marketer', 'rep'] })).toContain(
      'marketer or sales rep',
    );
  });
  it.each([
    ['linkedin:in/zoé', 'linkedin.com/in/zoé'],
    ['email:a@b.fr', 'a@b.fr'],
    ['linkedin:member/ACoAAx', 'LinkedIn'],
  ])('writes %s as %s', (identity, words) => expect(identityInWords(identity)).toBe(words));
  it('has words for a way it does not know', () => {
    expect(wayInWords(t('en'), 'something-new')).toBe('text of the page');
    expect(wayInWords(t('en'), 'line-above-contact-row')).toBe('line under the name');
  });
});
