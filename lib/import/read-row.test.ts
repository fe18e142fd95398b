import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brought } from '../domain/brought';
import { Candidate } from '../domain/candidate';
import { type ColumnTarget, columnTargets, Mapping } from '../domain/saved-mapping';
import { Utm } from '../domain/utm';
import { rowReader } from './read-row';
import type { FileSource } from './row-source';

const now = Date.UTC(2026, 10, 29, 5);
const fileDate = Date.UTC(2026, 10, 1);
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);

/** One row with its targets as its columns. */
function read(cells: Partial<Record<ColumnTarget, string>>, more: Partial<Mapping> = {}, source: FileSource = 'table') {
  const keys = Object.keys(cells) as ColumnTarget[];
  const mapping = Mapping.parse({ columns: Object.fromEntries(keys.map((key) => [key, key])), ...more });
  return rowReader(mapping, source, keys, { now, fileDate })({ row: 7, cells: keys.map((key) => cells[key] ?? '') });
}
const person = (...args: Parameters<typeof read>): Brought => {
  const row = read(...args);
  if ('why' in row) throw new Error(row.why);
  return row;
};
const email = 'camille@rivoire.example';

describe('who a row is about', () => {
  it.each([
    [{ firstName: 'Camille', lastName: 'Moreau' }, 'Camille Moreau'],
    [{ firstName: 'Camille', lastName: 'Moreau', name: 'camille_m' }, 'Camille Moreau'],
    [{ firstName: 'Camille', name: 'Camille Moreau' }, 'Camille Moreau'],
    [{ lastName: 'MOREAU' }, 'MOREAU'],
    [{ name: 'DUPRÉ Chloé' }, 'DUPRÉ Chloé'],
    [{ name: 'Karim Belkacem, MBA 🚀' }, 'Karim Belkacem'],
    [{ name: 'Chloe\u0301 Dupre\u0301' }, 'Chloé Dupré'],
    [{ name: ' Zoé\u202e\u0000  Noël ' }, 'Zoé Noël'],
    [{ name: '__proto__' }, 'proto'],
    [{ name: '-', email: `Camille Moreau <${email}>` }, 'Camille Moreau'],
    [{ name: email, email }, undefined],
    [{ name: '06/15/2026 10:00:00 AM', email }, undefined],
    [{ name: '#N/A', email }, undefined],
  ])('%j', (cells, name) => expect(person(cells).candidate.fields.name?.value).toBe(name));

  it('keeps addresses of a desk, as what they are', () => {
    expect(person({ email: 'contact@laiterie.example' }).candidate.identities).toEqual([
      'email:contact@laiterie.example',
    ]);
  });

  it('takes every identity, profiles first, and keeps national numbers as a note', () => {
    const { candidate, note } = person({
      email: `${email}; c.moreau@rivoire.example`,
      linkedin: 'linkedin.com/in/camille-moreau',
      phone: '+33 6 12 34 56 78 / 04 50 00 00 00',
      note: 'Rencontrée\r\nau salon',
    });
    expect(candidate.identities).toEqual([
      'linkedin:in/camille-moreau',
      `email:${email}`,
      'email:c.moreau@rivoire.example',
      'phone:+33612345678',
    ]);
    expect(candidate.emails.map(({ value }) => value)).toEqual([email, 'c.moreau@rivoire.example']);
    expect(note).toBe('Rencontrée\nau salon\n04 50 00 00 00');
  });

  it.each([
    [{ company: 'Inventio' }, 'nobody'],
    [{ name: '--', email: ' ' }, 'nobody'],
    [{ email: 'solene@voiles' }, 'bad-address'],
    [{ email: 'solene@voiles', name: 'Solène' }, 'bad-address'],
    [{ name: 'User Name', email: 'Join Time', company: 'Leave Time' }, 'header-again'],
    [{ name: 'First Name', company: 'Company', jobTitle: 'Position' }, 'header-again'],
  ])('%j is refused: %s', (cells, why) => expect(read(cells)).toMatchObject({ row: 7, why }));

  it('is known by another identity where the address is none', () => {
    expect(person({ email: 'n’en a pas', linkedin: '/in/camille-moreau' }).candidate.identities).toHaveLength(1);
  });

  it('takes the sign off that exports put before what spreadsheets would run', () => {
    expect(person({ email, company: "'=Inventio", phone: "'+33612345678" }).candidate).toMatchObject({
      fields: { company: { value: '=Inventio' } },
      identities: [`email:${email}`, 'phone:+33612345678'],
    });
    expect(person({ email, company: "'t Hooft BV" }).candidate.fields.company?.value).toBe("'t Hooft BV");
  });
});

