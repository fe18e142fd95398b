import { linkedInIdentity } from '../domain/identity';
import { cleanName } from './clean-name';
import { shownText } from './clean-text';
import { messagingLink } from './identities';
import { isShown } from './is-shown';
import { linkIdentities, photoIn, photoNames } from './people-list';
import type { PageReader } from './reader';
import { candidate, noPerson, person, rank } from './values';

const id = 'linkedin-messaging';

/** The other side of an open conversation of two, by its header (kept-alive parsers). A group names nobody. */
export const linkedInMessaging: PageReader = {
  id,
  hosts: ['linkedin.com'],
  path: /^\/messaging\//,
  identity: (_url, doc) => linkedInIdentity(messagingLink(doc)?.getAttribute('href') ?? ''),

  detect: (doc) =>
    doc.querySelector('.msg-thread, .msg-thread__link-to-profile, .msg-conversations-container') !== null,

  read(doc, url) {
    const link = messagingLink(doc);
    if (!link) return noPerson(id, 'nobody');
    const headings = [...link.querySelectorAll('h1, h2, h3')].filter((h) => isShown(h) && shownText(h));
    const name = headings.length === 1 ? cleanName(shownText(headings[0] as Element)) : undefined;
    if (!name) return noPerson(id, 'not-ready');
    // The card that opens the conversation is about the same person, where it links to them.
    const cards = [...doc.querySelectorAll('.msg-s-profile-card')].filter(
      (card) =>
        isShown(card) &&
        [...card.querySelectorAll('a[href*="/in/"]')].some((a) => same(linkIdentities(a), linkIdentities(link))),
    );
    const line = cards[0]?.querySelector('.artdeco-entity-lockup__subtitle');
    return person(
      candidate(id, url, linkIdentities(link), {
        name: rank(['conversation-heading', name], ['photo-label', photoNames(name, ...cards)]),
        headline: rank(['profile-card-line', line ? shownText(line) : undefined]),
        photo: rank(['photo-in-card', photoIn(...cards)]),
      }),
    );
  },
};

const same = (a: string[], b: string[]) => a.some((identity) => b.includes(identity));
