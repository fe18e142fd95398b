import type { RankedSelector } from '../domain/recipe';
import { isSelector } from '../domain/selector';
import { shownText } from '../pages/clean-text';
import { candidatesFor, type SelectorCandidate } from './candidates';
import { matchesOf, type Root, shownMatches } from './find';
import { countsOneSide } from './places';

/** So many selectors make a recipe. */
const kept = 6;
/** So many are tried on the document at most; three times as many where none has been found by then. */
const tried = 160;

/**
 * Selectors that each find this element alone (or copies of it that show the same), best first, resting on different things so
 * that one change of the page does not take them all. Pure: the document is only asked.
 * @param root where the element stands: its document, its open shadow root, or the row of a list it is in
 * @param personal words that are somebody's, folded to lower case: they are in no selector
 * @param also what a selector has to do besides
 */
export function synthesize(
  root: Root,
  element: Element,
  personal: ReadonlySet<string>,
  also: (css: string) => boolean = (css) => !countsOneSide(css),
): RankedSelector[] {
  if (element === root) return [{ css: ':scope', score: 0.6 }];
  const open = uniqueBest(candidatesFor(root, element, personal));
  const taken: SelectorCandidate[] = [];
  for (let turn = 0; turn < (taken.length ? tried : 3 * tried) && open.size && taken.length < kept; turn++) {
    const next = bestOf(open, taken);
    open.delete(next.css);
    if (isSelector(next.css) && also(next.css) && findsOnly(next.css, root, element)) taken.push(next);
  }
  return taken
    .sort((a, b) => b.score - a.score)
    .map(({ css, score }) => ({ css, score: Math.round(score * 100) / 100 }));
}

function uniqueBest(all: SelectorCandidate[]): Map<string, SelectorCandidate> {
  const best = new Map<string, SelectorCandidate>();
  for (const one of all.filter(({ score }) => score >= 0.1))
    if ((best.get(one.css)?.score ?? 0) < one.score) best.set(one.css, one);
  return best;
}

/** The likeliest that is left, where what rests on the same as one that is taken counts for less. */
function bestOf(open: ReadonlyMap<string, SelectorCandidate>, taken: readonly SelectorCandidate[]): SelectorCandidate {
  const rests = (one: SelectorCandidate, other: SelectorCandidate) =>
    [other.anchor, other.also].some((anchor) => anchor && (anchor === one.anchor || anchor === one.also));
  const worth = (one: SelectorCandidate) =>
    taken.reduce(
      (score, other) => score * (rests(one, other) ? 0.75 : 1) * (other.way === one.way ? 0.85 : 1),
      one.score,
    );
  let best: [SelectorCandidate, number] | undefined;
  for (const one of open.values()) {
    const score = worth(one);
    if (!best || score > best[1]) best = [one, score];
  }
  return (best as [SelectorCandidate, number])[0];
}

function findsOnly(css: string, root: Root, element: Element): boolean {
  if (!matchesOf(css, root).includes(element)) return false;
  const shown = shownMatches(css, root);
  return shown.length > 0 && shown.every((one) => one === element || sameToSee(one, element));
}

const sameToSee = (one: Element, other: Element) =>
  one.tagName === other.tagName &&
  (one.tagName === 'IMG'
    ? one.getAttribute('src') === other.getAttribute('src')
    : one.getAttribute('href') === other.getAttribute('href') && shownText(one) === shownText(other));