describe('where they stand', () => {
  it.each([
    [{ stage: 'Customer' }, {}, { stage: 'customer' }],

    [{ status: 'Client' }, {}, { stage: 'customer' }],
    [{ status: 'unsubscribed' }, {}, { objects: true }],
    [{ status: 'Bounced' }, {}, { bounced: true }],
    [{ tags: '"Salon","VIP";salon' }, { tag: 'vip' }, { tags: ['Salon', 'VIP'] }],
    [{}, { tag: ' Pollutec ' }, { tags: ['Pollutec'] }],
    [{ owner: 'Léa Fontaine', crmId: '501' }, {}, { owner: 'Léa Fontaine', crmId: '501' }],
  ])('%j', (cells, more, said) => expect(person({ email, ...cells }, more)).toMatchObject(said));
});

it('leaves a stage it does not know', () => {
  expect(person({ email, stage: 'Phase 3', status: 'unsubscribed' })).not.toHaveProperty('stage');
});

describe('what they did', () => {
  it.each([
    ['by its own word', { engagement: 'clicked', engagementOn: '2026-06-15' }, {}, [['click', noon('2026-06-15')]]],
    ['by its own word, not the file’s', { engagement: 'clicked' }, { engagement: 'form' }, [['click', fileDate]]],
    ['nothing by a word that is none', { engagement: 'delivered' }, { engagement: 'form' }, []],
    ['by the file’s kind', {}, { engagement: 'form' }, [['form', fileDate]]],
    ['nothing of a kind that is none', {}, { engagement: 'x' }, []],
    [
      'on another date of the row',
      { engagementOn: '31/02/2026', capturedOn: '15/06/2026' },
      { engagement: 'form' },
      [['form', noon('2026-06-15')]],
    ],
    [
      'when the file is of, for want of a date',
      { engagementOn: '31/02/2026' },
      { engagement: 'form' },
      [['form', fileDate]],
    ],
    ['when the order is not known', { engagementOn: '03/04/2026' }, { engagement: 'form' }, [['form', fileDate]]],
    [
      'in the order that is',
      { engagementOn: '03/04/2026' },
      { engagement: 'form', dates: 'month-first' },
      [['form', noon('2026-03-04')]],
    ],
    ['nothing where date and title are blank', { engagementOn: '', engagementTitle: '-' }, { engagement: 'form' }, []],
    ['registered', { registeredOn: '2026-06-15' }, {}, [['webinar-registered', noon('2026-06-15')]]],
    ['registered, did not come', { attended: 'non', registeredOn: '' }, {}, [['webinar-registered', fileDate]]],
    ['nothing where nobody says', { attended: '', registeredOn: '' }, {}, []],
    [
      'came',
      { attended: '59', registeredOn: '2026-06-01', engagementOn: '2026-06-15' },
      {},
      [
        ['webinar-registered', noon('2026-06-01')],
        ['webinar-attended', noon('2026-06-15')],
      ],
    ],
    ['came, by the status', { status: 'No-show', attended: '' }, {}, [['webinar-registered', fileDate]]],
    ['left', { unsubscribedOn: '2026-06-15' }, {}, [['unsubscribe', noon('2026-06-15')]]],
    ['left, on no known day', { unsubscribedOn: 'Yes' }, {}, [['unsubscribe', fileDate]]],
    ['left, on a day that can be two', { unsubscribedOn: '03/04/2026' }, {}, [['unsubscribe', fileDate]]],
    ['stayed, by a day that is none', { unsubscribedOn: '00/00/0000' }, {}, []],
    ['stayed', { unsubscribedOn: 'No' }, {}, []],
    ['stayed, by a zero date', { unsubscribedOn: '0000-00-00 00:00:00' }, {}, []],
    [
      'left once, however often said',
      { unsubscribedOn: '2026-06-15', status: 'unsubscribed' },
      { list: 'unsubscribed' },
      [['unsubscribe', noon('2026-06-15')]],
    ],
    [
      'is on a list of dead addresses',
      { engagementOn: '2026-06-15' },
      { list: 'cleaned' },
      [['bounce', noon('2026-06-15')]],
    ],
  ] as [string, Partial<Record<ColumnTarget, string>>, Partial<Mapping>, [string, number][]][])(
    '%s',
    (_, cells, more, done) => {
      expect(person({ email, ...cells }, more).engagements.map(({ type, on }) => [type, on])).toEqual(done);
    },
  );

  it('in which campaign, with what, from where', () => {
    const cells = { email, engagement: 'Formulaire', engagementTitle: 'Contact', utmSource: 'linkedin', utmId: '7' };
    expect(person(cells, { campaign: 'Pollutec' }).engagements).toEqual([
      { type: 'form', on: fileDate, campaign: 'Pollutec', title: 'Contact', utm: { source: 'linkedin', id: '7' } },
    ]);
    expect(person({ ...cells, campaign: 'Salon' }, { campaign: 'Pollutec' }).engagements[0]?.campaign).toBe('Salon');
  });

  it('now, when the file does not say when it is of', () => {
    const read = rowReader(Mapping.parse({ columns: { a: 'email' }, engagement: 'form' }), 'table', ['a'], { now });
    expect(read({ row: 1, cells: [email] })).toMatchObject({ engagements: [{ on: now }] });
  });
});

