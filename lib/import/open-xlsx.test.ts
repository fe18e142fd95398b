import { describe, expect, it } from 'vitest';
import { knownHeader } from './columns';
import { allRows, dropped, sheetOf, spreadsheetParts, zipped } from './dropped-file.fakes';
import { openFile } from './open-file';
import { openXlsx } from './open-xlsx';
import { cellText, columnOf } from './sheet-rows';

const opened = async (parts: Record<string, string | Uint8Array>) => {
  const file = await openFile(dropped(zipped(parts), 'people.xlsx'), knownHeader);
  if ('refused' in file) return file.refused;
  return { ...file, all: await allRows(file) };
};
const people = sheetOf([
  ['Email', 'Name'],
  ['ada@exemple.example', 'Ada'],
]);
const worksheet = (inner: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</worksheet>`;

describe('a spreadsheet', () => {
  it('gives what people see of each cell', async () => {
    const header = ['Email', 'Name', 'Date', 'Phone', 'Score', 'Opt-in', 'Formula', 'Error', 'Rich', 'Moment'];
    const cells = [
      '<c r="A5" t="s"><v>0</v></c>',
      '<c r="B5" t="inlineStr"><is><r><t>Zoé </t></r><r><t xml:space="preserve">&amp; Léa</t></r></is></c>',
      '<c r="C5" s="1"><v>46188</v></c>',
      '<c r="D5"><v>3.3612345678E10</v></c>',
      '<c r="E5"><v>0.30000000000000004</v></c>',
      '<c r="F5" t="b"><v>1</v></c>',
      '<c r="G5" t="str"><f>HYPERLINK("http://x.example","=1+1")</f><v>=1+1</v></c>',
      '<c r="H5" t="e"><v>#N/A</v></c>',
      '<c r="I5" t="s"><v>1</v></c>',
      '<c r="J5" s="2"><v>46188.75</v></c>',
      '<c r="M5"><f>1+1</f></c>',
    ];
    const file = await opened(
      spreadsheetParts({
        sheets: [
          `<row r="2"/>${sheetOf([header]).replace('<row>', '<row r="3">')}<row r="5">${cells.join('')}</row><row r="9" spans="1:2"/>`,
        ],
        texts: ['<t>zoe@exemple.example</t>', '<r><t>a_x000D_b</t></r><rPh sb="0" eb="1"><t>kana</t></rPh>'],
        xfs: '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/>',
        formats: '<numFmt numFmtId="170" formatCode="dd/mm/yyyy\\ hh:mm"/>',
      }),
    );
    expect(file).toMatchObject({
      traits: { kind: 'xlsx', encoding: 'utf-8' },
      header: { row: 3, cells: header },
      width: 10,
      rowGuess: 1,
      all: [
        {
          row: 5,
          cells: [
            'zoe@exemple.example',
            'Zoé & Léa',
            '2026-06-15',
            '33612345678',
            '0.3',
            'true',
            '=1+1',
            '',
            'a\rb',
            '2026-06-15T18:00:00',
          ],
        },
      ],
    });
  });

  it('is read from its first visible sheet with a table', async () => {
    const readMe = sheetOf([['Read me'], ['Export of June']]);
    const other = sheetOf([
      ['Email', 'Name'],
      ['x@exemple.example', 'X'],
    ]);
    const found = async (sheets: string[], hidden: number[] = []) => {
      const file = await opened(spreadsheetParts({ sheets, hidden }));
      return typeof file === 'string' ? file : file.all.map(({ cells }) => cells[0]);
    };
    expect(await found([readMe, '', people, other])).toEqual(['ada@exemple.example']);
    expect(await found([other, people], [0])).toEqual(['ada@exemple.example']);
    expect(await found([people], [0])).toEqual(['ada@exemple.example']);
    expect(await found(['', ''])).toBe('no-table');
  });

  it('counts from 1904 where it says so, and bears prefixes and cells without places', async () => {
    const sheet = worksheet(
      '<x:sheetData xmlns:x="u"><x:row><x:c t="inlineStr"><x:is><x:t>Email</x:t></x:is></x:c></x:row><x:row><x:c s="1"><x:v>44726</x:v></x:c></x:row></x:sheetData>',
    );
    const file = await opened(
      spreadsheetParts({
        sheets: [sheet],
        xfs: '<xf numFmtId="0"/><xf numFmtId="14"/>',
        properties: '<workbookPr date1904="1"/>',
      }),
    );
    expect(file).toMatchObject({ all: [{ row: 2, cells: ['2026-06-15'] }] });
  });

  it('of thousands of rows guesses their number, and numbers them', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`p${i}@exemple.example`, `Person ${i}`]);
    const file = await opened(spreadsheetParts({ sheets: [sheetOf([['Email', 'Name'], ...rows])] }));
    if (typeof file === 'string') throw new Error(file);
    expect(file.all).toHaveLength(20_000);
    expect(file.all.at(-1)).toEqual({ row: 20_001, cells: rows.at(-1) });
    expect(Math.abs(file.rowGuess - 20_000)).toBeLessThan(2_000);
    expect(file.sample).toHaveLength(50);
  });

  it('keeps a row too wide or a cell too long from the rest', async () => {
    const file = await opened(
      spreadsheetParts({
        sheets: [
          `${people}<row r="7"><c r="XFD7"><v>1</v></c></row>${sheetOf([['x'.repeat(100_001)], ['b@exemple.example']])}`,
        ],
      }),
    );
    expect(file).toMatchObject({
      all: [
        { row: 2 },
        { row: 7, why: 'too-many-cells' },
        { row: 8, why: 'cell-too-long' },
        { row: 9, cells: ['b@exemple.example', ''] },
      ],
    });
  });
});

describe('a spreadsheet that is none, or an attack', () => {
  const parts = spreadsheetParts({ sheets: [people] });
  const withSheet = (xml: string) => ({ ...parts, 'xl/worksheets/sheet0.xml': xml });
  const head = worksheet(`<sheetData>${people}`).slice(0, -'</worksheet>'.length);

  it('another ZIP is said to be one', async () => {
    expect(await opened({ 'letter.txt': 'Bonjour' })).toBe('is-zip');
    expect(await opened({ '_rels/.rels': parts['_rels/.rels'] ?? '', 'xl/workbook.xml': '<document/>' })).toBe(
      'is-zip',
    );
  });

  it('a bomb is found before a row is taken, however good it looks at first', async () => {
    const row = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
    const bomb = zipped(withSheet(`${head}${row.repeat(100_000)}</sheetData></worksheet>`));
    expect(bomb.length).toBeLessThan(50_000);
    await expect(openXlsx(dropped(bomb), knownHeader, 1 << 20)).rejects.toMatchObject({ problem: 'xlsx-too-big' });
    expect(await openXlsx(dropped(bomb), knownHeader, 8 << 20)).toMatchObject({ width: 2 });
  });

  it.each([
    ['entities that multiply', worksheet(`<sheetData>${people}</sheetData>`, '<!DOCTYPE a [<!ENTITY b "&c;&c;">]>')],
    ['tags without end', `${head}${'<c>'.repeat(2000)}`],
    ['one endless text', `${head}<row><c><v>${'1'.repeat(2 << 20)}</v></c></row></sheetData></worksheet>`],
    ['tags that do not match', '<?xml version="1.0"?><worksheet><sheetData></row></sheetData></worksheet>'],
    ['no XML', '<?xml Email,Name'],
  ])('%s: broken', async (_, xml) => expect(await opened(withSheet(xml))).toBe('xlsx-broken'));

  it('places that do not exist take no memory', () => {
    expect(columnOf('A1')).toBe(0);
    expect(columnOf('XFD1048576')).toBe(16_383);
    expect([columnOf('ZZZZZZ1'), columnOf('1'), columnOf('')]).toEqual([undefined, undefined, undefined]);
    const context = { texts: ['a'], dateStyles: [true], since1904: false };
    expect(cellText('s', 0, '7', context)).toBe('');
    expect(cellText('s', 0, 'constructor', context)).toBe('');
    expect(cellText('n', 0, '1e300', context)).toBe('1e+300');
  });
});
