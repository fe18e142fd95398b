import type { Candidate, Deed, Reading } from '../domain/candidate';
import { linkedInIdentity, memberIdentity } from '../domain/identity';
import { cleanName } from './clean-name';
import { shownText } from './clean-text';
import { licdnPhoto } from './linkedin-subject';
import { candidate, noPerson, rank } from './values';

/** At most this many people of one page (the size of the longest list a page shows without scrolling on). */
const most = 200;

/** One row of a list: whose it is by its link, the nodes that bear its values, and what may confirm the name. */
export interface Row {
  identities: string[];
  name: Element;
  headline?: Element;
  location?: Element;
  /** The name is but the only line there is: without another row like it, it may be any line. */
  alone?: boolean;
  /** What belongs to this person alone: photos are looked for in it. */
  own: Element[];
  /** The name by an independent way (a label), where there is one. */
  confirms?: (name: string) => boolean;
  /** A value known from elsewhere on the page. */
  company?: string;
  deed?: Deed;
}

const shapeOf = (node: Element) => `${node.tagName}.${node.getAttribute('class') ?? ''}`;

/** The shape most rows' nodes of a kind have; undefined where no shape has a majority. */
function usualShape(nodes: (Element | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const node of nodes) if (node) counts.set(shapeOf(node), (counts.get(shapeOf(node)) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return [...counts].find(([, n]) => n * 2 > total)?.[0];
}

/** Whether a label says that the name found is theirs; undefined where there is none. One of somebody else speaks against it. */
function confirmed(row: Row): boolean | undefined {
  const name = cleanName(shownText(row.name));
  if (!name) return undefined;
  const labels = photoLabels(...row.own);
  if (row.confirms?.(name) || labels.some((label) => label.includes(name))) return true;
  return labels.length ? false : undefined;
}

/**
 * The people of a list's rows. Rows are drawn alike: a node whose shape is not that of most rows' nodes of its kind is
 * something else that slid into its place, and is left out; so is a person whose name is neither usual nor confirmed.
 */
export function peopleOfRows(page: string, url: URL, rows: Row[]): Reading {
  const labelled = rows.filter((row) => confirmed(row) === true);
  const usual = {
    // Names that a label confirms show what a name looks like here; without any, most rows do.
    name: usualShape((labelled.length ? labelled : rows).map((row) => row.name)),
    headline: usualShape(rows.map((row) => row.headline)),
    location: usualShape(rows.map((row) => row.location)),
  };
  const text = (kind: 'headline' | 'location', node: Element | undefined) => {
    const shown = node && shapeOf(node) === usual[kind] ? shownText(node) : '';
    return /[\p{L}\p{N}]/u.test(shown) ? shown : undefined;
  };
  const people = rows.flatMap((row) => {
    const name = cleanName(shownText(row.name));
    const sure = confirmed(row);
    if (!name || !row.identities.length || sure === false) return [];
    if (!sure && shapeOf(row.name) !== usual.name) return [];
    if (!sure && row.alone && rows.filter((one) => shapeOf(one.name) === usual.name).length < 2) return [];
    const one = candidate(page, url, row.identities, {
      name: rank(['row-name', name], ['row-label', sure ? name : undefined]),
      headline: rank(['row-headline', text('headline', row.headline)]),
      location: rank(['row-location', text('location', row.location)]),
      company: rank(['company-page', row.company]),
      photo: rank(['row-photo', photoIn(...row.own)]),
    });
    return [{ ...one, ...(row.deed && { deed: row.deed }) }];
  });
  return peopleOf(page, people);
}

/** A reading of the people of a list, each once, in the page's order; `nobody` when the list shows none. */
export function peopleOf(page: string, people: Candidate[]): Reading {
  const seen = new Set<string>();
  const once = people.filter((one) => {
    const known = one.identities.some((identity) => seen.has(identity));
    for (const identity of one.identities) seen.add(identity);
    return !known;
  });
  return once.length ? { page, outcome: 'people', people: once.slice(0, most) } : noPerson(page, 'nobody');
}

/**
 * The identities a link to a profile proves: the slug or member id of its path, and the member id LinkedIn's search adds
 * to the same link (`miniProfileUrn=urn:li:fs_miniProfile:ACoAA…`; seen in saved pages).
 */
export function linkIdentities(link: Element): string[] {
  const href = link.getAttribute('href') ?? '';
  const named = linkedInIdentity(href);
  if (!named) return [];
  const urn = /[?&]miniProfileUrn=[^&#]*?(ACoAA[\w-]+)/i.exec(href)?.[1];
  const member = urn && memberIdentity(urn);
  return [...new Set([named, ...(member ? [member] : [])])];
}

/** The links to profiles within a node that bear text of their own, in order. */
export function namedLinks(node: ParentNode): Element[] {
  return [...node.querySelectorAll('a[href*="/in/"]')].filter((link) => linkIdentities(link).length > 0);
}

const images = (nodes: Element[]) => nodes.flatMap((node) => [...node.querySelectorAll('img, figure')]);

/** The first profile photo within these nodes of one person. */
export function photoIn(...nodes: Element[]): string | undefined {
  return images(nodes)
    .map((image) => licdnPhoto(image.getAttribute('src')))
    .find(Boolean);
}

/** How the profile photos within these nodes are described: the name alone, or in a phrase of the page's language. */
function photoLabels(...nodes: Element[]): string[] {
  const photos = nodes.flatMap((node) => [...node.querySelectorAll('img[alt]')]);
  return photos
    .filter((img) => licdnPhoto(img.getAttribute('src')))
    .flatMap((img) => cleanName(img.getAttribute('alt')) ?? []);
}

/** The name, where a photo within these nodes is described by it and nothing else: a second, independent way. */
export function photoNames(name: string, ...nodes: Element[]): string | undefined {
  const labels = images(nodes).map((image) => cleanName(image.getAttribute('alt') ?? image.getAttribute('aria-label')));
  return labels.includes(name) ? name : undefined;
}
