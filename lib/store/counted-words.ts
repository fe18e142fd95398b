import { everyLead } from '../domain/lead-query';
import { type CountedWord, liveWords, type Word } from '../domain/word';
import { allWords } from './queries';
import type { Search } from './search/search';

/** The words to choose from, by name, each with how many leads hold it (or were engaged in it). */
export async function countedWords(kind: Word['kind'], search: Search, now: number): Promise<CountedWord[]> {
  const words = liveWords(await allWords(kind));
  const found = await Promise.all(words.map(({ id }) => search.find({ ...everyLead, [kind]: id }, now)));
  return words.map((word, i) => ({ word, leads: found[i]?.total ?? 0 }));
}
