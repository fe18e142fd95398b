import { shownText } from './clean-text';
import { linkedInProfileIdentity } from './identities';
import { isShown } from './is-shown';
import { isCountOrMark } from './linkedin-subject';
import { linkIdentities, namedLinks, peopleOfRows, type Row } from './people-list';
import type { PageReader } from './reader';
import { noPerson } from './values';

const id = 'linkedin-people-search';
const legacyCard = '[data-view-name="search-entity-result-universal-template"], [data-chameleon-result-urn]';
const sduiScreen = '[data-sdui-screen$="SearchResultsPeople"]';
const sduiCard = `[data-view-name="people-search-result"], ${sduiScreen} [role="listitem"]`;

/** LinkedIn's search for people, in both dialects (saved pages; parsers kept alive). "LinkedIn Members" have no profile link: left out. */
export const linkedInPeopleSearch: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: /^\/search\/results\/people/,
  identity: linkedInProfileIdentity,

  detect: (doc) => doc.querySelector(`${legacyCard}, ${sduiCard}, ${sduiScreen}`) !== null,

  read(doc, url) {
    const legacy = outermost(doc, legacyCard);
    const cards = legacy.length ? legacy : outermost(doc, sduiCard);
    if (!cards.length) return noPerson(id, 'not-ready');
    const row = legacy.length ? legacyRow : sduiRow;
    return peopleOfRows(
      id,
      url,
      cards.flatMap((card) => row(card) ?? []),
    );
  },
};

/** Matches that no other match holds: a card's own parts may bear its marks too. */
function outermost(doc: Document, selector: string): Element[] {
  return [...doc.querySelectorAll(selector)].filter((card) => !card.parentElement?.closest(selector) && isShown(card));
}

/** The name is the text meant for eyes within the link; the lines after its block are headline and location. */
function legacyRow(card: Element): Row | undefined {
  const nameIn = (one: Element) =>
    [...one.querySelectorAll('span[aria-hidden="true"]')].find((span) => shownText(span) !== '');
  const link = namedLinks(card).find(nameIn);
  const name = link && nameIn(link);
  if (!link || !name) return undefined;
  const [first, second] = linesAfter(card, link);
  // LinkedIn's own classes tell the two apart: the headline is black, the location is not.
  const black = (line: Element | undefined) => line?.classList.contains('t-black') === true;
  const headline = black(first) ? first : undefined;
  const location = headline && second && !black(second) && isPlace(second) ? second : undefined;
  const identities = linkIdentities(link);
  return { identities, name, headline, location, own: own(card, identities) };
}

const isPlace = (line: Element) => line.classList.contains('t-14') && !line.querySelector('a');

/** The `div` lines following the block that holds the link, as siblings. */
function linesAfter(card: Element, link: Element): Element[] {
  for (let node = link; node !== card && node.parentElement; node = node.parentElement) {
    const next = siblingsAfter(node).filter((one) => one.tagName === 'DIV' && isShown(one) && shownText(one));
    if (next.length) return next;
  }
  return [];
}

const siblingsAfter = (node: Element) => {
  const all = [...(node.parentElement?.children ?? [])];
  return all.slice(all.indexOf(node) + 1);
};

/** The name is the lockup's title; the next two lines of plain text are headline and location when both are there. */
function sduiRow(card: Element): Row | undefined {
  const titles = [...card.querySelectorAll('a[data-view-name="search-result-lockup-title"]')];
  const name = (titles.length ? titles : namedLinks(card).filter((one) => one.closest('p') && shownText(one)))[0];
  const first = namedLinks(card)[0];
  // The card's first profile link and the title must be one person's: mutual connections are linked in it too.
  if (!name || !first || linkIdentities(first)[0] !== linkIdentities(name)[0]) return undefined;
  const line = name.closest('p');
  const lines = [...card.querySelectorAll('p')].filter(isShown);
  const plain: Element[] = [];
  for (const p of line ? lines.slice(lines.indexOf(line) + 1) : []) {
    if (p.querySelector('a, strong, button') || p.closest('a[href*="/in/"]')) break;
    if (shownText(p) && !isCountOrMark(shownText(p))) plain.push(p);
  }
  const [one, two] = plain;
  const [headline, location] = one && two && shownText(one) !== shownText(two) ? [one, two] : [];
  const identities = [...new Set([...linkIdentities(name), ...linkIdentities(first)])];
  return { identities, name, headline, location, own: own(card, identities) };
}

/** The links to this person within the card: mutual connections' photos are in other links. */
const own = (card: Element, identities: string[]) =>
  namedLinks(card).filter((link) => linkIdentities(link).some((identity) => identities.includes(identity)));
