import { faultyRow } from './faulty-row';
import type { FaultyRow, RawRow } from './row-source';

/** Separators found where a row's would be, inside a cell of many lines, that make it sure that the cell swallowed rows. */
const enough = 8;

const unquoted = (cell: string): string =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

/** A line whose quotes do not work, read as if they were letters when that gives a row of the right width. */
export function readLiterally(line: string, row: number, separator: string, width: number): RawRow | FaultyRow {
  const quotes = line.split('"').length - 1;
  const cells = line.split(separator);
  if (quotes % 2 === 0 && cells.length === width) return { row, cells: cells.map(unquoted) };
  return faultyRow(row, cells, 'quote-open');
}

/**
 * Whether a row of several lines is really several rows behind a quote that was never closed: a quote inside it is wrong and
 * the next line is a row by itself, or all lines inside one of its cells are as wide as the table. `width`: of the table, 0 when unknown.
 */
export function swallowedRows(
  lines: readonly string[],
  cells: readonly string[],
  wrongQuote: boolean,
  separator: string,
  width: number,
): boolean {
  const widthOf = (line = ''): number => line.split(separator).length;
  if (wrongQuote && !(cells.length === width && widthOf(lines[1]) !== width)) return true;
  return cells.some((cell) => {
    const inside = cell
      .split('\n')
      .slice(1, -1)
      .filter((line) => line.trim() !== '');
    return inside.length * (width - 1) >= enough && inside.every((line) => widthOf(line) === width);
  });
}

/** Whether the second line of a row that has not ended is a row by itself, as wide as the table. */
export function nextIsRow(open: string, separator: string, width: number): boolean {
  const from = open.indexOf('\n') + 1;
  const to = from > 0 ? open.indexOf('\n', from) : -1;
  return width > 1 && to > 0 && open.slice(from, to).split(separator).length === width;
}
