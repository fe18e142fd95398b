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
 * The list an element stands in: the nearest ancestor with the most children that link people, each a different one first. Rows
 * that link mutual connections hold several people's links too, but their children lead to one person twice.
 */
export function containerOf(element: Element): FoundRow | undefined {
  let best: FoundRow | undefined;
  for (let row = element; row.parentElement && row.parentElement.tagName !== 'HTML'; row = row.parentElement) {
    const container = row.parentElement;
    const rows = rowsOf(container);
    const people = new Set(rows.map(({ identities }) => identities[0]));
    const mine = rows.some((one) => one.row === row);
    if (!mine || people.size < rows.length || rows.length <= (best ? best.others.length + 1 : 0)) continue;
    best = { container, row, others: rows.flatMap((one) => (one.row === row ? [] : [one.row])) };
  }
  return best;
}
