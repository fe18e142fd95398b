import { shownText } from './clean-text';
import { linkedInProfileIdentity } from './identities';
import { isShown } from './is-shown';
import { linkIdentities, peopleOfRows, type Row } from './people-list';
import type { PageReader } from './reader';
import { noPerson } from './values';

const id = 'linkedin-connections';
const sduiList = '[componentkey="ConnectionsPage_ConnectionsList"]';
const sduiLink = 'a[data-view-name="connections-profile"]';
const legacyCard = '.mn-connection-card';

/** The user's own connections, in both dialects (saved pages, April 2026; the older one from kept-alive parsers). */
export const linkedInConnections: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: /^\/mynetwork\//,
  identity: linkedInProfileIdentity,

  detect: (doc) => doc.querySelector(`${sduiList}, ${legacyCard}`) !== null,

  read(doc, url) {
    const cards = [...doc.querySelectorAll(legacyCard)].filter((card) => !card.parentElement?.closest(legacyCard));
    if (cards.length)
      return peopleOfRows(
        id,
        url,
        cards.filter(isShown).flatMap((card) => legacyRow(card) ?? []),
      );
    const list = doc.querySelector(sduiList);
    if (!list) return noPerson(id, 'not-ready');
    const own = [...list.querySelectorAll(sduiLink)];
    const links = (own.length ? own : [...list.querySelectorAll('a[href*="/in/"]')]).filter(isShown);
    // A person has two links, one around the photo and one around the words: the words' one names them.
    const words = links.filter((link) => link.querySelector('p') && linkIdentities(link).length);
    const named = words.length ? words : links.filter((link) => linkIdentities(link).length);
    const byPerson = new Map<string, Element[]>();
    for (const link of links) {
      const [identity = ''] = linkIdentities(link);
      byPerson.set(identity, [...(byPerson.get(identity) ?? []), link]);
    }
    return named.length
      ? peopleOfRows(
          id,
          url,
          named.flatMap((link) => sduiRow(link, byPerson) ?? []),
        )
      : noPerson(id, links.length ? 'not-ready' : 'nobody');
  },
};

/** The first line is the name; the second the headline, where another line follows: the last one is the day of the connection. */
function sduiRow(link: Element, byPerson: ReadonlyMap<string, Element[]>): Row | undefined {
  const identities = linkIdentities(link);
  const row = rowOf(link, identities);
  const within = link.querySelector('p') ? link : row;
  const lines = [...within.querySelectorAll('p')].filter((p) => !p.querySelector('p') && isShown(p) && shownText(p));
  const [name, second] = lines;
  if (!name) return undefined;
  const outside = [...row.querySelectorAll('p, time')].some((p) => !within.contains(p) && shownText(p));
  const headline = lines.length > 2 || (lines.length === 2 && outside) ? second : undefined;
  return { identities, name, headline, alone: lines.length < 2, own: byPerson.get(identities[0] ?? '') ?? [link] };
}

/** The largest node around a link that holds no other person's: their row. */
function rowOf(link: Element, identities: string[]): Element {
  let row = link;
  for (let node = link.parentElement; node && !node.matches(sduiList); node = node.parentElement) {
    const others = [...node.querySelectorAll('a[href*="/in/"]')].some(
      (a) => !identities.includes(linkIdentities(a)[0] ?? identities[0] ?? ''),
    );
    if (others) break;
    row = node;
  }
  return row;
}

function legacyRow(card: Element): Row | undefined {
  const link = [...card.querySelectorAll('a[href*="/in/"]')].find((one) => linkIdentities(one).length);
  const name = card.querySelector('.mn-connection-card__name');
  const headline = card.querySelector('.mn-connection-card__occupation') ?? undefined;
  return link && name ? { identities: linkIdentities(link), name, headline, own: [card] } : undefined;
}
