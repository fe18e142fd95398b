import type { Root } from './find';
import { isSemantic, type Mark, marksOf, tagOf, tagScore } from './marks';

/** A selector that may find an element, what it rests on (`anchor`), and how (`way`): kept ones are to differ in both. */
export interface SelectorCandidate {
  css: string;
  score: number;
  anchor: Element;
  way: 'own' | 'within' | 'after' | 'before' | 'beside';
}

/** An element something can hang on, and the CSS that tells it. */
interface Anchor {
  element: Element;
  css: string;
  score: number;
}

/** How far up ancestors are looked at, and how far around neighbours. */
const highest = 14;
const farthest = 4;
const deepest = 3;

const childrenOf = (parent: Element | null) => (parent ? [...parent.children] : []);

/** An element as an anchor: by its best marks, or by its tag where that says something. */
function anchorsOf(element: Element, personal: ReadonlySet<string>, most: number): Anchor[] {
  const tag = tagOf(element);
  const marks: Mark[] = marksOf(element, personal).slice(0, most);
  const plain = isSemantic(element) ? [{ css: '', score: tagScore(element) }] : [];
  return [...marks, ...plain].map(({ css, score }) => ({ element, css: tag + css, score }));
}

/** One step down, by tag and by place among its like. */
function step(element: Element): { css: string; factor: number } {
  const tag = tagOf(element);
  const alike = childrenOf(element.parentElement).filter((one) => one.tagName === element.tagName);
  if (alike.length < 2) return { css: tag, factor: 0.95 };
  const at = alike.indexOf(element) + 1;
  return { css: `${tag}:nth-of-type(${at})`, factor: at > 3 ? 0.65 : 0.8 };
}

/** The way down from an element to one within it, as ` > a > b`; undefined where it is longer than `most` steps. */
function pathDown(from: Element, to: Element, most: number): { css: string; factor: number } | undefined {
  let [css, factor, steps] = ['', 1, 0];
  for (let node: Element | null = to; node && node !== from; node = node.parentElement) {
    if (++steps > most) return undefined;
    const one = step(node);
    css = ` > ${one.css}${css}`;
    factor *= one.factor;
  }
  return { css, factor };
}

/** Anchors within a neighbour: itself, and what stands at the beginning of it. `down`: the way to it as `:has` says it. */
function anchorsIn(neighbour: Element, personal: ReadonlySet<string>): (Anchor & { down: string; depth: number })[] {
  const found: (Anchor & { down: string; depth: number })[] = [];
  const walk = (element: Element, down: string, depth: number) => {
    for (const anchor of anchorsOf(element, personal, 2))
      found.push({ ...anchor, down: `${down}${anchor.css}`, depth });
    if (depth < deepest && found.length < 12)
      for (const child of childrenOf(element).slice(0, 5)) walk(child, `${down}${tagOf(element)} > `, depth + 1);
  };
  walk(neighbour, '', 0);
  return found;
}

/**
 * Every selector worth trying for an element, likely ones first or not: by its own marks, by what it stands within, by its
 * neighbours before and after it, and by what it shares a parent with.
 */
