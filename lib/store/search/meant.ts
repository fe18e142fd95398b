import { fold } from '../../domain/fold-text';
import type { LeadQuery } from '../../domain/lead-query';
import { isHeld } from './hits';
import type { LiveIndex } from './live';
import { type Clause, questionOf, type WordBook } from './question';
import { startOf, stringAt } from './strings';

/** Shorter words are one letter from too much. */
const shortest = 3;
/** How many words are tried in the place of one. */
const tries = 5;

/**
 * The text of a query that finds nothing, with one letter of each word that nobody has put right (one too many, too few, wrong,
 * or two swapped) so that it finds somebody; undefined when there is no such text.
 */
export function meantBy(query: LeadQuery, index: LiveIndex, book: WordBook, now: number): string | undefined {
  const wrong = questionOf({ text: query.text, sort: 'recent' }, book, now).clauses.filter(
    (clause) => !holds(index, clause),
  );
  if (!wrong.length || wrong.some(({ word = '' }) => word.length < shortest)) return undefined;
  let texts = [query.text];
  for (const { word = '' } of wrong) {
    const others = nearest(word, index, book);
    texts = texts.flatMap((text) => others.map((other) => replaced(text, word, other))).slice(0, tries * tries);
  }
  return texts.find((text) => index.find(questionOf({ ...query, text }, book, now), query).total > 0);
}

const holds = (index: LiveIndex, clause: Clause): boolean =>
  isHeld(index.pack, clause) ||
  index.entries.some(({ tokens }) =>
    tokens.some((token) => token.startsWith(clause.word ?? '') || clause.marks.includes(token)),
  );

/** The known words one letter from this one: whole ones before those it begins, then those of most leads. */
function nearest(word: string, { pack, entries }: LiveIndex, book: WordBook): string[] {
  const found = new Map<string, { whole: boolean; leads: number }>();
  const add = (token: string, rest: number, leads: number) => {
    const known = found.get(token);
    if (known) known.leads += leads;
    else found.set(token, { whole: rest === 0, leads });
  };
  const { tokens, postingEnds } = pack;
  for (let i = 0; i < tokens.ends.length; i++) {
    const end = tokens.ends[i] as number;
    const rest = nearly(word, tokens.text, startOf(tokens, i), end);
    if (rest !== undefined)
      add(stringAt(tokens, i), rest, (postingEnds[i] as number) - (i ? (postingEnds[i - 1] as number) : 0));
  }
  for (const token of [...entries, ...book.names].flatMap((one) => one.tokens)) {
    const rest = nearly(word, token, 0, token.length);
    if (rest !== undefined) add(token, rest, 1);
  }
  return [...found]
    .sort(([a, x], [b, y]) => Number(y.whole) - Number(x.whole) || y.leads - x.leads || (a < b ? -1 : 1))
    .slice(0, tries)
    .map(([token]) => token);
}

/**
 * How much is left of the word at `from` to `end` of `text` once its beginning is `word` but for one letter; undefined when more
 * than one differs. Marks (`#…`) are no words.
 */
export function nearly(word: string, text: string, from: number, end: number): number | undefined {
  if (text.charCodeAt(from) === 35) return undefined;
  let same = 0;
  while (same < word.length && from + same < end && word.charCodeAt(same) === text.charCodeAt(from + same)) same += 1;
  const at = from + same;
  const [w, v] = [word.charCodeAt(same), word.charCodeAt(same + 1)];
  const [t, u] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  // Nearly every word ends here: hundreds of thousands are looked at.
  if (same + 1 < word.length && v !== t && w !== u && v !== u) return undefined;
  let least: number | undefined;
  /** The rest of the word must be there once so many letters of each are passed over. */
  const pass = (ofWord: number, ofText: number) => {
    const rest = end - at - ofText - (word.length - same - ofWord);
    if (rest >= 0 && (least === undefined || rest < least) && text.startsWith(word.slice(same + ofWord), at + ofText))
      least = rest;
  };
  pass(1, 0);
  pass(0, 1);
  pass(1, 1);
  if (w === u && v === t && at + 1 < end) pass(2, 2);
  return least;
}

/** The text with a word of it, however it is written, as another. */
const replaced = (text: string, word: string, other: string): string =>
  text.replace(/[\p{L}\p{N}\p{M}]+/gu, (written) => (fold(written) === word ? other : written));
