import { expect, it } from 'vitest';
import { utmSuffix } from './utm';

it('makes the suffix of a link, in one order, escaped', () => {
  expect(utmSuffix({ campaign: 'été 2026 & suite', source: 'brevo', medium: 'email' })).toBe(
    '?utm_source=brevo&utm_medium=email&utm_campaign=%C3%A9t%C3%A9+2026+%26+suite',
  );
  expect(utmSuffix({ source: '' })).toBe('');
});