export function candidatesFor(root: Root, target: Element, personal: ReadonlySet<string>): SelectorCandidate[] {
  const all: SelectorCandidate[] = [];
  const add = (way: SelectorCandidate['way'], anchor: Element, css: string, score: number) => {
    if (css.length <= 300) all.push({ way, anchor, css, score: Math.min(0.97, score) });
  };
  const tag = tagOf(target);
  const marks = marksOf(target, personal).slice(0, 4);
  const own = [
    ...marks.map((mark) => ({ css: tag + mark.css, score: mark.score })),
    { css: tag, score: tagScore(target) * 0.8 },
  ];
  const [first, second] = marks;
  if (first && second)
    own.unshift({ css: `${tag}${first.css}${second.css}`, score: Math.min(first.score, second.score) + 0.02 });
  for (const one of own) add('own', target, one.css, one.score);

  const outer = outerAnchors(root, target, personal);
  for (const { element, css, score, up } of outer) {
    const nearer = 1 - 0.015 * up;
    for (const one of own) add('within', element, `${css} ${one.css}`, score * nearer * (0.55 + 0.45 * one.score));
    const last = step(target);
    if (last.css !== tag) add('within', element, `${css} ${last.css}`, score * nearer * 0.62 * last.factor);
    const path = pathDown(element, target, 5);
    if (path) add('within', element, css + path.css, score * 0.9 * path.factor);
  }
  const { length } = all;
  neighbourly(target, root, personal, add);
  // A neighbour may stand anywhere on the page; within something that is marked it is the neighbour meant.
  for (const one of all.slice(length)) {
    const around = outer.filter(({ element }) => element !== one.anchor && !one.anchor.contains(element)).slice(0, 8);
    for (const { element, css, score } of around)
      if (element.contains(one.anchor))
        add(one.way, one.anchor, `${css} ${one.css}`, one.score * (0.75 + 0.25 * score));
  }
  return all;
}

function outerAnchors(root: Root, target: Element, personal: ReadonlySet<string>): (Anchor & { up: number })[] {
  const found: (Anchor & { up: number })[] = [];
  let up = 1;
  for (let node = target.parentElement; node && node !== root && up <= highest; node = node.parentElement, up++) {
    if (/^(BODY|HTML)$/.test(node.tagName)) break;
    found.push(...anchorsOf(node, personal, 3).map((anchor) => ({ ...anchor, up })));
  }
  if (root.nodeType === 1) found.push({ element: root as Element, css: ':scope', score: 0.75, up });
  return found;
}

/** By what stands before and after the element, or before and after what it stands in. */
function neighbourly(
  target: Element,
  root: Root,
  personal: ReadonlySet<string>,
  add: (way: SelectorCandidate['way'], anchor: Element, css: string, score: number) => void,
): void {
  let branch: Element = target;
  for (let up = 0; up <= deepest && branch.parentElement && branch !== root; up++, branch = branch.parentElement) {
    const down = pathDown(branch, target, deepest);
    if (!down) return;
    const siblings = childrenOf(branch.parentElement);
    const at = siblings.indexOf(branch);
    for (let away = 1; away <= farthest; away++) {
      const near = 0.93 * 0.9 ** (away - 1) * 0.93 ** up;
      const before = siblings[at - away];
      const between = siblings
        .slice(Math.max(0, at - away + 1), at)
        .map((one) => ` + ${tagOf(one)}`)
        .join('');
      for (const { element, css, score, down: way, depth } of before ? anchorsIn(before, personal) : []) {
        const head = depth ? `${tagOf(before as Element)}:has(> ${way.slice(way.indexOf(' > ') + 3)})` : css;
        add(
          'after',
          element,
          `${head}${between} + ${tagOf(branch)}${down.css}`,
          score * near * 0.95 ** depth * down.factor,
        );
      }
      const after = siblings[at + away];
      const until = siblings
        .slice(at + 1, at + away)
        .map((one) => `${tagOf(one)} + `)
        .join('');
      for (const { element, score, down: way, depth } of after ? anchorsIn(after, personal) : [])
        add(
          'before',
          element,
          `${tagOf(branch)}:has(+ ${until}${way})${down.css}`,
          score * near * 0.95 ** depth * down.factor,
        );
    }
    const parent = branch.parentElement;
    for (const sibling of siblings.filter((one) => one !== branch).slice(0, 8))
      for (const { element, score, down: way, depth } of anchorsIn(sibling, personal)) {
        const one = step(branch);
        add(
          'beside',
          element,
          `${tagOf(parent)}:has(> ${way}) > ${one.css}${down.css}`,
          score * 0.88 * 0.93 ** up * 0.95 ** depth * one.factor * down.factor,
        );
      }
  }
}
