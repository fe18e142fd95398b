import { tagOf } from './marks';

/** A test of an element's place among its like, and how much of a score it keeps. */
interface Place {
  css: string;
  factor: number;
}

export const childrenOf = (parent: Element | null): Element[] => (parent ? [...parent.children] : []);

/**
 * How an element's place among its siblings of the same tag is told, strictest first. Counted from both ends, so that nothing is
 * found where a line is missing or one more has come: what stands in its place then is something else. Counted from one
 * end for what has proof (rows of a list).
 */
export function places(element: Element): Place[] {
  const tag = tagOf(element);
  const alike = childrenOf(element.parentElement).filter((one) => one.tagName === element.tagName);
  if (alike.length < 2) return [{ css: `${tag}:only-of-type`, factor: 0.95 }];
  const at = alike.indexOf(element) + 1;
  const [front, end] = [`:nth-of-type(${at})`, `:nth-last-of-type(${alike.length - at + 1})`];
  return [
    { css: tag + front + end, factor: at > 3 ? 0.65 : 0.8 },
    { css: tag + front, factor: at > 3 ? 0.5 : 0.7 },
    { css: tag + end, factor: at < alike.length - 2 ? 0.5 : 0.7 },
  ];
}

/** Whether a selector counts a place from one end only. */
export const countsOneSide = (css: string): boolean =>
  /:nth-of-type\(\d+\)(?!:nth-last)|(?<!:nth-of-type\(\d+\)):nth-last-of-type/.test(css);

/** The way down from an element to one within it, as ` > a > b`; undefined where it is longer than `most` steps. */
export function pathDown(from: Element, to: Element, most: number): (Place & { steps: number }) | undefined {
  let [css, factor, steps] = ['', 1, 0];
  for (let node: Element | null = to; node && node !== from; node = node.parentElement) {
    if (++steps > most) return undefined;
    const alone =
      node !== to && childrenOf(node.parentElement).filter((one) => one.tagName === node?.tagName).length < 2;
    const [place] = alone ? [{ css: tagOf(node), factor: 0.95 }] : places(node);
    css = ` > ${place?.css}${css}`;
    factor *= place?.factor ?? 1;
  }
  return { css, factor, steps };
}
