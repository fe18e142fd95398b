import { describe, expect, it } from 'vitest';
import { knownHeader } from './columns';
import { headerRow, looksLikeData } from './header-row';
import { shapeRow } from './shape-row';

const rowsOf = (...rows: string[][]) => rows.map((cells, i) => ({ row: i + 1, cells }));
const header = (...rows: string[][]) => headerRow(rowsOf(...rows), knownHeader)?.row.row;

describe('the row that names the columns', () => {
  it.each([
    [
      'the first',
      1,
      [
        ['Email', 'First Name'],
        ['a@exemple.example', 'Ada'],
      ],
    ],
    ['one known name, in the first row', 1, [['Email'], ['a@exemple.example']]],
    [
      'below a preamble',
      4,
      [
        ['Notes:'],
        ['Some of the email addresses are missing'],
        [''],
        ['First Name', 'Last Name', 'URL'],
        ['Ada', 'Lovelace', ''],
      ],
    ],
    [
      'the fullest of several sections',
      5,
      [
        ['Topic', 'Webinar ID', 'Actual Start Time'],
        ['Vélo', '812 3456', '2026-05-12 10:00'],
        ['Host Details'],
        ['Yes', 'Ada', 'ada@exemple.example'],
        ['Attended', 'First Name', 'Last Name', 'Email', 'Join Time'],
        ['Yes', 'Jean', 'Dupont', 'jean@exemple.example', '2026-05-12 10:01'],
      ],
    ],
    [
      'no name is known, but data follows',
      1,
      [
        ['Prénoms usuels', 'Coordonnées'],
        ['Ada', 'ada@exemple.example'],
      ],
    ],
    [
      'none: the first row holds an address',
      undefined,
      [
        ['Ada', 'ada@exemple.example'],
        ['Jean', 'jean@exemple.example'],
      ],
    ],
    [
      'none: the first row holds a date',
      undefined,
      [
        ['Ada', '12/05/2026'],
        ['Jean', '13/05/2026'],
      ],
    ],
    [
      'none: a word like a name stands among people',
      undefined,
      [
        ['Ada', 'a@exemple.example', 'x'],
        ['Jean', 'Dupont', 'Email'],
      ],
    ],
    [
      'none: nobody knows, so nobody is lost',
      undefined,
      [
        ['Ada', 'Lovelace'],
        ['Jean', 'Dupont'],
      ],
    ],
  ] as [string, number | undefined, string[][]][])('is %s', (_, row, rows) => {
    expect(header(...rows)).toBe(row);
  });

  it.each([
    'a@exemple.example',
    'https://x.example/a',
    'www.linkedin.com/in/ada',
    '2026-05-12',
    '12/5/26 10:00',
    '+33 6 12',
    '12,5',
  ])('never names %s', (cell) => expect(looksLikeData(cell)).toBe(true));
  it.each(['Email', 'Address 2', '1st touch', 'Q: your e-mail (a@b.example)?', ''])('may name %s', (cell) =>
    expect(looksLikeData(cell)).toBe(false),
  );
});

describe('a row of a table', () => {
  const names = { row: 1, cells: ['Name', 'Email'] };
  const shaped = (...cells: string[]) => shapeRow({ row: 7, cells }, 2, names);

  it('is filled up, or cut where nothing is lost', () => {
    expect(shaped('Ada')).toEqual({ row: 7, cells: ['Ada', ''] });
    expect(shaped('Ada', '', ' ', '')).toEqual({ row: 7, cells: ['Ada', ''] });
    expect(shaped('Ada', '', '', 'x', '')).toEqual({ row: 7, cells: ['Ada', '', '', 'x'] });
    expect(shaped(' ', '\t')).toBeUndefined();
  });

  it('is refused with its number when it is none', () => {
    expect(shaped('name ', 'EMAIL')).toMatchObject({ row: 7, why: 'header-again' });
    expect(shaped('Ada', 'x'.repeat(100_001))).toEqual({
      row: 7,
      cells: ['Ada', 'x'.repeat(200)],
      why: 'cell-too-long',
    });
    const wide = shaped(...new Array<string>(5_001).fill('x'));
    expect(wide).toMatchObject({ row: 7, why: 'too-many-cells' });
    expect(wide?.cells).toHaveLength(50);
  });
});
