import type { PageKind } from '../domain/page-kind';
import type { RecipeField, Take, TextOperation } from '../domain/recipe';
import { cleanText, shownText } from '../pages/clean-text';
import { marksOf, tagScore } from './marks';
import { finished, valueIn } from './take-value';

/** Where a value stands, and what is taken of it. */
export interface Spot {
  element: Element;
  take: Take;
  edits: TextOperation[];
}
export type SpotFault = 'no-text' | 'not-a-photo' | 'no-address';

/** What stands between two values of one line. Words would be the page's language: none of them is one. */
const separators = [' · ', ' • ', ' | ', ' @ ', ' – ', ' — ', ' - ', ', '];
const mostParts = 4;
/** LinkedIn cuts headlines at 220 characters (seen 2026-11): a longer text in several lines is several values. */
const longestLine = 240;

/** What the picked element may be meant for, likeliest first: all of its text, its parts, an image, an address. */
export function spotsOf(picked: Element, field: RecipeField, page: PageKind): Spot[] | { fault: SpotFault } {
  if (field === 'photo') return orFault(photoSpots(picked, page), 'not-a-photo');
  if (field === 'email') return orFault(emailSpots(picked, page), 'no-address');
  const element = wholeText(picked);
  const text = shownText(element);
  if (text.length > longestLine && element.querySelectorAll('p, li, h1, h2, h3, h4').length > 1)
    return { fault: 'no-text' };
  const ways: TextOperation[][] = [[], [{ do: 'name' }]];
  for (const by of separators) {
    const count = text.split(by).length;
    if (count > 1 && count <= mostParts)
      for (let part = 0; part < count; part++)
        // The last is told from the end: lines grow and shrink in their middle.
        ways.push([{ do: 'part', by, part: part && part === count - 1 ? -1 : part }]);
  }
  const spots = ways.map((edits): Spot => ({ element, take: 'text', edits }));
  return orFault(readable(spots, field, page), 'no-text');
}

const orFault = (spots: Spot[], fault: SpotFault) => (spots.length ? spots : { fault });

/** Those that give a value, each value once. */
function readable(spots: Spot[], field: RecipeField, page: PageKind): Spot[] {
  const seen = new Set<string>();
  return spots.filter(({ element, take, edits }) => {
    const value = valueIn(element, { page, field, take, edits });
    if (value === undefined || seen.has(value)) return false;
    seen.add(value);
    return true;
  });
}

/** Of the elements that show just the text picked, around it and within it, the one that says most of what it is. */
function wholeText(picked: Element): Element {
  const text = shownText(picked);
  const alike = [picked];
  for (let up = picked.parentElement; up && alike.length < 6 && shownText(up) === text; up = up.parentElement)
    alike.push(up);
  for (let down = picked, next: Element | undefined; ; down = next) {
    next = [...down.children].find((child) => shownText(child) === text);
    if (!next) break;
    alike.push(next);
  }
  // A link says where it leads, as many others do; a heading says what it holds.
  const says = (element: Element) =>
    /^H[1-6]$/.test(element.tagName)
      ? 0.8
      : Math.max(
          tagScore(element),
          ...marksOf(element, new Set()).map(({ css, score }) => (css.startsWith('[href') ? score / 2 : score)),
        );
  // An element that also holds a copy for screen readers shows this text only as long as the copy is known for one.
  const pure = alike.filter((one) => cleanText(one.textContent ?? '') === text);
  return (pure.length ? pure : alike).reduce((best, one) => (says(one) > says(best) ? one : best));
}

function photoSpots(picked: Element, page: PageKind): Spot[] {
  // What lies over a picture is picked in its place; beside a text, no picture is meant.
  for (
    let around: Element | null = picked;
    around && (around === picked || !shownText(around));
    around = around.parentElement
  ) {
    const images = around.tagName === 'IMG' ? [around] : [...around.querySelectorAll('img')];
    const spots = images.flatMap((element) =>
      imageAttributes(element)
        .filter((attribute) => finished(element.getAttribute(attribute) ?? '', 'photo', page))
        .map((attribute): Spot => ({ element, take: { attribute }, edits: [] })),
    );
    const shown = new Set(spots.map((spot) => spot.element));
    if (shown.size) return shown.size === 1 ? readable(spots, 'photo', page) : [];
  }
  return [];
}

/** Images that are loaded late keep their address in an attribute of the page's own. */
const imageAttributes = (image: Element) => [
  'src',
  ...image.getAttributeNames().filter((name) => /^data-[a-z0-9-]{1,60}$/.test(name)),
];

/** An attribute is taken before a text: what a mail shows as an address may be somebody else's, put there as a name. */
function emailSpots(picked: Element, page: PageKind): Spot[] {
  const around = [picked.parentElement, picked.parentElement?.parentElement].filter((one) => !!one);
  const link = picked.closest('a[href^="mailto:" i]') ?? only(picked.querySelectorAll('a[href^="mailto:" i]'));
  const nodes = [...new Set([link, picked, ...around, ...[...picked.querySelectorAll('*')].slice(0, 20)])].filter(
    (one) => !!one,
  );
  const edits = [{ do: 'address' as const }];
  const attributes = nodes.flatMap((element) =>
    element
      .getAttributeNames()
      .filter((name) =>
        name === 'href' ? element === link : /^(email|data-[a-z0-9-]{1,60}|title|aria-label)$/.test(name),
      )
      .filter((name) => element.getAttribute(name)?.includes('@'))
      .map((attribute): Spot => ({ element, take: { attribute }, edits })),
  );
  const texts = [...new Set([wholeText(picked), ...around])].map((element): Spot => ({ element, take: 'text', edits }));
  return readable([...attributes, ...texts], 'email', page);
}

function only<T>(list: ArrayLike<T>): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
