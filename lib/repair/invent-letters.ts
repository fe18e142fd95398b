import { seeded } from '../domain/seeded';

/** `seeded`, started by a seed and a text: what is invented for a word does not hang on the words before it. */
export function randomOf(seed: number, text: string): () => number {
  let a = seed | 0;
  for (let i = 0; i < text.length; i++) a = Math.imul(a ^ text.charCodeAt(i), 0x01000193); // FNV-1a
  return seeded(a);
}

const pick = (letters: string, next: () => number) => letters[Math.floor(next() * letters.length)] as string;
const latin = /\p{Script=Latin}/u;
const consonants = 'bdlmnprstvz';
const vowels = 'aeiou';
const pools: [RegExp, string][] = [
  [/\p{Script=Greek}/u, 'αβγδεζηθικλμνξοπρστυφχψω'],
  [/\p{Script=Cyrillic}/u, 'абвгдежзиклмнопрстуфхцчшыэюя'],
  [/\p{Script=Arabic}/u, 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  [/\p{Script=Hebrew}/u, 'אבגדהוזחטיכלמנסעפצקרשת'],
];
const ranges: [RegExp, number, number][] = [
  [/\p{Script=Han}/u, 0x4e00, 20_900],
  [/\p{Script=Hangul}/u, 0xac00, 11_172],
  [/\p{Script=Hiragana}/u, 0x3042, 82],
  [/\p{Script=Katakana}/u, 0x30a2, 82],
];

/** As many small letters of the script of `like` as it has letters: in Latin such as can be spoken, unless `wild`. */
export function lettersLike(like: readonly string[], next: () => number, wild: boolean): string {
  const first = like[0] ?? '';
  if (latin.test(first)) {
    if (wild) return like.map(() => pick(consonants + vowels, next)).join('');
    const odd = next() < 0.3 ? 0 : 1;
    return like.map((_, i) => pick((i + odd) % 2 ? consonants : vowels, next)).join('');
  }
  const pool = pools.find(([script]) => script.test(first))?.[1];
  return like.map((letter) => (pool ? pick(pool, next) : near(letter, next))).join('');
}

/** A small letter of the same script, by its range, or of the same few code points of a script that is not listed. */
function near(letter: string, next: () => number): string {
  const [, from = (letter.codePointAt(0) ?? 97) & ~0x3f, size = 64] =
    ranges.find(([script]) => script.test(letter)) ?? [];
  for (let attempt = 0; attempt < 40; attempt++) {
    const made = String.fromCodePoint(from + Math.floor(next() * size));
    if (/^\p{L}$/u.test(made) && made.toLowerCase() === made) return made;
  }
  return pick(consonants, next);
}
