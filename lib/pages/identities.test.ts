import { describe, expect, it } from 'vitest';
import { parse, source } from './fixtures/expected';
import { gmailOwners, pageIdentity } from './identities';

const at = (url: string, html: string) => pageIdentity(new URL(url), parse(html, url));
const camille = source('linkedin-profile-sdui/camille-moreau.html');
const member = 'ACoAAB3kQ0sBq8Xn4LrYw1mDfPzV7uTjH2cGe9o';
const li = 'https://www.linkedin.com/in/';

describe('pageIdentity', () => {
  it.each([
    ['before the page has drawn anything', `${li}camille-moreau/`, '', 'linkedin:in/camille-moreau'],
    ['a member address before the page has drawn', `${li}${member}`, '', `linkedin:member/${member}`],
    ['a drawn profile', `${li}camille-moreau/`, camille, 'linkedin:in/camille-moreau'],
    ['a member address whose top card is the same person', `${li}${member}`, camille, 'linkedin:in/camille-moreau'],
    ['a member address whose top card is somebody else', `${li}${member}x`, camille, undefined],
    ['a page that still shows the previous person', `${li}hugo-lambert-4b1/`, camille, undefined],
    [
      'a previous person on a legacy page',
      `${li}mei-tanaka/`,
      source('linkedin-profile-legacy/zoe-noel.html'),
      undefined,
    ],
    ['the own address without a name', `${li}me/`, camille, undefined],
    ['another LinkedIn page', 'https://www.linkedin.com/feed/', camille, undefined],
    ['another host', 'https://elsewhere.example/in/camille-moreau', camille, undefined],
    ['a mail list', 'https://mail.google.com/mail/u/0/#inbox', source('gmail-thread/inbox-list.html'), undefined],
  ])('%s', (_case, url, html, identity) => expect(at(url, html)).toBe(identity));

  it('takes no older message when the last one cannot be read', () => {
    const url = 'https://mail.google.com/mail/u/0/#inbox/x';
    const doc = parse(source('gmail-thread/several-messages.html'), url);
    for (const sender of doc.querySelectorAll('span.gD[email^="Noah"]')) sender.removeAttribute('email');
    expect(pageIdentity(new URL(url), doc)).toBeUndefined();
  });
});

it('knows whose mailbox it is by the account link and the title, not by an address in the subject', () => {
  const doc = parse(source('gmail-thread/several-messages.html'), 'https://mail.google.com/mail/');
  expect(new Set(gmailOwners(doc))).toEqual(new Set(['email:victor.martin@tandem-demo.example']));
});
