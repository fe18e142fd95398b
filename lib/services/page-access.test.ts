import { expect, it } from 'vitest';
import { identitiesOfPage } from './page-access';

const zoe = 'linkedin:in/zoe-noel';
const camille = 'linkedin:in/camille-moreau';
const member = 'linkedin:member/ACoAAInventedMember01';

it.each([
  ['its own person', [zoe], 'https://www.linkedin.com/in/zoe-noel/', [zoe]],
  ['its own person on a country host, whatever the noise', [zoe], 'https://fr.linkedin.com/in/Zoe-Noel?trk=x', [zoe]],
  ['somebody else', [camille], 'https://www.linkedin.com/in/zoe-noel/', []],
  [
    'its own person and, beside, somebody else',
    [zoe, camille, 'email:a@b.fr'],
    'https://www.linkedin.com/in/zoe-noel/',
    [zoe],
  ],
  [
    'a member address’s person, with the slug its card names',
    [member, zoe],
    'https://www.linkedin.com/in/ACoAAInventedMember01/',
    [member, zoe],
  ],
  [
    'a member address’s person, but with a mail address',
    [member, 'email:a@b.fr'],
    'https://www.linkedin.com/in/ACoAAInventedMember01/',
    [member],
  ],
  [
    'a Sales Navigator lead, with the profile its card links to, but no mail address',
    ['salesnav:ACwAAInventedLead01', zoe, 'email:a@b.fr'],
    'https://www.linkedin.com/sales/lead/ACwAAInventedLead01,NAME_SEARCH,x',
    ['salesnav:ACwAAInventedLead01', zoe],
  ],
  [
    'somebody else than the Sales Navigator lead of its address',
    ['salesnav:ACwAAInventedLead02', zoe],
    'https://www.linkedin.com/sales/lead/ACwAAInventedLead01,NAME_SEARCH,x',
    [],
  ],
  [
    'the other side of a conversation, whose address names nobody',
    [member, 'email:a@b.fr'],
    'https://www.linkedin.com/messaging/thread/2-abc==/',
    [member],
  ],
  ['anybody from a page of no person', [zoe], 'https://www.linkedin.com/feed/', []],
  ['a look-alike host’s LinkedIn person', [zoe], 'https://www.linkedin.com.evil.example/in/zoe-noel/', []],
  [
    'the sender of a mail',
    ['email:zoe@exemple.fr'],
    'https://mail.google.com/mail/u/0/#inbox/x',
    ['email:zoe@exemple.fr'],
  ],
  [
    'a LinkedIn person from a mail',
    [zoe, 'email:zoe@exemple.fr'],
    'https://mail.google.com/mail/u/0/',
    ['email:zoe@exemple.fr'],
  ],
  ['nobody, without an address', [zoe], undefined, []],
  ['nobody, from an address that is none', [zoe], 'about', []],
])('a page may ask about %s', (_, identities, address, allowed) => {
  expect(identitiesOfPage(identities, address)).toEqual(allowed);
});
