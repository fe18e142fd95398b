/** Whether an element can be seen, and so be pointed at. */
export type IsShown = (element: Element) => boolean;

/** A box of its own that is not hidden: `display: contents` has none, and stands for its children. */
export const isShown: IsShown = (element) => element.getClientRects().length > 0 && element.checkVisibility();

/** The elements just inside: of an open shadow root or a frame of this origin, that one's own; of a slot, what is put there. */
function inside(element: Element): Element[] {
  if (element.shadowRoot) return [...element.shadowRoot.children];
  if (element.localName === 'iframe') return [...(frameOf(element)?.body?.children ?? [])];
  if (element.localName === 'slot') {
    const put = (element as HTMLSlotElement).assignedElements();
    if (put.length) return put;
  }
  return [...element.children];
}

/** The document in a frame, where it is of this page's own origin. */
export function frameOf(element: Element): Document | undefined {
  if (element.localName !== 'iframe') return undefined;
  return (element as HTMLIFrameElement).contentDocument ?? undefined;
}

/** What can be seen just inside an element; what has no box of its own gives way to what is in it. */
function shownInside(element: Element, shown: IsShown): Element[] {
  return inside(element).flatMap((one) => {
    if (shown(one)) return [one];
    return one.localName === 'slot' || hasNoBox(one) ? shownInside(one, shown) : [];
  });
}

const hasNoBox = (element: Element): boolean =>
  element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';

/** One step out of trees: of an element, its parent, its shadow root's host or its frame. */
function out(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  // Not by `instanceof`: a frame has classes of its own.
  if ('host' in root) return root.host as Element;
  return element.ownerDocument.defaultView?.frameElement ?? undefined;
}

/** All an element stands in, innermost first: through shadow roots and frames, pages' bodies left out. */
export function around(element: Element, shown: IsShown = isShown): Element[] {
  const all: Element[] = [];
  for (let at = out(element); at; at = out(at))
    if (at.localName !== 'body' && at.localName !== 'html' && shown(at)) all.push(at);
  return all;
}

/** The element around, or itself where there is none. */
export const outward = (element: Element, shown: IsShown = isShown): Element => around(element, shown)[0] ?? element;

/** The first that can be seen inside, or itself. */
export const inward = (element: Element, shown: IsShown = isShown): Element =>
  shownInside(element, shown)[0] ?? element;

/** The one before (-1) or after (1) beside it, or itself at the end. */
export function beside(element: Element, by: 1 | -1, shown: IsShown = isShown): Element {
  const parent = around(element, shown)[0] ?? element.ownerDocument.body;
  const all = shownInside(parent, shown);
  return all[all.indexOf(element) + by] ?? element;
}

/** What a breadcrumb says of an element: its tag, and its role or the first marker a page's makers gave it. */
export function nameOf(element: Element): string {
  const role = element.getAttribute('role');
  const marker = element.getAttributeNames().find((name) => /^(data-|itemprop$)/.test(name));
  const value = marker && element.getAttribute(marker);
  const said = role ? `[${role}]` : marker ? `[${marker}${value ? `=${value}` : ''}]` : '';
  return element.localName + (said.length > 34 ? `${said.slice(0, 32)}…]` : said);
}
