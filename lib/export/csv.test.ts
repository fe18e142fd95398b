import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvCell, csvLine, plainCell } from './csv';

it.each([
  ['=1+1', "'=1+1"],
  ['+33 6 12 34 56 78', "'+33 6 12 34 56 78"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\r=1"'],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['=HYPERLINK("https://evil.example";"x")', '"\'=HYPERLINK(""https://evil.example"";""x"")"'],
  ["l'œuvre", "l'œuvre"],
  ["'80s", "'80s"],
  [undefined, ''],
  [0, '0'],
])('writes %j as %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

it('gives any text back, in either separator, and never a cell that begins as a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'=+-@\'";,\t\r\n aé＝') }), { minLength: 2, maxLength: 5 }),
      fc.constantFrom(',' as const, ';' as const),
      (cells, separator) => {
        const [read = []] = Papa.parse<string[]>(csvLine(cells, separator), {
          delimiter: separator,
          newline: '\r\n',
        }).data;
        for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        // An apostrophe written before a formula by hand cannot be told from ours.
        const own = (text: string) => (/^'(\s*[=+\-@＝]|[\t\r\n])/.test(text) ? text.slice(1) : text);
        expect(read.map(plainCell)).toEqual(cells.map(own));
      },
    ),
  );
});
