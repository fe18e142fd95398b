import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cutter } from './cutter';

const limits = { text: 5, whole: 5, items: 2 };

describe('the cutter', () => {
  it.each([
    ['what fits stays', 'abcde', 'abcde', false],
    ['what does not is cut, and says so', 'abcdef', 'abcd…', true],
    ['never inside a character', 'abc🚲def', 'abc…', true],
  ])('%s', (_, text, expected, did) => {
    const cut = cutter(limits);
    expect(cut.text(text)).toBe(expected);
    expect(cut.did).toBe(did);
  });

  it('leaves out whole what would be wrong when cut, and the items too many', () => {
    const cut = cutter(limits);
    expect([cut.whole('abcde'), cut.whole(undefined), cut.did]).toEqual(['abcde', undefined, false]);
    expect([cut.whole('abcdef'), cut.did]).toEqual([undefined, true]);
    const list = cutter(limits);
    expect([list.items([1, 2]), list.did]).toEqual([[1, 2], false]);
    expect([list.items([1, 2, 3]), list.did]).toEqual([[1, 2], true]);
  });

  it('keeps scripts, marks and emoji, and nothing other systems cannot store', () => {
    expect(cleanText('נֹעַר \u200f🚲\tone\nline\u0000\u0007\u009f\ud800')).toBe('נֹעַר \u200f🚲\tone\nline\ufffd');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cut = cutter(limits).text(text);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
        expect(cut.length).toBeLessThanOrEqual(limits.text);
      }),
    );
  });
});
