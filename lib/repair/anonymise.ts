import { nameNoise } from '../pages/clean-name';
import { addressesOf } from './anonymise-address';
import { attributesOf } from './anonymise-attributes';
import { jsonOf } from './anonymise-json';
import { drawings, fixedWords, tags } from './anonymise-names';
import { proseOf, standing } from './anonymise-prose';
import { ownWords } from './anonymise-words';
import { frameDocument, lendFrame } from './frame-document';
import { inventor } from './invent';

/** An invented page, and what gives its words: the same for the same word, as long as the page's own words are the same. */
export interface Anonymised {
  doc: Document;
  /** The invented address for one of the page's. */
  url(address: string): string;
  /** The invented text for one of the page's. */
  text(text: string): string;
}

/**
 * A page with everything in it invented, by a seed: every text, name, address, number, image, link and id gives way to one
 * of the same shape, the same everywhere; what readers rely on (lib/pages/signals.ts) and how the page is built stay, so
 * that they read the same fields from it. Scripts, styles, comments and drawings are emptied; what its style sheets hide bears
 * `hidden`. The page itself is not changed. Same-origin frames and open shadow roots come along.
 */
export function anonymise(doc: Document, seed: number): Document {
  return anonymised(doc, seed).doc;
}

/** As `anonymise`, with the means to invent the page's address too. */
export function anonymised(doc: Document, seed: number, address = '', signals = standing): Anonymised {
  const barred = new Set([...standing, ...fixedWords, ...nameNoise.words.toLowerCase().split(/[^\p{L}]+/u), 'example']);
  const words = proseOf(inventor(seed, ownWords(doc, address), barred), signals);
  const addresses = addressesOf(words);
  const attributes = attributesOf(words, addresses);
  const json = jsonOf(words, addresses);
  const texts = new Map<string, string>();
  const text = (one: string): string => {
    if (!/[\p{L}\p{N}]/u.test(one)) return one;
    const made = texts.get(one) ?? addresses.text(one);
    texts.set(one, made);
    return made;
  };

  const copyDocument = (from: Document): Document => {
    const to = doc.implementation.createHTMLDocument('');
    to.documentElement.remove();
    const root = from.documentElement && copy(from.documentElement, to, true);
    if (root) to.append(root);
    return to;
  };

  /** @param shown whether what is around the element is shown */
  const copy = (from: Element, to: Document, shown: boolean): Element | undefined => {
    if (isLeftOut(from)) return undefined;
    const made = elementFor(from, to);
    if (!made) return undefined;
    for (const [name, value] of made.namespaceURI === svg ? attributes(from).filter(isDrawn) : attributes(from)) {
      made.setAttribute(name, value);
    }
    const hides = shown ? hiddenBy(from) : undefined;
    if (hides === 'contents') made.setAttribute('style', 'display:contents');
    else if (hides) made.setAttribute('hidden', '');
    const whole = wholeText(from, json);
    if (whole !== undefined) made.textContent = whole;
    else copyChildren(from, made, to, shown && hides !== 'none');
    const frame = from.localName === 'iframe' ? frameDocument(from as HTMLIFrameElement) : null;
    if (frame?.body?.hasChildNodes()) lendFrame(made as HTMLIFrameElement, copyDocument(frame));
    const shadow = made.localName.includes('-') ? from.shadowRoot : null;
    if (shadow) copyChildren(shadow, made.attachShadow({ mode: 'open' }), to, shown && hides !== 'none');
    return made;
  };

  const copyChildren = (from: ParentNode, made: ParentNode, to: Document, shown: boolean): void => {
    for (const node of (from as Node & ParentNode).childNodes) {
      const one =
        node.nodeType === 1 ? copy(node as Element, to, shown) : node.nodeType === 3 && text(node.nodeValue ?? '');
      if (one) made.append(one);
    }
  };

  const elementFor = (from: Element, to: Document): Element | undefined => {
    if (from.namespaceURI === svg)
      return drawings.has(from.localName) ? to.createElementNS(svg, from.localName) : undefined;
    if (tags.has(from.localName)) return to.createElement(from.localName);
    const name = words
      .mark(from.localName)
      .toLowerCase()
      .replace(/[^a-z\d-]/g, '');
    return to.createElement(name.includes('-') && /^[a-z]/.test(name) ? name : `x-${name}`);
  };

  return { doc: copyDocument(doc), url: addresses.url, text };
}

const svg = 'http://www.w3.org/2000/svg';
/** Of a drawing, only what tells it from others. */
const isDrawn = ([name]: [string, string]) => /^(id|class|role|hidden|style|aria-.*|data-.*)$/.test(name);

/** What leads elsewhere or speaks to the browser: base addresses, style sheets, refreshes, policies. A canonical link names the person. */
function isLeftOut(element: Element): boolean {
  const name = element.localName;
  return (
    name === 'base' ||
    (name === 'meta' && element.hasAttribute('http-equiv')) ||
    (name === 'link' && element.getAttribute('rel') !== 'canonical')
  );
}

/**
 * The text of an element whose content is not a page's: readers ask of it at most whether there is any, for the way to
 * the sign-in wall, and for JSON. Undefined for all others.
 */
function wholeText(element: Element, json: (text: string) => string): string | undefined {
  const name = element.localName;
  const isJson = element.getAttribute('type') === 'application/ld+json';
  if (isJson || (name === 'code' && element.id.startsWith('bpr-guid'))) return json(element.textContent ?? '');
  if (!/^(script|style|noscript|iframe)$/.test(name)) return name === 'template' ? '' : undefined;
  const text = element.textContent ?? '';
  return name === 'script' && text.includes('authwall') ? '/*authwall*/' : text.trim() && ';';
}

/** How style sheets hide an element that its attributes do not; only browsers can tell. */
function hiddenBy(element: Element): 'none' | 'contents' | undefined {
  if (element.checkVisibility?.() !== false || element.hasAttribute('hidden')) return undefined;
  if (!element.closest('body') || /^(script|style|template|noscript)$/.test(element.localName)) return undefined;
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display;
  return display === 'contents' || display === 'none' ? display : undefined;
}
