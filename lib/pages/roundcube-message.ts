import { shownText } from './clean-text';
import { mailtoIdentity, roundcubeMessage, roundcubeSender } from './identities';
import { mailOthers, ownerIn } from './mail-people';
import type { PageReader } from './reader';
import { senderName } from './sender-name';
import { candidate, noPerson, person, rank } from './values';

const id = 'roundcube-message';

/** The sender of the open message in Roundcube (elastic skin, 1.4 to 1.6), on the user's own host: in its own page, the preview frame, or the page around that frame. */
export const roundcubeMessageReader: PageReader = {
  id,
  hosts: [],
  path: /^\//,
  identity(_url, doc) {
    const sender = roundcubeSender(doc);
    return sender && mailtoIdentity(sender);
  },

  detect: (doc) =>
    doc.querySelector(
      '#message-header .rcmContactAddress, iframe#messagecontframe, body.task-mail #messagelist, #rcmloginuser',
    ) !== null,

  read(doc, url) {
    const sender = roundcubeSender(doc);
    const identity = sender && mailtoIdentity(sender);
    if (!sender || !identity || !roundcubeMessage(doc)) {
      // The user's own message: its recipients are the people to choose from.
      const others = mailOthers(id, url, recipients(doc), ownerIn(doc.querySelector('.username')));
      return others.length ? { ...noPerson(id, 'nobody'), others } : noPerson(id, 'nobody');
    }
    const email = identity.slice('email:'.length);
    const name = senderName(shownText(sender), email);
    const read = person(
      candidate(id, url, [identity], { name: rank(['sender-link', name]) }, [
        { value: email, way: 'sender-link', confidence: 'medium' },
      ]),
    );
    const others = mailOthers(id, url, recipients(doc), [identity, ...ownerIn(doc.querySelector('.username'))]);
    return others.length ? { ...read, others } : read;
  },
};

/** Reply-To first: where a web form sends the mail, it names the person. Then To and Cc. */
function recipients(doc: Document): Element[] {
  const header = roundcubeMessage(doc)?.getElementById('message-header');
  const cells = ['.header.replyto', '.header.mail-reply-to', '.header.to', '.header.cc'];
  return cells.flatMap((cell) => [...(header?.querySelectorAll(`${cell} a.rcmContactAddress[href^="mailto:"]`) ?? [])]);
}
