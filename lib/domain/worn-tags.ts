import type { Lead } from './lead';
import { type Word, wordOf } from './word';

type Known = Pick<Word, 'id' | 'into' | 'gone'>;

/** The tags a lead is seen with: merged ones as one, under what they stand for now, and none that is off the list. */
export function wornTags(tags: Lead['tags'], words: readonly Known[]): Lead['tags'] {
  const worn: Lead['tags'] = {};
  for (const [id, adds] of Object.entries(tags)) {
    const word = wordOf(words, id);
    if (word?.gone) continue;
    const as = word?.id ?? id;
    worn[as] = [...new Set([...(worn[as] ?? []), ...adds])].sort();
  }
  return worn;
}

/** Every id that stands for the same word as this one, itself first: what to take off when that word is taken off. */
export function sameWord(words: readonly Known[], id: string): string[] {
  const as = wordOf(words, id)?.id ?? id;
  return [id, ...words.filter((w) => w.id !== id && wordOf(words, w.id)?.id === as).map((w) => w.id)];
}

/** What ids are called now: id → the name of what it stands for. */
export const namesNow = (words: readonly (Known & Pick<Word, 'name'>)[]): Map<string, string> =>
  new Map(words.map((w) => [w.id, wordOf(words, w.id)?.name ?? w.name]));
