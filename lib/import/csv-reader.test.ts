import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvReader } from './csv-reader';
import { longestRow } from './limits';

const all = (text: string, width = 0, separator = ',') => csvReader(separator, width).read(text, true);
const cells = (text: string, width = 0, separator = ',') => all(text, width, separator).map((row) => row.cells);

/** As `all`, pushed in pieces; also the most that was held between two. */
function pushed(pieces: Iterable<string>, width: number) {
  const reader = csvReader(',', width);
  const rows = [];
  let held = 0;
  for (const piece of pieces) {
    for (const row of reader.read(piece, false)) rows.push(row);
    held = Math.max(held, reader.held());
  }
  rows.push(...reader.read('', true));
  return { rows, held };
}

describe('delimited text', () => {
  it('numbers rows by lines, those inside quotes counted', () => {
    expect(all('a,b\n\n"c\n\nd",e\nf,g\n', 2).filter((row) => row.cells.join('') !== '')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 3, cells: ['c\n\nd', 'e'] },
      { row: 6, cells: ['f', 'g'] },
    ]);
  });

  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' ', ';'), maxLength: 8 });
  it('reads back any table that was written right, whatever pieces it comes in', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 5 })
          .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 })),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        (table, sizes) => {
          const text = `${Papa.unparse(table, { newline: '\n', quotes: true })}\n`;
          const pieces: string[] = [];
          for (let at = 0, i = 0; at < text.length; i++) {
            const size = sizes[i % sizes.length] ?? 1;
            pieces.push(text.slice(at, at + size));
            at += size;
          }
          const { rows } = pushed(pieces, table[0]?.length ?? 0);
          let line = 1;
          const expected = table.map((row) => {
            const at = line;
            line += row.join('').split('\n').length;
            return { row: at, cells: row };
          });
          expect(rows.filter((row) => row.row < line)).toEqual(expected);
        },
      ),
    );
  });

  it.each([
    ['at the end', 'a,b\nc,"d\ne,f\n', [2]],
    ['before all others', '"a,b\nc,d\ne,f\n', [1]],
    ['before quoted rows', '"a","b"\n"c,d\n"e","f"\n"g","h"\n', [2]],
    ['twice', 'a,b\n"c,d\n"e,f\ng,h\n', [2, 3]],
    ['in every row', '"a,b\n"c,d\n"e,f\n', [1, 2, 3]],
    ['before an empty quoted cell', '"a,b\n"",c\nd,e\n', [1]],
    ['without an end of line', 'a,b\n"c', [2]],
  ])('loses one line to a quote that never closes: %s', (_, text, lost) => {
    const rows = all(text, 2).filter((row) => row.cells.join('') !== '');
    expect(rows.map((row) => row.row)).toEqual(
      text
        .trimEnd()
        .split('\n')
        .map((__, i) => i + 1),
    );
    expect(rows.filter((row) => 'why' in row).map((row) => [row.row, 'why' in row && row.why])).toEqual(
      lost.map((row) => [row, 'quote-open']),
    );
  });

  it('finds rows swallowed by an open quote that an inch mark closes', () => {
    const rows = Array.from({ length: 6 }, (_, i) => `n${i},c${i},v${i}`);
    const text = ['Ada,"Engines,Paris', ...rows, 'Screen,15",Lyon', ...rows].join('\n');
    expect(all(text, 3).map((row) => 'why' in row)).toEqual([true, ...new Array<boolean>(13).fill(false)]);
  });

  it('keeps a long note with commas of its own', () => {
    expect(cells('Ada,"Hello,\nfine, yes, no\nbye",x\n', 3)[0]).toEqual(['Ada', 'Hello,\nfine, yes, no\nbye', 'x']);
  });

  it('keeps cells whose ends and beginnings, put together, look like rows', () => {
    const row = ['\n,', '', '\n,,,\n', ',,\n'];
    expect(cells(`${Papa.unparse([row], { newline: '\n', quotes: true })}\n`, 4)[0]).toEqual(row);
  });

  it('bears quotes that are wrong but harmless', () => {
    expect(cells('"John "Johnny" Smith",x\na"b,c\n d, "e"\n', 2).slice(0, 3)).toEqual([
      ['John "Johnny" Smith', 'x'],
      ['a"b', 'c'],
      [' d', ' "e"'],
    ]);
    expect(cells('x,"He said "hi" to\nthem",b\nc,d,e\n', 3).slice(0, 2)).toEqual([
      ['x', 'He said "hi" to\nthem', 'b'],
      ['c', 'd', 'e'],
    ]);
    expect(cells('"Super" company\tfoo\nbar\t"baz"\n', 2, '\t').slice(0, 2)).toEqual([
      ['"Super" company', 'foo'],
      ['bar', 'baz'],
    ]);
  });

  it('reads a cell of 10 MB, and gives up one without end without holding it', () => {
    const big = 'x'.repeat(1 << 20);
    const quoted = pushed(['a,"', ...new Array<string>(10).fill(`${big}\n`), '",b\nc,d,e\n'], 3);
    expect(quoted.rows.map((row) => [row.row, row.cells.length])).toEqual(
      [
        [1, 3],
        [12, 3],
        [13, 1],
      ].slice(0, quoted.rows.length),
    );
    const endless = pushed([...new Array<string>(40).fill(big), '\na,b\n'], 2);
    expect(endless.rows[0]).toMatchObject({ row: 1, why: 'cell-too-long' });
    expect(endless.rows[1]).toEqual({ row: 2, cells: ['a', 'b'] });
    expect(endless.held).toBeLessThan(longestRow * 1.2);
    const open = pushed(['"a,b\n', ...new Array<string>(40).fill(`${'c'.repeat(250)},d\n`.repeat(1 << 12))], 2);
    expect(open.rows.length).toBe((40 << 12) + 1);
    expect(open.rows.filter((row) => 'why' in row)).toMatchObject([{ row: 1, why: 'quote-open' }]);
    expect(open.held).toBeLessThan(longestRow * 1.2);
  });

  it('does not stall on twenty thousand open quotes', () => {
    const rows = all(`${'"a,b\n'.repeat(20_000)}c,d`, 2);
    expect(rows).toHaveLength(20_001);
    expect(rows.at(-1)).toEqual({ row: 20_001, cells: ['c', 'd'] });
  });
});

/** papaparse's own collection, out of its package; what it asks for by an option of its own is left out. */
interface PapaCase {
  description: string;
  input: string;
  config?: { delimiter?: string; newline?: string };
  expected: { data: string[][]; errors: { code: string }[] };
}
const source = readFileSync('node_modules/papaparse/tests/test-cases.js', 'utf8');
const collection = /var CORE_PARSER_TESTS = (\[.*?\n\]);/s.exec(source)?.[1] ?? '';
const papaCases = (runInNewContext(collection, { RECORD_SEP: '\x1e', UNIT_SEP: '\x1f' }) as PapaCase[]).filter(
  ({ config = {}, expected }) =>
    Object.keys(config).every((key) => key === 'delimiter' || key === 'newline') && expected.errors.length === 0,
);

describe("papaparse's own cases", () => {
  it('are found', () => expect(papaCases.length).toBeGreaterThan(30));

  it.each(papaCases.map((one) => [one.description, one] as const))('%s', (_, { input, config, expected }) => {
    const text = input.replace(/\r\n?/g, '\n');
    const rows = csvReader(config?.delimiter ?? ',').read(text, true);
    expect(rows.map((row) => row.cells)).toEqual(
      Array.from(expected.data, (row) => Array.from(row, (value) => value.replace(/\r\n?/g, '\n'))),
    );
  });
});
