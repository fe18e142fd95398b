import type { Root } from './find';
import { isSemantic, type Mark, marksOf, tagOf, tagScore } from './marks';
import { childrenOf, pathDown, places } from './places';

/** A selector that may find an element, what it rests on (`anchor`), and how (`way`): kept ones are to differ in both. */
export interface SelectorCandidate {
  css: string;
  score: number;
  anchor: Element;
  /** What else it rests on. */
  also?: Element;
  way: 'own' | 'within' | 'after' | 'before' | 'beside';
}
type Add = (way: SelectorCandidate['way'], anchor: Element, css: string, score: number, also?: Element) => void;

/** An element something can hang on, and the CSS that tells it. */
interface Anchor {
  element: Element;
  css: string;
  score: number;
}

/** How far up ancestors are looked at, and how far around and into neighbours. */
const highest = 24;
const farthest = 4;
const deepest = 3;

/**
 * Every selector worth trying for an element: by its own marks, by what it stands within, by its neighbours before and
 * after it, and by what it shares a parent with.
 */
export function candidatesFor(root: Root, target: Element, personal: ReadonlySet<string>): SelectorCandidate[] {
  const all: SelectorCandidate[] = [];
  const add: Add = (way, anchor, css, score, also) => {
    if (css.length <= 300) all.push({ way, anchor, css, score: Math.min(0.97, score), also });
  };
  const own = ownTests(target, personal);
  for (const one of own) add('own', target, one.css, one.score);
  const outer = outerAnchors(root, target, personal);
  withinAnchors(target, own, outer, add);
  const { length } = all;
  byNeighbours(target, root, personal, add);
  // A neighbour may stand anywhere on the page; within something that is marked it is the neighbour meant.
  for (const one of all.slice(length)) {
    const around = outer.filter(
      ({ element, score }) => score >= 0.4 && element !== one.anchor && element.contains(one.anchor),
    );
    for (const { element, css, score } of around.slice(0, 6))
      add(one.way, one.anchor, `${css} ${one.css}`, one.score * (0.75 + 0.25 * score), element);
  }
  return all;
}

/** What tells the element by itself: two marks, one, its tag. */
function ownTests(target: Element, personal: ReadonlySet<string>): Mark[] {
  const tag = tagOf(target);
  const marks = marksOf(target, personal).slice(0, 4);
  const [first, second] = marks;
  return [
    ...(first && second
      ? [{ css: tag + first.css + second.css, score: Math.min(first.score, second.score) + 0.02 }]
      : []),
    ...marks.map(({ css, score }) => ({ css: tag + css, score })),
    { css: isSemantic(target) ? tag : tag + linkless(target), score: tagScore(target) * 0.8 },
  ];
}

/** Lines without a link are not the lines with one: "Contact info" takes the place's place where there is none. */
const linkless = (target: Element) =>
  target.querySelector('a') || target.tagName === 'IMG' || target.tagName === 'A' ? '' : ':not(:has(a))';

function withinAnchors(
  target: Element,
  own: readonly Mark[],
  outer: readonly (Anchor & { up: number })[],
  add: Add,
): void {
  for (const { element, css, score, up } of outer) {
    const near = score * (1 - 0.01 * up);
    // A bare tag tells nothing where there are several of it.
    const tests =
      element.getElementsByTagName(target.tagName).length > 1 ? own.filter(({ css }) => css.includes('[')) : own;
    for (const one of tests) add('within', element, `${css} ${one.css}`, near * (0.55 + 0.45 * one.score));
    for (const place of places(target))
      add('within', element, `${css} ${place.css}${linkless(target)}`, near * 0.62 * place.factor);
    const parent = target.parentElement;
    const path = parent && parent !== element ? pathDown(element, parent, 4) : { css: '', factor: 1 };
    for (const place of path ? places(target) : [])
      add(
        'within',
        element,
        `${css}${path?.css} > ${place.css}${linkless(target)}`,
        near * 0.9 * (path?.factor ?? 1) * place.factor,
      );
    for (const inner of outer) {
      if (inner.up >= up || inner.element === element || inner.score < 0.4) continue;
      for (const one of inner.element.getElementsByTagName(target.tagName).length > 1
        ? tests.slice(0, 2)
        : own.slice(0, 2))
        add(
          'within',
          element,
          `${css} ${inner.css} ${one.css}`,
          near * (0.5 + 0.3 * inner.score + 0.2 * one.score),
          inner.element,
        );
    }
  }
}

