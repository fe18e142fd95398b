import { mailPageIdentity } from './identities';
import { isShown } from './is-shown';
import { mailOthers, mailPerson, mailReading, titleOwners } from './mail-people';
import { mailSender } from './mail-senders';
import type { PageReader } from './reader';
import { noPerson } from './values';

const id = 'zimbra-message';
const bubble = '[id$="_com_zimbra_email"]';

/** The open message in Zimbra's classic client on the user's own host: header rows `…_from`, `…_to`, `…_cc` (its own test suite). */
export const zimbraMessage: PageReader = {
  id,
  hosts: [],
  path: /^\//,
  identity: mailPageIdentity,

  detect: (doc) => doc.querySelector(`tr[id$="_from"] ${bubble}, #z_shell, #skin_outer`) !== null,

  read(doc, url) {
    const node = mailSender(doc);
    const sender = node && mailPerson(id, url, node, 'sender-row');
    if (!node || !sender) return noPerson(id, 'nobody');
    const own = titleOwners(doc);
    const table = node.closest('table') ?? doc;
    const rows = `tr[id$="_to"] ${bubble}, tr[id$="_cc"] ${bubble}, tr[id$="_replyTo"] ${bubble}, tr[id$="_reply to"] ${bubble}`;
    const nodes = [...table.querySelectorAll(rows)].filter(isShown);
    return mailReading(id, sender, mailOthers(id, url, nodes, [...own, ...sender.identities]), own);
  },
};
