import { expect, it } from 'vitest';
import { sizeInWords } from './size-in-words';

it.each([
  [0, 'en', '0 MB'],
  [300, 'en', '1 kB'],
  [40_200, 'fr', '39 ko'],
  [110_000, 'en', '0.1 MB'],
  [13 * 1024 * 1024 + 500_000, 'en', '13.5 MB'],
  [300 * 1024 * 1024, 'en', '300 MB'],
  [1.5 * 1024 ** 3, 'en', '1.5 GB'],
  [1.5 * 1024 ** 3, 'fr', '1,5 Go'],
  [9000 * 1024 ** 4, 'en', '9,000 TB'],
] as const)('%d bytes', (bytes, language, words) => {
  expect(sizeInWords(bytes, language).replace(/[\u00a0\u202f]/g, ' ')).toBe(words);
});
