import { emailIdentity } from '../domain/identity';
import { shownText } from './clean-text';
import { gmailOwners, gmailSender } from './identities';
import { isShown } from './is-shown';
import { mailOthers } from './mail-people';
import type { PageReader } from './reader';
import { senderName } from './sender-name';
import { agreed, candidate, noPerson, person } from './values';

const id = 'gmail-thread';
const emailOf = (sender: Element | undefined) => emailIdentity(sender?.getAttribute('email') ?? '');

/** The sender of the last shown message of an open Gmail thread that is not the user's own (saved pages and kept-alive parsers). */
export const gmailThread: PageReader = {
  id,
  hosts: ['mail.google.com'],
  path: /^\/mail\//,
  identity: (_url, doc) => emailOf(gmailSender(doc)),

  detect: (doc) => doc.querySelector('div.adn[data-message-id], [role="main"]') !== null,

  read(doc, url) {
    const sender = gmailSender(doc);
    const identity = emailOf(sender);
    const others = mailOthers(id, url, headers(doc), [...gmailOwners(doc), ...(identity ? [identity] : [])]);
    const offered = others.length ? { others } : {};
    if (!sender || !identity) {
      const opening = [...doc.querySelectorAll('[role="main"] h2[data-legacy-thread-id]')].some(isShown);
      const messages = [...doc.querySelectorAll('div.adn[data-message-id]')].some(isShown);
      return { ...noPerson(id, opening && !messages ? 'not-ready' : 'nobody'), ...offered };
    }
    const email = identity.slice('email:'.length);
    const name = senderName(sender.getAttribute('name'), email);
    const text = senderName(shownText(sender), email);
    const read = person(
      candidate(id, url, [identity], { name: agreed(['sender-attribute', name], ['sender-text', text]) }, [
        { value: email, way: 'sender-attribute', confidence: 'high' },
      ]),
    );
    return { ...read, ...offered };
  },
};

/** Senders and recipients of the thread's open messages, the latest first; quoted mails are not headers. */
function headers(doc: Document): Element[] {
  const messages = [...doc.querySelectorAll('div.adn[data-message-id]')].filter(isShown).reverse();
  return messages.flatMap((message) =>
    [...message.querySelectorAll('span.gD[email], .hb span[email]')].filter((one) => !one.closest('.ii, .a3s')),
  );
}