/** An element as an anchor: by its best marks, or by its tag where that says something. */
function anchorsOf(element: Element, personal: ReadonlySet<string>, most: number): Anchor[] {
  const tag = tagOf(element);
  const marks: Mark[] = marksOf(element, personal).slice(0, most);
  const plain = isSemantic(element) ? [{ css: '', score: tagScore(element) }] : [];
  return [...marks, ...plain].map(({ css, score }) => ({ element, css: tag + css, score }));
}

/** What the element stands within, nearest first; the last of several items also as the last. */
function outerAnchors(root: Root, target: Element, personal: ReadonlySet<string>): (Anchor & { up: number })[] {
  const found: (Anchor & { up: number })[] = [];
  let up = 1;
  for (let node = target.parentElement; node && node !== root && up <= highest; node = node.parentElement, up++) {
    if (/^(BODY|HTML)$/.test(node.tagName)) break;
    const last = lastItem(node);
    // In a conversation the open message is the last, and what is said of all of them says nothing of it.
    const anchors = anchorsOf(node, personal, 3).map((one) => ({
      ...one,
      up,
      score: one.score * (last === 'repeated' ? 0.6 : 1),
    }));
    if (last === 'repeated') for (const one of found) one.score *= one.css.endsWith(':last-of-type') ? 1 : 0.7;
    found.push(...anchors);
    if (last)
      for (const one of anchors.slice(0, 1))
        found.push({
          ...one,
          css: `${one.css}:last-of-type`,
          score: last === 'repeated' ? one.score / 0.6 : one.score * 1.05,
        });
  }
  if (root.nodeType === 1) found.push({ element: root as Element, css: ':scope', score: 0.75, up });
  return found;
}

/** Whether an element is the last of several alike, or alone but called an item: then others may come before it. */
function lastItem(node: Element): 'repeated' | 'alone' | undefined {
  const alike = childrenOf(node.parentElement).filter((one) => one.tagName === node.tagName);
  if (alike.at(-1) !== node) return undefined;
  const names = (one: Element) =>
    one
      .getAttributeNames()
      .filter((name) => name !== 'class' && name !== 'style')
      .join();
  if (alike.length > 1 && names(node) && alike.every((one) => names(one) === names(node))) return 'repeated';
  const said = [...node.attributes]
    .map(({ name, value }) => (/^(role|data-|componentkey)/.test(name) ? `${name} ${value}` : ''))
    .join(' ');
  return /^(LI|ARTICLE)$/.test(node.tagName) || /item|message|article|convid/i.test(said) ? 'alone' : undefined;
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

/** By what stands before and after the element, or before and after what it stands in. */
function byNeighbours(target: Element, root: Root, personal: ReadonlySet<string>, add: Add): void {
  let branch: Element = target;
  for (let up = 0; up <= deepest && branch.parentElement && branch !== root; up++, branch = branch.parentElement) {
    const down = pathDown(branch, target, deepest);
    if (!down) return;
    const siblings = childrenOf(branch.parentElement);
    const at = siblings.indexOf(branch);
    const end = up ? down.css + linkless(target) : '';
    const tags = (from: number, to: number) => siblings.slice(from, to).map(tagOf);
    const known = siblings.map((one) =>
      one !== branch && Math.abs(siblings.indexOf(one) - at) <= 8 ? anchorsIn(one, personal) : [],
    );
    for (const place of places(branch)) {
      const here = place.css + (up ? '' : linkless(target));
      const factor = place.factor * down.factor * 0.93 ** up;
      for (let away = 1; away <= farthest; away++) {
        const near = 0.93 * 0.9 ** (away - 1) * factor;
        const before = siblings[at - away];
        const between = tags(Math.max(0, at - away + 1), at)
          .map((tag) => ` + ${tag}`)
          .join('');
        for (const { element, css, score, down: way, depth } of before ? (known[at - away] ?? []) : []) {
          const head = depth && before ? `${tagOf(before)}:has(> ${way.slice(way.indexOf(' > ') + 3)})` : css;
          add('after', element, `${head}${between} + ${here}${end}`, score * near * 0.95 ** depth);
        }
        const until = tags(at + 1, at + away)
          .map((tag) => `${tag} + `)
          .join('');
        for (const { element, score, down: way, depth } of known[at + away] ?? [])
          add('before', element, `${here}:has(+ ${until}${way})${end}`, score * near * 0.95 ** depth);
      }
      for (const { element, score, down: way, depth } of known.flat())
        add(
          'beside',
          element,
          `${tagOf(branch.parentElement)}:has(> ${way}) > ${here}${end}`,
          score * 0.88 * factor * 0.95 ** depth,
        );
    }
  }
}
