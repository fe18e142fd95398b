import { salesNavIdentity } from '../domain/identity';
import { isShown } from '../pages/is-shown';
import { linkIdentities } from '../pages/people-list';

const personLink = 'a[href*="/in/"], a[href*="/sales/lead/"], a[href*="/sales/people/"]';

/** Whom a link leads to: identities of one person, none for any other link. */
export function linkedPerson(link: Element): string[] {
  const lead = salesNavIdentity(link.getAttribute('href') ?? '');
  return lead ? [lead] : linkIdentities(link);
}

/** The links to people within a node, itself included, in the page's order. */
export function personLinks(node: Element): Element[] {
  const own = node.matches(personLink) ? [node] : [];
  return [...own, ...node.querySelectorAll(personLink)].filter((link) => linkedPerson(link).length);
}

/** One person's row in a list: the first person it links is whose it is. */
export interface PersonRow {
  row: Element;
  identities: string[];
}

/** The rows of a list: the container's own children that link people; a person's second row is left out. */
export function rowsOf(container: Element): PersonRow[] {
  return [...container.children].flatMap((row) => {
    const [first] = isShown(row) ? personLinks(row) : [];
    return first ? [{ row, identities: linkedPerson(first) }] : [];
  });
}

/**
 * Whether an element of a row is about the person whose row it is: the last link that begins before it or around it is theirs.
 * Rows also link mutual connections and people mentioned, after the person's own links.
 */
export function isOwn(element: Element, { row, identities }: PersonRow): boolean {
  const links = personLinks(row);
  const before = links.filter(
    (link) => link === element || link.compareDocumentPosition(element) & 4 /* FOLLOWING, or within */,
  );
  const inside = links.find((link) => element !== link && element.contains(link));
  const whose = before.at(-1) ?? inside ?? links[0];
  return !whose || linkedPerson(whose).some((identity) => identities.includes(identity));
}

/** Where an element's row is: its list's container, the row, and the other people's rows. */
export interface FoundRow {
  container: Element;
  row: Element;
  others: Element[];
}

/**
 * The list an element stands in: the nearest ancestor with the most children that are drawn alike and link different people
 * first. What else links people (a row's own halves, a sidebar beside the list) is not drawn alike.
 */
export function containerOf(element: Element): FoundRow | undefined {
  let best: (FoundRow & { people: number }) | undefined;
  for (let row = element; row.parentElement && row.parentElement.tagName !== 'HTML'; row = row.parentElement) {
    const container = row.parentElement;
    const rows = rowsOf(container).filter((one) => dressedAlike(one.row, row));
    const people = new Set(rows.map(({ identities }) => identities[0])).size;
    if (people <= (best?.people ?? 0) || !rows.some((one) => one.row === row)) continue;
    // A half of a row is alone of its kind in it: where nothing more is found, the whole row is meant.
    best = { container, row, people, others: rows.flatMap((one) => (one.row === row ? [] : [one.row])) };
  }
  return best && best.people > 1 ? best : aloneIn(element);
}

/** Where a list shows one person: the item of a list they are in, else the largest node that links them and nobody else. */
function aloneIn(element: Element): FoundRow | undefined {
  let found: FoundRow | undefined;
  for (let row = element; row.parentElement && row.parentElement.tagName !== 'BODY'; row = row.parentElement) {
    const people = new Set(personLinks(row).map((link) => linkedPerson(link)[0]));
    if (people.size > 1) break;
    if (people.size) found = { container: row.parentElement, row, others: [] };
    if (people.size && (/^(LI|TR|ARTICLE)$/.test(row.tagName) || row.getAttribute('role') === 'listitem')) break;
  }
  return found;
}

/** Classes are a build's and in no selector; but on one page, what wears the same is the same. */
export const dressedAlike = (one: Element, other: Element) =>
  one.tagName === other.tagName && one.getAttribute('class') === other.getAttribute('class');
