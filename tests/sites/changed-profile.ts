import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { FIXTURES, type Route } from './routes.ts';

const topCard = 'section[componentkey$="Topcard"]';

/** An element with attributes, around nodes that are moved into it. */
function make(doc: Document, tag: string, attributes: Record<string, string>, ...inside: (Node | null)[]): Element {
  const element = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside.filter((node) => node !== null));
  return element;
}

/** What an element holds, in a new one. */
const moved = (
  doc: Document,
  from: Element | null,
  tag: string,
  attributes: Record<string, string> = {},
): Element | null => from && make(doc, tag, attributes, ...from.childNodes);

/** Classes of a new build: other hashes, and not the same for every member (seen where experiments run). */
function rehash(card: Element, seed: string): void {
  for (const [at, element] of [card, ...card.querySelectorAll('*')].entries()) {
    const hash = createHash('sha256').update(`${seed} ${at}`).digest('hex');
    element.setAttribute('class', `x${hash.slice(0, 7)} x${hash.slice(7, 13)}`);
  }
}

/**
 * A server-driven LinkedIn profile as it is served the morning after: the top card has another key, another tag, other
 * classes and markers; what stood below the name stands above it or in other wrappers; no heading is a heading tag. The
 * title, the links and the photo's host stay, as they did through every change of dialect so far. The same for everybody,
 * so that what is learnt of one person's page holds for the next.
 */
export function changedProfile(file: string): string {
  const dom = new JSDOM(readFileSync(join(FIXTURES, file), 'utf8'));
  const doc = dom.window.document;
  const card = doc.querySelector(topCard);
  const one = (selector: string): Element | null => card?.querySelector(selector) ?? null;
  const heading = one('h2');
  const link = one('a[href*="/overlay/contact-info"]');
  const place = link?.closest('div')?.querySelector('p') ?? null;
  const [headline = null, affiliations = null] = [...(card?.querySelectorAll('p._2d8a11f0') ?? [])];
  if (!card || !heading || !link) throw new Error(`${file}: no top card to change`);
  const key = card.getAttribute('componentkey')?.replace(/\.card\.ref(.*)Topcard$/, '.hero.ref$1.v3') ?? '';

  const name = make(doc, 'div', { role: 'heading', 'aria-level': '1' }, ...heading.childNodes);
  const home = make(doc, 'a', { href: one('a[href*="/in/"]')?.getAttribute('href') ?? '' }, name);
  const organisations = [...card.querySelectorAll('figure[aria-hidden]')].map((figure) =>
    make(doc, 'li', {}, moved(doc, figure.parentElement?.querySelector('p') ?? null, 'b')),
  );
  const changed = make(
    doc,
    'article',
    { componentkey: key, 'data-view-name': 'profile-hero' },
    make(doc, 'ul', { 'data-testid': 'hero-entities' }, ...organisations),
    make(
      doc,
      'div',
      {},
      make(
        doc,
        'div',
        { role: 'group' },
        make(doc, 'span', {}, link),
        make(doc, 'span', {}, place?.contains(link) ? null : moved(doc, place, 'span')),
      ),
      make(doc, 'div', {}, make(doc, 'div', {}, home), moved(doc, headline, 'div')),
      make(doc, 'div', { 'data-testid': 'hero-affiliations' }, moved(doc, affiliations, 'span')),
      make(doc, 'picture', {}, one('[aria-label] img')),
    ),
    one('a._6d0011ab'),
    one('div.acts'),
  );
  rehash(changed, file);
  card.replaceWith(changed);
  return dom.serialize();
}

/** The people whose pages change, by address. */
export const changedPeople: Readonly<Record<string, string>> = {
  '/in/camille-moreau': 'linkedin-profile-sdui/camille-moreau.html',
  '/in/chloé-dupré-levêque': 'linkedin-profile-sdui/chloe-dupre-leveque.html',
  '/in/amira-haddad-77': 'linkedin-profile-sdui/noisy-name.html',
  '/in/paula-reyes': 'linkedin-profile-sdui/contact-overlay.html',
  '/in/zahra-almansouri': 'linkedin-profile-sdui/arabic-name.html',
};

/** Routes to the same people's pages, as they are and as they are served after the change. */
export const profileRoutes = (changed: boolean): Route[] =>
  Object.entries(changedPeople).map(([path, file]) => ({
    host: 'www.linkedin.com',
    path,
    ...(changed ? { html: () => changedProfile(file) } : { file }),
  }));
