import { compactWord } from './fold-header';

/**
 * What words mean, from lists of them: lines of words as people write them, separated by ` | `, under their meaning. The keys
 * are compactWord's; of a word under two meanings the first stands.
 */
export function wordMap<T extends string>(lists: Record<T, readonly string[]>): Map<string, T> {
  const meanings = new Map<string, T>();
  for (const meaning of Object.keys(lists) as T[])
    for (const word of lists[meaning].flatMap((line) => line.split(' | '))) {
      const key = compactWord(word);
      if (!meanings.has(key)) meanings.set(key, meaning);
    }
  return meanings;
}
