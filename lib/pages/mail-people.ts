import type { Candidate, Reading } from '../domain/candidate';
import { emailIdentity } from '../domain/identity';
import { addressIn, addressOf } from './addresses';
import { shownText } from './clean-text';
import { senderName } from './sender-name';
import { candidate, noPerson, person, rank } from './values';

/** A person a mail's header names: the address, and the name where one is shown. Undefined without an address. */
export function mailPerson(page: string, url: URL, node: Element, way: string): Candidate | undefined {
  const identity = addressOf(node);
  if (!identity) return undefined;
  const email = identity.slice('email:'.length);
  const texts = [shownText(node), node.getAttribute('name'), ...[...node.querySelectorAll('*')].map(shownText)];
  const name = texts.map((text) => senderName(text, email)).find(Boolean);
  return candidate(page, url, [identity], { name: rank([way, name]) }, [{ value: email, way, confidence: 'medium' }]);
}

/** The people these header nodes name, each once, without the mailbox's owner and whoever else is left out. */
export function mailOthers(page: string, url: URL, nodes: Iterable<Element>, leftOut: readonly string[]): Candidate[] {
  const seen = new Set(leftOut);
  const others: Candidate[] = [];
  for (const node of nodes) {
    const one = mailPerson(page, url, node, 'mail-header');
    const identity = one?.identities[0];
    if (!one || !identity || seen.has(identity)) continue;
    seen.add(identity);
    others.push(one);
  }
  return others.slice(0, 50);
}

/** The reading of a mail: its sender, unless that is the mailbox's owner, and the other people of it as a choice. */
export function mailReading(
  page: string,
  sender: Candidate | undefined,
  others: Candidate[],
  own: readonly string[],
): Reading {
  const isOwn = sender?.identities.some((identity) => own.includes(identity));
  const reading = sender && !isOwn ? person(sender) : noPerson(page, 'nobody');
  return others.length ? { ...reading, others } : reading;
}

/** Whose mailbox the page's title names: an address in a part of its own ("Inbox - me@x - Outlook"). */
export function titleOwners(doc: Document): string[] {
  return doc.title
    .split(/\s[-–—|]\s/)
    .flatMap((part) => (/^\(?\d*\)?\s*\S+@\S+$/.test(part.trim()) ? (addressIn(part) ?? []) : []));
}

/** An address text as an identity list, for owners named elsewhere in a page. */
export const ownerIn = (node: Element | null): string[] => {
  const found = node && (addressOf(node) ?? emailIdentity(node.textContent ?? ''));
  return found ? [found] : [];
};
