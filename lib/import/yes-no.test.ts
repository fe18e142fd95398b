import { expect, it } from 'vitest';
import { yesOrNo } from './yes-no';

it.each([
  ...(['Yes', 'oui', 'TRUE', 'x', '1', '82%', '59', '0,5 %', 'A participé', 'Présent'] as const).map(
    (word) => [word, true] as const,
  ),
  ...(['No', 'non', 'FAUX', '0', '0%', 'No-show', 'N’a pas participé', 'Registered', 'Absente'] as const).map(
    (word) => [word, false] as const,
  ),
  ...(['', '--', 'maybe', '2026-06-15', '00:49:10'] as const).map((word) => [word, undefined] as const),
])('%s: %s', (word, answer) => expect(yesOrNo(word)).toBe(answer));