it('bounds and cleans whatever a file holds', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ maxLength: 20 }).map((text) => text.repeat(80)),
    fc.constantFrom(
      'a@x.example',
      '__proto__',
      'constructor',
      'yes',
      '15/06/2026',
      'clicked',
      '+33612345678',
      'customer',
    ),
  );
  const rows = fc.array(cell, { minLength: columnTargets.length, maxLength: columnTargets.length });
  const lists = fc.constantFrom('people', 'unsubscribed', 'cleaned') as fc.Arbitrary<Mapping['list']>;
  fc.assert(
    fc.property(rows, lists, (cells, list) => {
      const row = read(Object.fromEntries(columnTargets.map((target, i) => [target, cells[i]])), { list });
      if ('why' in row) return;
      Candidate.parse(row.candidate);
      expect(row.tags.length).toBeLessThanOrEqual(51);
      for (const tag of row.tags) expect(tag.length).toBeLessThanOrEqual(80);
      expect((row.note ?? '').length).toBeLessThanOrEqual(10_000);
      expect((row.owner ?? '').length).toBeLessThanOrEqual(200);
      for (const { on, campaign = '', title = '', utm = {} } of row.engagements) {
        expect(Number.isSafeInteger(on)).toBe(true);
        expect(campaign.length).toBeLessThanOrEqual(80);
        expect(title.length).toBeLessThanOrEqual(200);
        Utm.parse(utm);
      }
    }),
    { numRuns: 25 },
  );
});

it('knows a column named like a part of every object by its own name only', () => {
  const mapping = Mapping.parse({ columns: { email: 'email' } });
  const read = rowReader(mapping, 'table', ['constructor', '__proto__', 'email'], { now });
  expect(read({ row: 1, cells: ['x', 'y', email] })).toMatchObject({ candidate: { fields: {} } });
});
