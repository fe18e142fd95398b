import { describe, expect, it } from 'vitest';
import { knownHeader, targetOf } from './columns';

describe('knownHeader', () => {
  it.each([
    ...[
      'First Name',
      'first_name',
      'firstName',
      'FNAME',
      'PRENOM',
      'Prénom',
      ' E-mail ',
      'Adresse e-mail',
      'ADRESSE_EMAIL',
    ],
    ...[
      'hs_email',
      'utm_source',
      'UTM Source',
      'Connected On',
      'Lifecycle Stage',
      'Phase du cycle de vie',
      'Join Time',
    ],
    ...[
      'Attended',
      'MEMBER_RATING',
      'N° de téléphone',
      'Tél.',
      'Nom de l’entreprise',
      'properties.email',
      'Horodateur',
    ],
    ...['contact.properties.firstname', 'ATTRIBUTES.PRENOM', 'Étiquettes', 'Mots-clés'],
  ])('knows %s', (header) => expect(knownHeader(header)).toBe(true));

  it.each([
    ...['', ' ', '42', 'Camille', 'camille@rivoire.example', '2026-06-15', '__proto__', 'constructor', 'toString'],
    ...['x'.repeat(10_000), 'Moreau', 'https://www.linkedin.com/in/camille-moreau', 'Ateliers Rivoire'],
  ])('does not know %s', (header) => expect(knownHeader(header)).toBe(false));
});

describe('targetOf', () => {
  it.each([
    ['E-mail', ['a@exemple.example'], 'email'],
    ['E-mail', ['yes', 'no'], undefined],
    ['E-mail', [''], 'email'],
    ['Contact', ['a@exemple.example'], undefined],
    ['Contact', ['Camille Moreau'], 'name'],
    ['Event', ['clicked', 'opened'], 'engagement'],
    ['Event', ['Pollutec 2026'], 'campaign'],
    ['Événement', ['Salon de Lyon'], 'campaign'],
    ['Activity', ['Metallurgy'], undefined],
    ['Status', ['Attended', 'No show'], 'attended'],
    ['Statut', ['Client', 'Prospect'], 'status'],
    ['LinkedIn', ['yes'], undefined],
    ['LinkedIn', ['linkedin.com/in/camille-moreau'], 'linkedin'],
    ['Registered', ['true'], undefined],
    ['Phone', ['-', '06 12 34 56 78'], 'phone'],
    ['Favourite colour', ['blue'], undefined],
    ['', ['a@exemple.example'], undefined],
  ] as const)('%s with %j', (header, samples, target) => expect(targetOf(header, samples)).toBe(target));

  it.each([
    [['a@exemple.example', 'Zoé <z@exemple.example>'], 'email'],
    [['https://www.linkedin.com/in/a', 'linkedin.com/in/b'], 'linkedin'],
    [['15/06/2026', '03/04/2026'], 'engagementOn'],
    [['+33612345678', '06 12 34 56 78'], 'phone'],
    [['1', '2'], undefined],
    [['2026', '2025'], undefined],
    [['Annecy'], undefined],
    [[], undefined],
  ] as const)('without a header, %j', (samples, target) => expect(targetOf('', samples, undefined, true)).toBe(target));
});
