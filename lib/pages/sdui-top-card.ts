import { cleanText, shownText } from './clean-text';
import { isShown } from './is-shown';
import { isCountOrMark } from './linkedin-subject';

/** What the text block of a server-driven top card holds: the lines around the contact-info link, and the organisations. */
export interface TopCardBlock {
  location?: string;
  headline?: string;
  /** True when the headline is the block's only line. */
  alone?: boolean;
  company?: string;
  /** The company by the second way: the first part of the "Company · School" line. */
  lineCompany?: string;
}

const follows = 4; // Node.DOCUMENT_POSITION_FOLLOWING

/** True when `a` comes before `b` in the document and does not contain it. */
export function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & follows) !== 0 && !a.contains(b);
}

/**
 * Reads the block of lines. The row of the contact-info link starts with the location; the first `<p>` directly
 * in the row's parent is the headline and the second "Company · School"; any of them may be absent (seen in saved
 * pages, April 2026). A single line that may be either is told apart by the organisations' own texts, or left out.
 */
export function readBlock(card: Element, heading: Element): TopCardBlock {
  const orgs = organisations(card);
  const company = orgs.company.length === 1 ? orgs.company[0] : undefined;
  const link = card.querySelector('a[href*="/overlay/contact-info"]');
  const row = link && rowOf(link, card, heading);
  if (!link || !row) return { company };
  const place = locationIn(row, link);
  // Without a location the row found is the block itself, if it holds the name and the link stands in a row of its own.
  const block = place ? row.parentElement : row.contains(heading) && inOwnRow(row, link) ? row : undefined;
  if (!block || !card.contains(block)) return { company, location: place };
  const lines = [...block.children]
    .filter((child) => child.tagName === 'P' && isShown(child) && isBefore(child, link) && isBefore(heading, child))
    .map(shownText)
    .filter((text) => text && !/^[·•∙]/.test(text));
  return { company, location: place, ...tellApart(lines, orgs.all) };
}

/** The smallest element around the link that also holds a line before it; never one that holds the name. */
function rowOf(link: Element, card: Element, heading: Element): Element | undefined {
  for (let node = link.parentElement; node && node !== card; node = node.parentElement) {
    if (linesBefore(node, link).length) return node.contains(heading) && !hasOwnLine(node) ? undefined : node;
  }
  return undefined;
}

const inOwnRow = (block: Element, link: Element) =>
  [...block.children].some((child) => child.tagName === 'DIV' && child.contains(link));

const hasOwnLine = (node: Element) => [...node.children].some((child) => child.tagName === 'P');

function linesBefore(node: Element, link: Element): Element[] {
  return [...node.querySelectorAll('p')].filter(
    (p) => isBefore(p, link) && !p.contains(link) && isShown(p) && !isCountOrMark(shownText(p)),
  );
}

/** The row's first line when nothing but a separator stands between it and the link. */
function locationIn(row: Element, link: Element): string | undefined {
  const lines = linesBefore(row, link);
  const first = lines[0];
  const text = first && shownText(first);
  if (!first || !text || row.querySelector('h1, h2') || lines.some((line) => shownText(line) !== text))
    return undefined;
  return /^[\s·•∙|]*[·•∙|][\s·•∙|]*$/.test(textBetween(row, lines.at(-1) as Element, link)) ? text : undefined;
}

function textBetween(row: Element, from: Element, to: Element): string {
  const walker = row.ownerDocument.createTreeWalker(row, 4); // NodeFilter.SHOW_TEXT
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isBefore(from, node) && !from.contains(node) && isBefore(node, to)) text += node.nodeValue ?? '';
  }
  return cleanText(text);
}

/** The organisations at the card's side: the ghost drawing's id says which kind; those with a logo of their own do not. */
function organisations(card: Element): { company: string[]; all: string[] } {
  const textOf = (figure: Element | null) => (figure?.parentElement ? shownText(figure.parentElement) : '');
  const by = (selector: string) =>
    [...card.querySelectorAll(selector)].map((svg) => textOf(svg.closest('figure'))).filter(isOrganisation);
  const figures = [...card.querySelectorAll('figure')].map(textOf).filter(isOrganisation);
  return { company: [...new Set(by('svg[id^="company-accent"]'))], all: [...new Set(figures)] };
}

const isOrganisation = (text: string) => text.length > 0 && text.length <= 150;

function tellApart(lines: string[], orgs: string[]): Pick<TopCardBlock, 'headline' | 'lineCompany' | 'alone'> {
  const isOrgLine = (line: string) => orgs.includes(line) || line.split(' · ').every((part) => orgs.includes(part));
  const [first, second] = lines;
  if (!first) return {};
  const line = isOrgLine(first) ? first : second;
  const parts = line?.split(' · ') ?? [];
  const lineCompany = parts.length === 2 ? parts[0] : undefined;
  // A lone line with a separator in it may be a headline or two organisations with logos of their own.
  if (line === first || (!second && first.includes('·'))) return { lineCompany };
  if (!orgs.length && first.includes(' · ') && second && !second.includes(' · ')) return {};
  return { headline: headline(first), lineCompany, alone: !second };
}

/** "--" is what LinkedIn shows for an empty headline. */
const headline = (text: string) => (/[\p{L}\p{N}]/u.test(text) ? text : undefined);
