/**
 * Pages are built by scripts, which may put elements where HTML's parser never would: a link within a link, a block within a
 * paragraph. Written down as they are, they would be read back in pieces. An `object` between them lets the parser be
 * (HTML Living Standard, 13.2.4.2: it bounds every scope; 13.2.4.3: and the list of open links).
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const bounds = words('object td th caption table template html');
const blocks = words(`
  address article aside blockquote center details dialog dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr li main menu nav ol p pre search section summary table ul
`);
const items: Record<string, ReadonlySet<string>> = { li: words('li'), dd: words('dd dt'), dt: words('dd dt') };
/** What an item's end is not looked for beyond; the lists among them. */
const closed = words(`
  article aside blockquote body button center dd details dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup iframe li main menu nav ol pre search section select summary ul
`);

/** What bears this mark is no part of the page. */
export const nestedMark = 'data-tandem-nested';

/** Whether HTML's parser would take an element of this name out of the elements around it. */
export function needsBound(name: string, around: Element | null): boolean {
  const above = around?.localName ?? '';
  if (/^h[1-6]$/.test(name) && /^h[1-6]$/.test(above)) return true;
  let itemsOpen = name in items;
  let paragraphs = blocks.has(name);
  for (let node = around; node; node = node.parentElement) {
    const one = node.localName;
    if (bounds.has(one)) return false;
    if ((name === 'a' || name === 'button' || name === 'form') && one === name) return true;
    if (paragraphs && one === 'p') return true;
    if (one === 'button') paragraphs = false;
    if (itemsOpen && items[name]?.has(one)) return true;
    if (closed.has(one)) itemsOpen = false;
  }
  return false;
}

/** Takes the marked elements out of a document again: their content stays in their place. */
export function withoutBounds(doc: ParentNode): void {
  for (const bound of doc.querySelectorAll(`object[${nestedMark}]`)) bound.replaceWith(...bound.childNodes);
}
