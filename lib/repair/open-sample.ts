import type { Reading } from '../domain/candidate';
import { lendFrame } from './frame-document';
import { withoutBounds } from './nesting';

/** What a sample says of itself: its invented address, the reader's id (`page` of a reading) and what was read when it was made. */
export interface SampleFacts {
  url: string;
  page: string;
  reading?: Reading;
}

/** The name of the meta element in which a sample says it. */
export const sampleMark = 'tandem-sample';

/** A sample's file as a document, made whole: no script of it runs, nothing of it is fetched (HTML Standard, DOMParser). */
export function sampleDocument(html: string): Document {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  openSample(doc);
  return doc;
}

/**
 * What a sample's file says of itself; undefined where the document is none. The document, as parsed from the file, is made
 * whole for reading: frames get their documents, open shadow roots their content, and what was put between elements for the
 * parser's sake goes.
 */
export function openSample(doc: Document): SampleFacts | undefined {
  const content = doc.querySelector(`meta[name="${sampleMark}"]`)?.getAttribute('content');
  const facts = content && factsIn(content);
  if (!facts) return undefined;
  makeWhole(doc, doc);
  return facts;
}

function makeWhole(root: Document | ShadowRoot, doc: Document): void {
  withoutBounds(root);
  for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe[srcdoc]')) {
    const inner = doc.implementation.createHTMLDocument('');
    const parsed = parserOf(doc)?.parseFromString(frame.getAttribute('srcdoc') ?? '', 'text/html') ?? inner;
    makeWhole(parsed, parsed);
    lendFrame(frame, parsed);
  }
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const host = template.parentElement;
    if (!host?.localName.includes('-') || host.shadowRoot) continue;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(template.content);
    template.remove();
    makeWhole(shadow, doc);
  }
}

const parserOf = (doc: Document): DOMParser | undefined => {
  const Parser = doc.defaultView?.DOMParser ?? (globalThis as { DOMParser?: typeof DOMParser }).DOMParser;
  return Parser && new Parser();
};

/** Checked by hand: a schema would bring its library into the page. */
function factsIn(json: string): SampleFacts | undefined {
  try {
    const { url, page, reading } = JSON.parse(json) as Partial<Record<keyof SampleFacts, unknown>>;
    if (typeof url !== 'string' || !URL.canParse(url) || typeof page !== 'string') return undefined;
    return { url, page, ...(isReading(reading) && { reading }) };
  } catch {
    return undefined;
  }
}

const isReading = (data: unknown): data is Reading =>
  typeof data === 'object' && data !== null && 'outcome' in data && 'people' in data && Array.isArray(data.people);
