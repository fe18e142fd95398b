import { describe, expect, it } from 'vitest';
import { commentBy, momentOf, postLink, reactionTo } from './linkedin-post';

const link = 'https://www.linkedin.com/feed/update/urn:li:activity:7312345678901234567/';
const on = 1_743_399_066_186;

describe('a post', () => {
  it.each([
    ['https://www.linkedin.com/feed/update/urn:li:activity:7312345678901234567/?x=1', link],
    ['https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7312345678901234567', link],
    ['https://www.linkedin.com/posts/viewer-martin_achats-activity-7312345678901234567-aBcD', link],
    ['https://www.linkedin.com/feed/', undefined],
    ['https://www.linkedin.com/posts/x-activity-12-a', undefined],
    ['https://www.linkedin.com/feed/%E0', undefined],
  ])('%s', (address, post) => expect(reactionTo(address).post).toBe(post));

  it('has its moment in its id', () => {
    expect(Math.abs((momentOf('7312345678901234567') ?? 0) - on)).toBeLessThan(86_400_000 * 2);
    expect(momentOf('123')).toBeUndefined();
    expect(momentOf('100000000000000')).toBeUndefined();
  });

  it('has comments, whose keys name both', () => {
    const keys = [
      'urn:li:comment:(activity:7312345678901234567,7312399999901234567)',
      'replaceableComment_urn:li:comment:(urn:li:activity:7312345678901234567,7312399999901234567)',
    ];
    for (const key of keys)
      expect(commentBy(key)).toEqual({ type: 'linkedin-comment', post: link, on: momentOf('7312399999901234567') });
    expect(commentBy('urn:li:comment:(x)')).toBeUndefined();
    expect(postLink('ugcPost:7312345678901234567')).toContain('urn:li:ugcPost:7312345678901234567');
  });
});
