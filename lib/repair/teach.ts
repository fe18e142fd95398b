import { hostKinds, listKinds, type PageKind } from '../domain/page-kind';
import type { Enter, RankedSelector, Recipe, RecipeField } from '../domain/recipe';
import { shownMatches } from './find';
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
  if (!listKinds.includes(about.page)) return orAmbiguous({ select: synthesize(root, element, personal) });
  const found = containerOf(element);
  if (!found) return { fault: 'no-row' };
  const { container, row, others } = found;
  const list = synthesize(root, container, personal);
  if (!list.length) return { fault: 'ambiguous' };
  // The other rows show what the selector has to do there: find one thing, drawn as this one is. Counting from one side
  // only is safe where a row that holds more or less has shown it.
  const alike = (css: string) => {
    const shown = others.map((other) => shownMatches(css, other));
    const fits = shown.every(
      (all) => all.length === 0 || (all.length === 1 && all.every((one) => dressedAlike(one, element))),
    );
    const proven = shown.some(
      ([one]) => one && one.parentElement?.childElementCount !== element.parentElement?.childElementCount,
    );
    return fits && (proven || !countsOneSide(css));
  };
  return orAmbiguous({ list, select: synthesize(row, element, personal, alike) });
}

const orAmbiguous = (learnt: Learnt): Learnt | { fault: TeachFault } =>
  learnt.select.length ? learnt : { fault: 'ambiguous' };

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
