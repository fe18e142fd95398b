import { describe, expect, it } from 'vitest';
import {
  emailIdentity,
  isLinkedInHost,
  isStrong,
  linkedInIdentity,
  memberIdentity,
  phoneIdentity,
  salesNavIdentity,
} from './identity';

const member = 'ACoAAB3kQ0sBq8Xn4LrYw1mDfPzV7uTjH2cGe9o';

describe('linkedInIdentity', () => {
  it.each([
    ['https://www.linkedin.com/in/camille-moreau', 'linkedin:in/camille-moreau'],
    ['https://fr.linkedin.com/in/Camille-Moreau/?trk=x#y', 'linkedin:in/camille-moreau'],
    ['https://linkedin.com/in/camille-moreau/overlay/contact-info/', 'linkedin:in/camille-moreau'],
    ['/in/camille-moreau/', 'linkedin:in/camille-moreau'],
    ['https://www.linkedin.com/mwlite/in/camille-moreau', 'linkedin:in/camille-moreau'],
    ['https://www.linkedin.com/in/chlo%C3%A9-dupr%c3%a9', 'linkedin:in/chloé-dupré'],
    ['https://www.linkedin.com/in/chloe%CC%81', 'linkedin:in/chloé'],
    ['https://www.linkedin.com/in/100%25-caf%', 'linkedin:in/100%25-caf%'],
    [`https://www.linkedin.com/in/${member}/`, `linkedin:member/${member}`],
    ['https://www.linkedin.com/in/acoaab3kq0s', 'linkedin:in/acoaab3kq0s'],
    ['https://www.linkedin.com/in/me/', undefined],
    ['https://www.linkedin.com/in/', undefined],
    ['https://www.linkedin.com/in/%20', undefined],
    ['https://www.linkedin.com/in/a%2Fb', undefined],
    ['https://www.linkedin.com/company/inventio', undefined],
    ['https://www.linkedin.com/feed/?u=/in/camille-moreau', undefined],
    ['https://notlinkedin.com/in/camille-moreau', undefined],
    ['https://linkedin.com.evil.example/in/camille-moreau', undefined],
    ['https://', undefined],
  ])('%s → %s', (address, identity) => expect(linkedInIdentity(address)).toBe(identity));
});

describe('salesNavIdentity', () => {
  it.each([
    ['https://www.linkedin.com/sales/lead/ACwAAN1kQ0sBq8Xn4,NAME_SEARCH,aB?x=1', 'salesnav:ACwAAN1kQ0sBq8Xn4'],
    ['/sales/people/ACwAAN1kQ0sBq8Xn4', 'salesnav:ACwAAN1kQ0sBq8Xn4'],
    ['https://www.linkedin.com/sales/search/people?query=x', undefined],
    ['https://www.linkedin.com/sales/lead/x', undefined],
    ['https://www.linkedin.com/in/camille-moreau', undefined],
  ])('%s → %s', (address, identity) => expect(salesNavIdentity(address)).toBe(identity));
});

describe('emailIdentity', () => {
  it.each([
    [' Camille.Moreau@Ateliers.example ', 'email:camille.moreau@ateliers.example'],
    ['mailto:a+b@x.example?subject=Hi', 'email:a+b@x.example'],
    ['élodie@x.example', 'email:élodie@x.example'],
    ['a@localhost', undefined],
    ['a@b@c.example', undefined],
    ['a b@c.example', undefined],
    ['<a@c.example>', undefined],
    ['a@c..example', undefined],
    [`${'a'.repeat(250)}@x.example`, undefined],
    ['', undefined],
  ])('%s → %s', (text, identity) => expect(emailIdentity(text)).toBe(identity));
});

describe('phoneIdentity', () => {
  it.each([
    ['+33 6 12 34 56 78', 'phone:+33612345678'],
    ['+33 (0)6.12.34.56.78', 'phone:+33612345678'],
    ['0033612345678', 'phone:+33612345678'],
    ['(0033) 612-345-678', 'phone:+33612345678'],
    ['tel:+1-415-555-0100', 'phone:+14155550100'],
    ['+33\u00a06\u00a012\u00a034\u00a056\u00a078', 'phone:+33612345678'],
    ['06 12 34 56 78', undefined],
    ['33612345678', undefined],
    ['+33', undefined],
    ['+0612345678', undefined],
    ['+1234567890123456', undefined],
    ['+33612345678 ext. 4', undefined],
    ['000612345678', undefined],
    ['', undefined],
  ])('%s → %s', (text, identity) => expect(phoneIdentity(text)).toBe(identity));
});

it.each([
  ['email:contact@x.example', false],
  ['email:info+fr@x.example', false],
  ['email:no-reply@x.example', false],
  ['email:noreply@x.example', false],
  ['email:contactless.anne@x.example', true],
  ['email:camille@contact.example', true],
  ['linkedin:in/contact', true],
])('%s is strong: %s', (identity, strong) => expect(isStrong(identity)).toBe(strong));

it('knows member ids and hosts exactly', () => {
  expect(memberIdentity(member)).toBe(`linkedin:member/${member}`);
  expect(memberIdentity('camille-moreau')).toBeUndefined();
  expect(isLinkedInHost('se.linkedin.com')).toBe(true);
  expect(isLinkedInHost('xlinkedin.com')).toBe(false);
});
