import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, tokensIn, wordsIn } from './fold-text';

it.each([
  ['Élodie Lefèvre-Brûlé', 'elodie lefevre-brule'],
  ['Cœur Straße Ægir Øster', 'coeur strasse aegir oster'],
  ['ŁÓDŹ İstanbul ılık', 'lodz istanbul ilik'],
  ['ＡＣＭＥ ﬁn', 'acme fin'],
  ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
])('folds %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it.each([
  ['camille.moreau@ateliers-rivoire.example', ['camille', 'moreau', 'ateliers', 'rivoire', 'example']],
  ['Zoé d’Auteuil, R&D (n° 2)', ['zoe', 'd', 'auteuil', 'r', 'd', 'n', '2']],
  ['Анна 李', ['анна', '李']],
  [' — ', []],
])('the words of %s', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
  expect(tokensIn(text)).toEqual(words);
});

it('finds Chinese and Japanese by any character on, which no space tells apart', () => {
  expect(tokensIn('王小明 Wang')).toEqual(['王小明', '小明', '明', 'wang']);
});

it('cuts what is no word, and never within a character', () => {
  expect(wordsIn('x'.repeat(100))).toEqual(['x'.repeat(60)]);
  expect(wordsIn(`x${'𠮷'.repeat(40)}`)[0]).toBe(`x${'𠮷'.repeat(29)}`);
});

it('folding again changes nothing, and every word is found by itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(wordsIn(fold(text))).toEqual(wordsIn(text));
      for (const word of wordsIn(text)) expect(tokensIn(text)).toContain(word);
    }),
  );
});
