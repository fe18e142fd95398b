import { describe, expect, it } from 'vitest';
import { emailsIn, linkedInIn, nameBeforeEmail, phonesIn } from './cell-identities';

describe('emailsIn', () => {
  it.each([
    ['Camille@Rivoire.example', ['email:camille@rivoire.example']],
    ['a@x.example; b@y.example', ['email:a@x.example', 'email:b@y.example']],
    ['a@x.example / b@y.example', ['email:a@x.example', 'email:b@y.example']],
    ['a@x.example,a@X.example', ['email:a@x.example']],
    ['Camille Moreau <camille@rivoire.example>', ['email:camille@rivoire.example']],
    ['"Moreau, Camille" <camille@rivoire.example>', ['email:camille@rivoire.example']],
    ['mailto:a@x.example', ['email:a@x.example']],
    ['a@x.example.', ['email:a@x.example']],
    ['<a@x.example>', ['email:a@x.example']],
    ['solene@voiles', []],
    ['voir fiche', []],
    ['', []],
  ])('%s', (cell, found) => expect(emailsIn(cell)).toEqual(found));
});

it.each([
  ['Camille Moreau <camille@rivoire.example>', 'Camille Moreau'],
  ['<camille@rivoire.example>', undefined],
  ['camille <camille@rivoire.example>', undefined],
  ['a@x.example; b@y.example', undefined],
])('the name before the address of %s', (cell, name) => expect(nameBeforeEmail(cell)).toBe(name));

describe('linkedInIn', () => {
  it.each([
    ['https://www.linkedin.com/in/camille-moreau', 'linkedin:in/camille-moreau'],
    ['linkedin.com/in/camille-moreau/', 'linkedin:in/camille-moreau'],
    ['FR.LinkedIn.com/in/Camille-Moreau?x=1', 'linkedin:in/camille-moreau'],
    ['/in/camille-moreau', 'linkedin:in/camille-moreau'],
    ['in/camille-moreau', 'linkedin:in/camille-moreau'],
    ['https://www.linkedin.com/sales/lead/ACwAAN1kQ0sBq8Xn4,NAME_SEARCH,aB', 'salesnav:ACwAAN1kQ0sBq8Xn4'],
    ['https://www.linkedin.com/company/inventio', undefined],
    ['https://linkedin.com.evil.example/in/camille-moreau', undefined],
    ['camille-moreau', undefined],
    ['', undefined],
  ])('%s', (cell, identity) => expect(linkedInIn(cell)).toBe(identity));
});

describe('phonesIn', () => {
  it.each([
    ['+33 6 12 34 56 78', false, ['phone:+33612345678'], []],
    ['06 12 34 56 78', false, [], ['06 12 34 56 78']],
    ['33612345678', false, [], ['33612345678']],
    ['33612345678', true, ['phone:+33612345678'], []],
    ['0612345678', true, [], ['0612345678']],
    ['+33 6 12 34 56 78 / 04 50 00 00 00', false, ['phone:+33612345678'], ['04 50 00 00 00']],
    ['poste 12', false, [], []],
    ['', false, [], []],
  ])('%s, bare %s', (cell, bare, identities, national) =>
    expect(phonesIn(cell, bare)).toEqual({ identities, national }),
  );
});
