import { mailPageIdentity } from './identities';
import { isShown } from './is-shown';
import { mailOthers, mailPerson, mailReading, titleOwners } from './mail-people';
import { mailSender } from './mail-senders';
import type { PageReader } from './reader';
import { noPerson } from './values';

const id = 'yahoo-message';

/** The last open message of a Yahoo conversation, by its test ids (kept-alive parsers). The title ends with the owner's address. */
export const yahooMessage: PageReader = {
  id,
  hosts: ['mail.yahoo.com'],
  path: /^\//,
  identity: mailPageIdentity,

  detect: () => true,

  read(doc, url) {
    const node = mailSender(doc);
    const sender = node && mailPerson(id, url, node, 'sender-mark');
    if (!node || !sender) return noPerson(id, node ? 'not-ready' : 'nobody');
    const own = titleOwners(doc);
    const view = node.closest('[data-test-id="message-view"], [data-test-id="message-group-view"], article, li') ?? doc;
    const nodes = [...view.querySelectorAll('[data-test-id="email-pill"][data-email]')].filter(isShown);
    return mailReading(id, sender, mailOthers(id, url, nodes, [...own, ...sender.identities]), own);
  },
};
