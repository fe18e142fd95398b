/** Letters that are two in one, or that NFKD leaves whole. */
const plainLetters: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
};
const odd = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
const plain = /^[\0-\x7f]*$/;

/** Text without accents or case: "Élodie" and "elodie" are the same word, "Cœur" and "coeur" too. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(odd, (letter) => plainLetters[letter] ?? letter);
}

/** What is kept of a word: longer ones are no words. */
const longest = 60;
/** What is kept of a word within Chinese or Japanese text, which has no spaces: each character begins one. */
const longestWithin = 12;
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** The words of a text as it is searched by, in order: folded runs of letters and digits of any script. */
export function wordsIn(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (word.length > longest ? cut(word, longest) : word));
}

/**
 * The words a text is found by: a searched word finds it when one of these begins with it. `d’Auteuil` gives `d` and `auteuil`,
 * an address its parts, `王小明` also `小明` and `明`.
 */
export function tokensIn(text: string): string[] {
  const words = wordsIn(text);
  return plain.test(text) ? words : words.flatMap((word) => (spaceless.test(word) ? [word, ...within(word)] : [word]));
}

function within(word: string): string[] {
  const letters = [...word];
  return letters.flatMap((letter, i) =>
    i && spaceless.test(letter) ? [letters.slice(i, i + longestWithin).join('')] : [],
  );
}

/** Cut between characters, never within one. */
const cut = (word: string, length: number): string => word.slice(0, length).replace(/[\ud800-\udbff]$/, '');
