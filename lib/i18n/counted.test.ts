import { expect, it } from 'vitest';
import { counted } from './counted';

it.each([
  ['en', 1, '1 row'],
  ['en', 0, '0 rows'],
  ['en', 12_480, '12,480 rows'],
  ['fr', 0, '0 row'],
  ['fr', 12_480, '12\u202f480 rows'],
] as const)('%s %i: %s', (language, n, text) => {
  expect(counted(language, n, 'row', 'rows')).toBe(text);
});
