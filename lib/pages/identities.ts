import { emailIdentity, isLinkedInHost, linkedInIdentity, memberIdentity, salesNavIdentity } from '../domain/identity';
import { addressOf } from './addresses';
import { isShown } from './is-shown';
import { mailSender } from './mail-senders';

/**
 * What the watcher knows of each page: who is shown, in as few bytes as can be (budget: 5 kB gzip for the whole
 * watcher). Readers reuse it. Nothing here may import more than what is as small.
 */

/** What is asked of a page's address: `location` will do, at no cost of parsing. */
type Address = Pick<URL, 'hostname' | 'href'>;

const sduiCard = '[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="Topcard"]';

/** The top cards of server-driven profile pages; the key is seen on a `section`, exactly one (saved pages, April 2026). */
export function sduiTopCards(doc: Document): Element[] {
  const cards = [...doc.querySelectorAll(`section${sduiCard}`)];
  return cards.length ? cards : [...doc.querySelectorAll(sduiCard)].filter((c) => !c.parentElement?.closest(sduiCard));
}

/** The member identity a top card holds in its key, or else in its own links. */
export function cardMember(card: Element): string | undefined {
  const id = /ref\.?(ACoAA[\w-]+)Topcard$/.exec(card.getAttribute('componentkey') ?? '')?.[1];
  if (id) return memberIdentity(id);
  const link = card.querySelector('a[href*="profileUrn="]')?.getAttribute('href') ?? '';
  return memberIdentity(/profile(?:%3A|:)(ACoAA[\w-]+)/i.exec(link)?.[1] ?? '');
}

/** The identities named by the contact-info links within a node: the same in every language and dialect. */
export function contactIdentities(node: ParentNode): string[] {
  const links = [...node.querySelectorAll('a[href*="/overlay/contact-info"]')];
  return [...new Set(links.flatMap((link) => linkedInIdentity(link.getAttribute('href') ?? '') ?? []))];
}

/**
 * Who a LinkedIn profile page shows. Before the page has a top card the address alone answers; once it has one, a
 * page whose top card names somebody else (it is being left) gives undefined. A member address (`/in/ACoAA…`) gives
 * the slug when the top card with that id names one.
 */
export function linkedInProfileIdentity(url: Address, doc: Document): string | undefined {
  const named = linkedInIdentity(url.href);
  if (!named) return undefined;
  if (named.startsWith('linkedin:member/')) {
    const cards = sduiTopCards(doc);
    if (!cards.length) return named;
    const card = cards.find((c) => cardMember(c) === named);
    return card && (contactIdentities(card)[0] ?? named);
  }
  const shown = contactIdentities(doc).filter((identity) => identity.startsWith('linkedin:in/'));
  return !shown.length || shown.includes(named) ? named : undefined;
}

/** The addresses of the account whose mail this is: `SignOutOptions` link, and the title's end ("… - me@x - Gmail"). */
export function gmailOwners(doc: Document): string[] {
  const label = doc.querySelector('a[href*="SignOutOptions"]')?.getAttribute('aria-label') ?? '';
  const title = / - (\S+@\S+) - [^-]*$/.exec(doc.title)?.[1] ?? '';
  return [/([^\s()]+@[^\s()]+)/.exec(label)?.[1] ?? '', title].flatMap((text) => emailIdentity(text) ?? []);
}

/** The sender's node (`span.gD[email]`) of the last shown message of an open Gmail thread that is not the user's own. */
export function gmailSender(doc: Document): Element | undefined {
  const own = gmailOwners(doc);
  for (const message of [...doc.querySelectorAll('div.adn')].filter(isShown).reverse()) {
    const sender = [...message.querySelectorAll('span.gD[email]')].find((s) => !s.closest('.ii, .a3s') && isShown(s));
    const email = emailIdentity(sender?.getAttribute('email') ?? '');
    // Only past the user's own messages: one that cannot be read must not give its place to an older one.
    if (!email || !message.hasAttribute('data-message-id')) return undefined;
    if (!own.includes(email)) return sender;
  }
  return undefined;
}

/** The document holding Roundcube's open message: this one, or its preview frame (same origin). */
export function roundcubeMessage(doc: Document): Document | undefined {
  if (doc.getElementById('message-header')) return doc;
  const frame = doc.getElementById('messagecontframe') as HTMLIFrameElement | null;
  if (!frame || !isShown(frame)) return undefined;
  try {
    return frame.contentDocument?.getElementById('message-header') ? frame.contentDocument : undefined;
  } catch {
    return undefined; // A frame of another origin is not Roundcube's: some browsers throw instead of giving null.
  }
}

/**
 * The link of the sender of Roundcube's open message. In the Sent folder the summary names the recipient instead
 * (program/actions/mail/show.php, message_summary): where the two differ, the message is the user's own.
 */
export function roundcubeSender(doc: Document): Element | undefined {
  const header = roundcubeMessage(doc)?.getElementById('message-header');
  const find = (scope: string) =>
    header?.querySelector(`${scope} .adr a.rcmContactAddress[href^="mailto:"]`) ?? undefined;
  const summary = find('.header-summary');
  const from = find('.header.from') ?? find('.from');
  if (!from) {
    // A skin without Roundcube's own header table: only where there is one address to choose from.
    const all = [...(header?.querySelectorAll('.adr a.rcmContactAddress[href^="mailto:"]') ?? [])];
    return all.length === 1 && !header?.querySelector('table') ? all[0] : undefined;
  }
  if (!summary) return from;
  return mailtoIdentity(summary) === mailtoIdentity(from) ? from : undefined;
}

/** The identity of a `mailto:` link, percent signs decoded. */
export function mailtoIdentity(link: Element): string | undefined {
  const address = link.getAttribute('href') ?? '';
  try {
    return emailIdentity(decodeURIComponent(address));
  } catch {
    return emailIdentity(address);
  }
}

/** The link to the profile of the other side, in the header of an open LinkedIn conversation of two (kept-alive parsers). */
export function messagingLink(doc: Document): Element | undefined {
  const links = [...doc.querySelectorAll('a.msg-thread__link-to-profile[href*="/in/"]')].filter(isShown);
  return links.length === 1 ? links[0] : undefined;
}

/** Who a LinkedIn page shows: the LinkedIn watcher's one question. */
export function linkedInPageIdentity(url: Address, doc: Document): string | undefined {
  if (url.href.includes('/messaging/')) return linkedInIdentity(messagingLink(doc)?.getAttribute('href') ?? '');
  return salesNavIdentity(url.href) ?? linkedInProfileIdentity(url, doc);
}

/** Whose mail a webmail shows, on its own host or the user's: the mail watcher's one question. */
export function mailPageIdentity(url: Address, doc: Document): string | undefined {
  if (url.hostname === 'mail.google.com') return emailIdentity(gmailSender(doc)?.getAttribute('email') ?? '');
  const roundcube = roundcubeSender(doc);
  if (roundcube) return mailtoIdentity(roundcube);
  const sender = mailSender(doc);
  return sender && addressOf(sender);
}

/** Who the page shows, by host and structure. */
export function pageIdentity(url: Address, doc: Document): string | undefined {
  return isLinkedInHost(url.hostname) ? linkedInPageIdentity(url, doc) : mailPageIdentity(url, doc);
}
