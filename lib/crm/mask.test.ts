import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask, masked, maskedHeaders } from './mask';

describe('masked', () => {
  const secret = 'pa"ss wörd/9';
  it.each([
    ['as it is', secret],
    ['in an address', encodeURIComponent(secret)],
    ['in JSON', JSON.stringify({ secret })],
    ['in Basic authorization', Buffer.from(`api:${secret}`).toString('base64')],
  ])('hides a secret %s', (_, text) => {
    const shown = masked(`before ${text} after`, [secret]);
    expect(shown).toContain(mask);
    expect(shown).toMatch(/^before .* after$/s);
    expect(shown).not.toContain(text);
  });

  it('hides it in base64 whatever stands around it', () => {
    const word = fc.string({ unit: 'binary', minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(word, fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (hidden, before, after) => {
        const encoded = Buffer.from(before + hidden + after).toString('base64');
        expect(masked(encoded, [hidden])).toContain(mask);
      }),
    );
  });

  it('leaves a text without secrets alone, and what is too short to be one', () => {
    expect(masked('{"id": 12, "ok": true}', ['12', 'absent-secret'])).toBe('{"id": 12, "ok": true}');
  });
});

it('headers that carry a key or a signature are hidden whole, others as text', () => {
  const headers = { authorization: 'Bearer x', 'x-api-key': 'k', 'content-type': 'a/b', 'x-team': 'team-secret-1' };
  expect(maskedHeaders(headers, ['team-secret-1'])).toEqual({
    ...{ authorization: mask, 'x-api-key': mask },
    ...{ 'content-type': 'a/b', 'x-team': mask },
  });
});
