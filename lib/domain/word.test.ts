import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, laterWord, liveWords, type Word, wordOf } from './word';

const by = { user: 'Marie', role: 'marketer' as const, device: 'devaaaaa' };
const word = (id: string, more: Partial<Word> = {}): Word => ({ id, kind: 'tag', name: id, at: `${id}-`, by, ...more });

const ids = ['a', 'b', 'c', 'd', 'e'];
/** Any state machines may leave behind: chains, loops, merges into what is not here. */
const anyWords = fc
  .array(fc.record({ into: fc.option(fc.constantFrom(...ids, 'nowhere')), gone: fc.boolean() }), {
    minLength: 5,
    maxLength: 5,
  })
  .map((parts) =>
    parts.map(({ into, gone }, i) =>
      word(ids[i] as string, { ...(into && { into }), ...(gone && { gone: true as const }) }),
    ),
  );

describe('words', () => {
  it('fold names that differ in case and accents only', () => {
    expect(foldName('  Énergie ')).toBe(foldName('energie'));
    expect(foldName('Énergies')).not.toBe(foldName('energie'));
  });

  it('lead to what they were merged into, over several merges', () => {
    const words = [word('a', { into: 'b' }), word('b', { into: 'c' }), word('c')];
    expect(wordOf(words, 'a')?.id).toBe('c');
    expect(liveWords(words).map((w) => w.id)).toEqual(['c']);
    expect(wordOf(words, 'x')).toBeUndefined();
  });

  it('merged each into the other on two machines, stand as one, the same on both', () => {
    const words = [word('b', { into: 'a' }), word('a', { into: 'b' }), word('c', { into: 'b' })];
    for (const id of ['a', 'b', 'c']) expect(wordOf(words, id)?.id).toBe('a');
    expect(liveWords(words).map((w) => w.id)).toEqual(['a']);
  });

  it('always stand for one word, and that word for itself', () => {
    fc.assert(
      fc.property(anyWords, fc.constantFrom(...ids), (words, id) => {
        const stands = wordOf(words, id);
        expect(stands && wordOf(words, stands.id)).toBe(stands);
        expect(wordOf([...words].reverse(), id)).toEqual(stands);
        expect(liveWords(words)).toEqual(words.filter((w) => !w.gone && wordOf(words, w.id) === w));
      }),
    );
  });

  it('of two records the later by its stamp stands', () => {
    const [old, late] = [word('a', { at: '1' }), word('a', { at: '2', name: 'b' })];
    expect(laterWord(undefined, old)).toBe(old);
    expect(laterWord(old, late)).toBe(late);
    expect(laterWord(late, old)).toBe(late);
  });
});
