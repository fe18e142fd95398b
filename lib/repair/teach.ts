import { hostKinds, listKinds, type PageKind } from '../domain/page-kind';
import type { Enter, RankedSelector, Recipe, RecipeField } from '../domain/recipe';
import { shownMatches } from './find';
import { isSemantic, marksOf } from './marks';
import { personalWords } from './personal-words';
import { countsOneSide } from './places';
import { containerOf, dressedAlike } from './rows';
import { type Spot, type SpotFault, spotsOf } from './spot';
import { synthesize } from './synthesize';

/** What a spot is shown for. `madeOn`: ms since 1970. `url`: the address of the top window. */
export interface TeachAbout {
  id: string;
  page: PageKind;
  field: RecipeField;
  url: URL;
  madeOn: number;
}

/** Why nothing could be learnt of a spot. `ambiguous`: nothing tells it from others; `no-row`: it is in nobody's row of a list. */
export type TeachFault = SpotFault | 'ambiguous' | 'no-row' | 'too-deep';

/** Recipes for what the spot may be meant for, likeliest first: they differ in what they take of it. They bear one id: one of them is kept. */
export type Taught = { recipes: Recipe[] } | { fault: TeachFault };

const mostSteps = 3;

/**
 * Learns a field from the spot a person pointed at: recipes that read it here, and are likely to read it on other pages of
 * the kind and after the next change. Pure: it reads the page around the element and changes nothing.
 */
export function teach(picked: Element, about: TeachAbout): Taught {
  const spots = spotsOf(picked, about.field, about.page);
  if ('fault' in spots) return spots;
  const personal = personalWords(picked, about.url);
  const enter = entersTo(picked, personal);
  if (!Array.isArray(enter)) return enter;
  const recipes: Recipe[] = [];
  let fault: TeachFault = 'ambiguous';
  const learnt = new Map<Element, Learnt | { fault: TeachFault }>();
  for (const spot of spots) {
    const where = learnt.get(spot.element) ?? learn(spot, about, personal);
    learnt.set(spot.element, where);
    if ('fault' in where) fault = where.fault;
    else {
      const { id, page, field, madeOn } = about;
      const host = hostKinds.includes(page) ? { host: about.url.hostname } : {};
      recipes.push({ id, page, ...host, field, ...where, enter, take: spot.take, edits: spot.edits, madeOn });
    }
  }
  return recipes.length ? { recipes } : { fault };
}

type Learnt = Pick<Recipe, 'list' | 'select'>;

/** The selectors for a spot: in its tree, or on a list in its row. */
function learn(spot: Spot, about: TeachAbout, personal: ReadonlySet<string>): Learnt | { fault: TeachFault } {
  const { element } = spot;
  const root = rootOf(element);
  if (!listKinds.includes(about.page))
    return isLoneLine(element, about.field)
      ? { fault: 'ambiguous' }
      : orAmbiguous({ select: synthesize(root, element, personal) });
  const found = containerOf(element);
  if (!found) return { fault: 'no-row' };
  const { container, row, others } = found;
  const list = synthesize(root, container, personal);
  if (!list.length) return { fault: 'ambiguous' };
  const select = synthesize(row, element, personal, (css) => fits(css, element, others, true));
  return orAmbiguous({
    list,
    select: select.length ? select : synthesize(row, element, personal, (css) => fits(css, element, others, false)),
  });
}

/**
 * Whether a selector does in the other rows what it does in this: it finds one thing, drawn as this one is. A place counted from
 * one end is safe only where a row that holds more or fewer lines has shown it, by classes that tell the lines apart.
 * @param wholly whether it has to find what is drawn as this one is wherever there is just one of it
 */
function fits(css: string, element: Element, others: readonly Element[], wholly: boolean): boolean {
  const dressed = element.hasAttribute('class');
  const lines = (one: Element | undefined) => one?.parentElement?.childElementCount;
  let proven = false;
  for (const other of others) {
    const shown = shownMatches(css, other);
    const [first] = shown;
    if (shown.length > 1 || (first && !dressedAlike(first, element))) return false;
    const alike =
      wholly && dressed
        ? [...other.getElementsByTagName(element.tagName)].filter((one) => dressedAlike(one, element))
        : [];
    if (alike.length === 1 && first !== alike[0]) return false;
    if (dressed && first && lines(first) !== lines(element)) proven = true;
  }
  return proven || !countsOneSide(css);
}

const orAmbiguous = (learnt: Learnt): Learnt | { fault: TeachFault } =>
  learnt.select.length ? learnt : { fault: 'ambiguous' };

/**
 * A line that is the only one of its kind among blocks, and like them bears no mark: on another page whichever line is left
 * stands there, the company where there is no headline. Nothing on this page could tell them apart.
 */
function isLoneLine(element: Element, field: RecipeField): boolean {
  if (!/^(headline|jobTitle|company|location|industry)$/.test(field) || !/^(P|DIV|SPAN)$/.test(element.tagName))
    return false;
  const bare = (one: Element | null) => !one || (!isSemantic(one) && marksOf(one, new Set()).length === 0);
  const siblings = [...(element.parentElement?.children ?? [])];
  const alone = siblings.length > 1 && siblings.every((one) => one === element || one.tagName !== element.tagName);
  return alone && [element, element.previousElementSibling, element.nextElementSibling].every(bare);
}

/** The steps from the top document to the tree an element stands in. */
function entersTo(element: Element, personal: ReadonlySet<string>): Enter[] | { fault: TeachFault } {
  const steps: Enter[] = [];
  for (let at = element; ; ) {
    const root = rootOf(at);
    const [into, outside] = isShadow(root) ? (['shadow', root.host] as const) : (['frame', frameAround(root)] as const);
    if (!outside) return steps;
    if (steps.length === mostSteps) return { fault: 'too-deep' };
    const select: RankedSelector[] = synthesize(rootOf(outside), outside, personal);
    if (!select.length) return { fault: 'ambiguous' };
    steps.unshift({ into, select });
    at = outside;
  }
}

const rootOf = (element: Element) => element.getRootNode() as Document | ShadowRoot;
const isShadow = (root: Document | ShadowRoot): root is ShadowRoot => root.nodeType === 11;

function frameAround(doc: Document | ShadowRoot): Element | undefined {
  try {
    return (doc as Document).defaultView?.frameElement ?? undefined;
  } catch {
    return undefined; // The window around is another origin's: this document is the top one Tandem can see.
  }
}
