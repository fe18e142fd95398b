/** Text as words are matched in it: no accents, lower case, letters and digits of any script, one space between words. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

interface Entry<T> {
  tokens: string[];
  of: T;
  /** The word as the contract writes it. */
  word: string;
}
/** Words and phrases by their first token. */
export type WordIndex<T> = Map<string, Entry<T>[]>;

/** Adds a word or a phrase; empty ones are left out. */
export function addWord<T>(index: WordIndex<T>, word: string, of: T): void {
  const tokens = foldText(word).split(' ');
  const [first] = tokens;
  if (!first) return;
  const list = index.get(first);
  if (list) list.push({ tokens, of, word });
  else index.set(first, [{ tokens, of, word }]);
}

/** Calls `found` for every word of the index that stands whole in the text, in the text's order. */
export function matchWords<T>(index: WordIndex<T>, text: string, found: (of: T, word: string) => void): void {
  if (!index.size || !text) return;
  const tokens = foldText(text).split(' ');
  for (let i = 0; i < tokens.length; i++)
    for (const entry of index.get(tokens[i] as string) ?? [])
      if (entry.tokens.every((token, k) => tokens[i + k] === token)) found(entry.of, entry.word);
}
