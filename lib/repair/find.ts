import type { Enter, RankedSelector } from '../domain/recipe';
import { isSelector } from '../domain/selector';
import { isShown } from '../pages/is-shown';

/** Where selectors apply: a document, an open shadow root, or a row of a list. */
export type Root = Document | ShadowRoot | Element;

/** At most this many matches of one selector are looked at. */
const mostMatches = 50;

/**
 * What a selector finds within a root, shown or not, in the page's order; the root itself for `:scope`. A text outside
 * the grammar never reaches the browser, and what the browser does not know (`:has`, in older ones) finds nothing.
 */
export function matchesOf(css: string, root: Root): Element[] {
  if (!isSelector(css)) return [];
  if (css === ':scope') return isElement(root) ? [root] : [];
  try {
    return [...root.querySelectorAll(css)].slice(0, mostMatches + 1);
  } catch {
    return []; // The one thing that can be wrong with it by now is that this browser is older than `:has`.
  }
}

/** The shown matches of a selector; none where there are more than can be one value. */
export function shownMatches(css: string, root: Root): Element[] {
  const all = matchesOf(css, root);
  // What stands in the head is never drawn, and says something all the same.
  return all.length > mostMatches ? [] : all.filter((one) => one.tagName === 'META' || isShown(one));
}

/** The one element that the best of these selectors finds; undefined where those that come next to it find another. */
export function theOne(select: readonly RankedSelector[], root: Root): Element | undefined {
  const found = select.flatMap(({ css, score }) => {
    const all = shownMatches(css, root);
    return all.length === 1 && all[0] ? [{ element: all[0], score }] : [];
  });
  const best = found.sort((a, b) => b.score - a.score)[0];
  const other = best && found.some((one) => one.element !== best.element && comparable(one.score, best.score));
  return other ? undefined : best?.element;
}

/** Whether a selector of this score may speak against one of that. */
export const comparable = (score: number, best: number) => score >= best * 0.6;

/** The tree a recipe's selectors apply to, through frames of the same origin and open shadow roots; undefined where a step leads nowhere. */
export function entered(enter: readonly Enter[], doc: Document): Root | undefined {
  let root: Root | undefined = doc;
  for (const step of enter) {
    const element: Element | undefined = root && theOne(step.select, root);
    root = element && (step.into === 'shadow' ? (element.shadowRoot ?? undefined) : frameDocument(element));
  }
  return root;
}

/** The document of a frame of the same origin. */
export function frameDocument(frame: Element): Document | undefined {
  if (frame.tagName !== 'IFRAME' && frame.tagName !== 'FRAME') return undefined;
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined; // Another origin's: the browser says so by throwing.
  }
}

export const isElement = (root: Root): root is Element => root.nodeType === 1;
