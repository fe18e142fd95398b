import type { Candidate, ReadValue } from '../domain/candidate';
import { emailIdentity, isStrong, linkedInIdentity } from '../domain/identity';
import { cleanName } from './clean-name';
import { cleanText, shownText } from './clean-text';
import { isShown } from './is-shown';
import { guestPeople } from './json-ld-person';
import { peopleOf } from './people-list';
import type { PageReader } from './reader';
import { candidate, noPerson, person, rank } from './values';
import { parseVCard, type VCard } from './vcard';

const id = 'web-person';
const hcard = '.h-card, .vcard';
const mailto = 'a[href^="mailto:"]';
const webmail =
  'body[class*="task-"], .rcmContactAddress, #messagebody, [id^="ReadingPane"], [id^="UniqueMessageBody"], [id^="zv__"], #z_shell';

/** Any other page, on the user's click: JSON-LD Person (schema.org), h-card (microformats.org, both generations), vCard in a link, mail links. */
export const webPerson: PageReader = {
  id,
  hosts: [],
  path: /^\//,
  identity: () => undefined,

  // In a webmail whose header cannot be read, the addresses in a mail's text are not the page's own.
  detect: (doc) =>
    doc.querySelector(webmail) === null &&
    doc.querySelector(`script[type="application/ld+json"], ${hcard}, ${mailto}, a[href^="data:text/vcard"]`) !== null,

  read(doc, url) {
    for (const way of [jsonLd, hCards, vCards, mailLinks]) {
      const people = way(doc, url);
      if (people.length === 1) return person(people[0] as Candidate);
      if (people.length) return peopleOf(id, people);
    }
    return noPerson(id, 'nobody');
  },
};

interface Facts {
  name?: string;
  jobTitle?: string;
  company?: string;
  location?: string;
  emails: string[];
  links: string[];
}

/** A candidate of what one way found, or nothing when nobody could be told by it. */
function made(url: URL, way: string, facts: Facts, sure: ReadValue['confidence'] = 'medium'): Candidate[] {
  const addresses = [...new Set(facts.emails.flatMap((text) => emailIdentity(text) ?? []))].filter(isStrong);
  const profiles = facts.links.flatMap((link) => (/^https?:/.test(link) ? (linkedInIdentity(link) ?? []) : []));
  const text = (value: string | undefined) => (value ? cleanText(value) || undefined : undefined);
  const name = cleanName(facts.name);
  if (!name && !addresses.length) return [];
  return [
    candidate(
      id,
      url,
      [...addresses, ...profiles],
      {
        name: rank([way, name, sure]),
        jobTitle: rank([way, text(facts.jobTitle), sure]),
        company: rank([way, text(facts.company), sure]),
        location: rank([way, text(facts.location), sure]),
      },
      addresses.map((address) => ({ value: address.slice('email:'.length), way, confidence: sure })),
    ),
  ];
}

function jsonLd(doc: Document, url: URL): Candidate[] {
  return guestPeople(doc).flatMap((p) =>
    made(url, 'json-ld', {
      name: p.name,
      jobTitle: p.jobTitles[0],
      company: p.companies[0],
      location: p.locality,
      emails: p.emails,
      links: p.urls,
    }),
  );
}

function hCards(doc: Document, url: URL): Candidate[] {
  const cards = [...doc.querySelectorAll(hcard)].filter((card) => !card.parentElement?.closest(hcard) && isShown(card));
  return cards.flatMap((card) => {
    const one = (names: string) => {
      const found = card.querySelector(names);
      return found ? shownText(found) : undefined;
    };
    const links = [...card.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? '');
    // A card of nothing but a name (microformats.org, implied name).
    const implied = card.querySelector('*') || /[@\d]/.test(shownText(card)) ? undefined : shownText(card);
    return made(url, 'h-card', {
      name: one('.p-name, .fn') ?? implied,
      jobTitle: one('.p-job-title, .title, .role'),
      company: one('.p-org .p-name, .p-org, .org'),
      location: one('.p-locality, .locality'),
      emails: [...links.filter((href) => /^mailto:/i.test(href)), one('.u-email, .email') ?? ''],
      links,
    });
  });
}

/** Cards that stand in the page itself; one behind an address is fetched by nobody here. */
function vCards(doc: Document, url: URL): Candidate[] {
  return [...doc.querySelectorAll('a[href^="data:text/vcard"]')].flatMap((link) => {
    const [head = '', body = ''] = (link.getAttribute('href') ?? '').split(/,(.*)/s);
    return vCardPerson(decoded(body, /;base64/i.test(head)), url);
  });
}

/** The person of a vCard's text, as read from a page at `url`. */
export function vCardPerson(text: string, url: URL): Candidate[] {
  const card: VCard | undefined = parseVCard(text);
  return card ? made(url, 'vcard', { ...card, links: card.urls }) : [];
}

function decoded(text: string, base64: boolean): string {
  try {
    const plain = decodeURIComponent(text);
    return base64 ? new TextDecoder().decode(Uint8Array.from(atob(plain), (c) => c.charCodeAt(0))) : plain;
  } catch {
    return '';
  }
}

/** Addresses in mail links, desks (`contact@`) left out; a link's words are a name only where they look like one. */
function mailLinks(doc: Document, url: URL): Candidate[] {
  const seen = new Set<string>();
  return [...doc.querySelectorAll(mailto)].filter(isShown).flatMap((link) => {
    const href = (link.getAttribute('href') ?? '').replace(/%40/g, '@');
    const words = shownText(link);
    const name = /^\p{Lu}[\p{L}'’.-]+(?:\s+[\p{L}'’.-]+){1,3}$/u.test(words) ? words : undefined;
    const [one] = made(url, 'mail-link', { name, emails: [href], links: [] }, 'low');
    const identity = one?.identities[0];
    if (!one || !identity || seen.has(identity)) return [];
    seen.add(identity);
    return [one];
  });
}
