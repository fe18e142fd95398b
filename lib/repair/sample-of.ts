import type { Reading } from '../domain/candidate';
import { readPage } from '../pages/registry';
import { anonymised } from './anonymise';
import { lendFrame } from './frame-document';
import { withoutBounds } from './nesting';
import { htmlOf } from './sample-html';
import { withTaught } from './taught-reading';

/** What a sample says of itself: its invented address, the reader's id (`page` of a reading) and what was read when it was made. */
export interface SampleFacts {
  url: string;
  page: string;
  reading?: Reading;
}

const mark = 'tandem-sample';
/** A sample fetches nothing and runs nothing; its elements hide as they hid. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A page as a file with everything in it invented (anonymise.ts).
 * @param address the page's own address; `url` is the invented one
 * @param page the `page` of its reading
 * @param taught what was read on the page itself where recipes read some of it: said in the sample, invented, as what it must give
 */
export function sampleOf(
  doc: Document,
  address: string,
  page: string,
  seed: number,
  taught?: Reading,
): { html: string; url: string } {
  const made = anonymised(doc, seed, address);
  const url = made.url(address);
  const read = readPage(made.doc, url);
  const facts: SampleFacts = { url, page, reading: taught ? withTaught(read, taught, made) : read };
  return { html: htmlOf(made.doc, head(facts)), url };
}

function head(facts: SampleFacts): string {
  const content = JSON.stringify(facts).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="${mark}" content="${content}">`;
}

/**
 * What a sample's file says of itself; undefined where the document is none. The document, as parsed from the file, is made
 * whole for reading: frames get their documents, open shadow roots their content, and what was put between elements for the
 * parser's sake goes.
 */
export function openSample(doc: Document): SampleFacts | undefined {
  const content = doc.querySelector(`meta[name="${mark}"]`)?.getAttribute('content');
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
