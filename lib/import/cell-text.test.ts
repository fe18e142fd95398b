import { describe, expect, it } from 'vitest';
import { cleanText } from '../pages/clean-text';
import { cellLines, cellText } from './cell-text';

describe('cellText', () => {
  it.each([
    ['  Ateliers  Rivoire ', 'Ateliers Rivoire'],
    ['Léa\u0000\u202e Fontaine\u200b', 'Léa Fontaine'],
    ['佐藤 結衣', '佐藤 結衣'],
    ['a\r\nb', 'a b'],
    ['--', ''],
    ['N/A', ''],
    ['null', ''],
    ['Null', 'Null'],
    ['\\N', ''],
    ["'+33612345678", '+33612345678'],
    ["'=1+1", '=1+1'],
    ["'t Hooft", "'t Hooft"],
    ['=1+1', '=1+1'],
    [undefined, ''],
  ])('%j → %j', (cell, text) => expect(cellText(cell, 100)).toBe(text));

  it('cuts by whole characters', () => {
    expect(cellText('𠮷'.repeat(20), 10)).toBe('𠮷'.repeat(10));
    expect(cellText('a'.repeat(20), 10)).toBe('a'.repeat(10));
  });

  it('is the common cleaning where it takes the short way', () => {
    for (const text of ['Société « É »', 'a-b’c', 'œuvre', ' x ', 'a\u00a0b', 'a\u00adb'])
      expect(cellText(text, 100)).toBe(cleanText(text, 100));
  });
});

it('keeps the lines of a note', () => {
  expect(cellLines('\r\n Rencontrée  au salon\r\n\r\nÀ rappeler\n')).toBe('Rencontrée au salon\n\nÀ rappeler');
  expect(cellLines('x'.repeat(20_000))).toHaveLength(10_000);
  expect(cellLines(undefined)).toBe('');
});
