import { frameOf } from './spots';

/** What is under a point: the innermost element Tandem can look at; `foreign` where it is a frame of another site. */
export interface Under {
  element: Element;
  foreign?: true;
}

/** Where a frame's inside begins in the document around it (px), and how large a pixel in it is there. */
function insetOf(frame: Element): { x: number; y: number; scale: number } {
  const box = frame.getBoundingClientRect();
  const { clientLeft, clientTop, offsetWidth } = frame as HTMLElement;
  const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
  const scale = offsetWidth ? box.width / offsetWidth : 1;
  const pad = (side: string | undefined) => Number.parseFloat(side ?? '') || 0;
  return {
    x: box.left + (clientLeft + pad(style?.paddingLeft)) * scale,
    y: box.top + (clientTop + pad(style?.paddingTop)) * scale,
    scale,
  };
}

/**
 * The innermost element at a point of the top window (px), through open shadow roots and frames of this origin.
 * @param own what is drawn over the page and looked through
 */
export function under(x: number, y: number, own: Element, doc: Document = document): Under | undefined {
  const hit = doc.elementsFromPoint(x, y).find((one) => one !== own && !own.contains(one));
  return hit && deepest(hit, x, y);
}

function deepest(element: Element, x: number, y: number): Under {
  const root = element.shadowRoot;
  // Chromium also gives what stands around the root.
  const inRoot = root?.elementsFromPoint(x, y).find((one) => one.getRootNode() === root);
  if (inRoot && inRoot !== element) return deepest(inRoot, x, y);
  if (element.localName !== 'iframe') return { element };
  const inner = frameOf(element);
  if (!inner) return { element, foreign: true };
  const inset = insetOf(element);
  const [innerX, innerY] = [(x - inset.x) / inset.scale, (y - inset.y) / inset.scale];
  const hit = inner.elementFromPoint(innerX, innerY);
  return hit && hit !== inner.documentElement ? deepest(hit, innerX, innerY) : { element };
}

/** Where an element is seen in the top window (px), whatever frames it stands in. */
export function boxOf(element: Element): { x: number; y: number; width: number; height: number } {
  const box = element.getBoundingClientRect();
  let { x, y, width, height } = box;
  for (let doc = element.ownerDocument; ; ) {
    const frame = doc.defaultView?.frameElement;
    if (!frame) return { x, y, width, height };
    const inset = insetOf(frame);
    x = inset.x + x * inset.scale;
    y = inset.y + y * inset.scale;
    width *= inset.scale;
    height *= inset.scale;
    doc = frame.ownerDocument;
  }
}

/**
 * Scrolls whatever scrolls around an element, as the wheel does where nothing is drawn over the page.
 * @param x px to the right; `y`: px down
 */
export function scrollAround(element: Element, x: number, y: number): void {
  for (let at: Element | undefined = element; at; ) {
    const style = at.ownerDocument.defaultView?.getComputedStyle(at);
    const whole = at === at.ownerDocument.scrollingElement;
    const may = (way: string | undefined) => whole || /auto|scroll|overlay/.test(way ?? '');
    const [left, top] = [at.scrollLeft, at.scrollTop];
    if (may(style?.overflowY) || may(style?.overflowX)) at.scrollBy({ left: x, top: y, behavior: 'instant' });
    if (at.scrollLeft !== left || at.scrollTop !== top) return;
    const root = at.getRootNode();
    at = at.parentElement ?? ('host' in root ? (root.host as Element) : undefined) ?? frameAround(at);
  }
}

const frameAround = (element: Element): Element | undefined =>
  element.ownerDocument.defaultView?.frameElement ?? undefined;
