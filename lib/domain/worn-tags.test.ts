import { describe, expect, it } from 'vitest';
import type { Word } from './word';
import { namesNow, sameWord, wornTags } from './worn-tags';

const by = { user: 'Marie', role: 'marketer' as const, device: 'devaaaaa' };
const word = (id: string, more: Partial<Word> = {}): Word => ({ id, kind: 'tag', name: id, at: `${id}-`, by, ...more });

describe('the tags a lead is seen with', () => {
  const words = [word('a', { into: 'b' }), word('b'), word('c', { gone: true }), word('d', { into: 'c' })];

  it('are one for those merged, without those off the list', () => {
    expect(wornTags({ a: ['e1'], b: ['e2'], c: ['e3'], d: ['e4'], x: ['e5'] }, words)).toEqual({
      b: ['e1', 'e2'],
      x: ['e5'],
    });
  });

  it('are taken off under every id they are held by', () => {
    expect(sameWord(words, 'b')).toEqual(['b', 'a']);
    expect(sameWord(words, 'a')).toEqual(['a', 'b']);
    expect(sameWord(words, 'x')).toEqual(['x']);
  });

  it('are called by the name of what they stand for', () => {
    expect(namesNow(words).get('a')).toBe('b');
  });
});
