import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { refusedCsv } from './refused-csv';

const words = {
  head: ['Row', 'Why'],
  reason: (why: string) => `it is ${why}`,
  column: (n: number) => `Column ${n}`,
  separator: ',' as const,
};

it('has the number, the reason and the cells of each row under the file’s own names', () => {
  const rows = [
    { row: 4, why: 'nobody', cells: ['', 'say "hi", twice'] },
    { row: 12_001, why: 'bad-address', cells: ['=1+1', 'two\nlines', 'one too many'] },
  ];
  const { data } = Papa.parse<string[]>(refusedCsv(rows, ['Mail', 'Note'], words), { skipEmptyLines: true });
  expect(data).toEqual([
    ['Row', 'Why', 'Mail', 'Note', 'Column 3'],
    ['4', 'it is nobody', '', 'say "hi", twice'],
    ['12001', 'it is bad-address', "'=1+1", 'two\nlines', 'one too many'],
  ]);
});

it('parts cells at semicolons for those whose comma is a decimal point', () => {
  expect(refusedCsv([{ row: 1, why: 'x', cells: ['a,b'] }], [], { ...words, separator: ';' })).toBe(
    '\uFEFFRow;Why;Column 1\r\n1;it is x;"a,b"\r\n',
  );
});
