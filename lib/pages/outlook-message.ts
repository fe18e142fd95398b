import { addressOf } from './addresses';
import { shownText } from './clean-text';
import { mailPageIdentity } from './identities';
import { mailOthers, mailPerson, mailReading, titleOwners } from './mail-people';
import { outlookPeople } from './mail-senders';
import type { PageReader } from './reader';
import { senderName } from './sender-name';
import { candidate, noPerson, person, rank } from './values';

const id = 'outlook-message';

/**
 * The open message in Outlook on the web, on Microsoft's hosts or a company's own (OWA): the header before the last open
 * body (kept-alive parsers). Labels are localised and classes hashed; the address may stand only in the hover card: then
 * the name alone is read, and the address is typed.
 */
export const outlookMessage: PageReader = {
  id,
  hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
  selfHosted: true,
  path: /^\//,
  identity: mailPageIdentity,

  detect: (doc) => doc.getElementById('ReadingPaneContainerId') !== null,

  read(doc, url) {
    const header = outlookPeople(doc);
    if (!header)
      return noPerson(id, doc.querySelector('#ReadingPaneContainerId [data-convid]') ? 'not-ready' : 'nobody');
    const own = titleOwners(doc);
    const node = header.sender.find(addressOf);
    const sender = node && mailPerson(id, url, node, 'sender-header');
    const email = sender?.emails[0]?.value ?? '';
    const texts = header.sender.map((one) => senderName(shownText(one) || one.textContent, email));
    const name = rank(['sender-header', sender?.fields.name?.value], ['sender-button', texts.find(Boolean)]);
    const others = mailOthers(id, url, header.others, [...own, ...(sender?.identities ?? [])]);
    if (sender) return mailReading(id, { ...sender, fields: name ? { name } : {} }, others, own);
    const read = name ? person(candidate(id, url, [], { name })) : noPerson(id, 'nobody');
    return others.length ? { ...read, others } : read;
  },
};
