import { describe, expect, it } from 'vitest';
import { placesIn, shownLength, shownPart } from './find-in';

describe('searching a file', () => {
  it('finds each place, whatever the case', () => {
    expect(placesIn('Zoé, ZOÉ and zoé', 'zoé')).toEqual([0, 5, 13]);
    expect(placesIn('İzmir izmir', 'IZMIR')).toEqual([0, 6]);
    expect(placesIn('aaaa', 'aa')).toEqual([0, 2]);
    expect(placesIn('abc', '')).toEqual([]);
    expect(placesIn('x'.repeat(5000), 'x')).toHaveLength(1000);
  });

  it('shows the beginning, or the part around what was found', () => {
    expect(shownPart(10)).toEqual([0, 10]);
    expect(shownPart(3 * shownLength)).toEqual([0, shownLength]);
    const [from, until] = shownPart(3 * shownLength, 2 * shownLength);
    expect([from <= 2 * shownLength, until > 2 * shownLength, until - from]).toEqual([true, true, shownLength]);
    expect(shownPart(3 * shownLength, 3 * shownLength - 1)).toEqual([2 * shownLength, 3 * shownLength]);
  });
});
