import { mailPageIdentity } from './identities';
import { isShown } from './is-shown';
import { mailOthers, mailPerson, mailReading, ownerIn } from './mail-people';
import { mailSender } from './mail-senders';
import type { PageReader } from './reader';
import { noPerson } from './values';

const id = 'proton-message';

/** The last open message of a Proton conversation, by Proton's own test ids (its open source and kept-alive parsers). */
export const protonMessage: PageReader = {
  id,
  hosts: ['mail.proton.me', 'mail.protonmail.com'],
  path: /^\//,
  identity: mailPageIdentity,

  detect: () => true,

  read(doc, url) {
    const node = mailSender(doc);
    const sender = node && mailPerson(id, url, node, 'sender-mark');
    if (!node || !sender) return noPerson(id, node ? 'not-ready' : 'nobody');
    const own = ownerIn(doc.querySelector('[data-testid="heading:userdropdown"]'));
    const view = node.closest('[data-testid^="message-view"], article') ?? doc;
    const nodes = [
      ...view.querySelectorAll('[data-testid^="recipients:item-"], [data-testid="recipients:sender"]'),
    ].filter(isShown);
    return mailReading(id, sender, mailOthers(id, url, nodes, [...own, ...sender.identities]), own);
  },
};
