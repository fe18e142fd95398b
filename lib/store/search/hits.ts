import { postingsOf, postingsOfToken, type SearchPack, tokensFrom } from './pack';
import type { Clause, Question } from './question';

/** A run of postings: from the first, before the second. */
type Run = [number, number];
const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, [from, until]) => sum + until - from, 0);

const runsOf = (pack: SearchPack, { word, marks }: Clause): Run[] => [
  ...(word === undefined ? [] : [postingsOf(pack, tokensFrom(pack, word))]),
  ...marks.map((mark) => postingsOfToken(pack, mark)),
];

/** Whether any lead of the pack, changed since or not, is found by this alone. */
export const isHeld = (pack: SearchPack, clause: Clause): boolean => lengthOf(runsOf(pack, clause)) > 0;

/**
 * Marks the places a question finds among those `alive` (1 each).
 * @param marks as long as `alive`; what it held is overwritten
 * @returns which number marks them
 */
export function markHits(
  pack: SearchPack,
  alive: Uint8Array,
  { clauses, ranges }: Question,
  marks: Uint8Array,
): number {
  marks.set(alive);
  let hit = 1;
  const { postings } = pack;
  // The rarest first: fewer are left to be marked again.
  const rarest = clauses.map((clause) => runsOf(pack, clause)).sort((a, b) => lengthOf(a) - lengthOf(b));
  for (const runs of rarest) {
    for (const [from, until] of runs)
      for (let i = from; i < until; i++) {
        const place = postings[i] as number;
        if (marks[place] === hit) marks[place] = hit + 1;
      }
    hit += 1;
  }
  for (const { column, least, most } of ranges) {
    const numbers = pack.columns[column];
    for (let place = 0; place < marks.length; place++) {
      const n = numbers[place] as number;
      if (n < least || n > most) marks[place] = 0;
    }
  }
  return hit;
}
