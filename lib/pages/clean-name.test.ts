import { describe, expect, it } from 'vitest';
import { cleanName } from './clean-name';

describe('cleanName', () => {
  it.each([
    ['Camille Moreau', 'Camille Moreau'],
    ['(3) Camille Moreau', 'Camille Moreau'],
    ['(12+)  Camille\u00a0 Moreau ', 'Camille Moreau'],
    ['Camille Moreau 🚀👩🏽‍💻🇫🇷 ★', 'Camille Moreau'],
    ['Camille Moreau (She/Her)', 'Camille Moreau'],
    ['Camille Moreau (elle)', 'Camille Moreau'],
    ['Camille Moreau [elle/la]', 'Camille Moreau [elle/la]'],
    ['Camille Moreau she/her', 'Camille Moreau'],
    ['Camille Moreau, MBA, PhD', 'Camille Moreau'],
    ['Jane Q. Doe, Ph.D., SHRM-CP®', 'Jane Q. Doe'],
    ['Robert Lee, Jr.', 'Robert Lee, Jr.'],
    ['Dupré, Chloé', 'Dupré, Chloé'],
    ['Nguyen, MA', 'Nguyen, MA'],
    ['DUPRÉ, PAUL', 'DUPRÉ, PAUL'],
    ['Camille Moreau, M.A./PhD & MBA', 'Camille Moreau'],
    // A list of credentials that is none must not be tried in every way it could be cut.
    [`Anna Bell, ${'ma'.repeat(60)}!`, `Anna Bell, ${'ma'.repeat(60)}!`],
    [`Anna Bell, ${'ma '.repeat(50)}!`, `Anna Bell, ${'ma '.repeat(50)}!`],
    ['Ana Sousa (Lima)', 'Ana Sousa (Lima)'],
    ['Jean-Éric d’Aubigné', 'Jean-Éric d’Aubigné'],
    ['E\u0301lodie', '\u00c9lodie'],
    ['\u202bزهراء المنصوري\u202c\u200f', 'زهراء المنصوري'],
    ['می\u200cنا', 'می\u200cنا'],
    ['佐藤 結衣', '佐藤 結衣'],
    ['\u2067Noa\u2069 \u200bLevi\ufeff', 'Noa Levi'],
    ['Zo\ud83dé \udc00Noël', 'Zoé Noël'],
    ['<script>alert(1)</script> Bob', '<script>alert(1)</script> Bob'],
    ['| Camille Moreau |', 'Camille Moreau'],
    ['🚀 (🔥)', undefined],
    ['42', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j → %j', (text, name) => expect(cleanName(text)).toBe(name));

  it('caps by code point, never in the middle of one', () => {
    const name = cleanName('𠮷'.repeat(300));
    expect(name).toBe('𠮷'.repeat(200));
    expect(name).not.toMatch(/\p{Cs}/u);
  });
});
