import { faultyRow } from './faulty-row';
import { longestCell, mostCells } from './limits';
import type { FaultyRow, RawRow } from './row-source';
import { isFaulty } from './row-source';

const isBlank = (cell: string): boolean => cell.trim() === '';

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length <= b.length && b.every((cell, i) => (a[i] ?? '').trim().toLowerCase() === cell.trim().toLowerCase());

/**
 * Fits a row to its table: short rows are filled up, blank cells beyond the table cut; cells with something in them stay, even
 * beyond it. Undefined: a blank row. A header met again and what is too large to be a person's are faulty.
 */
export function shapeRow(
  row: RawRow | FaultyRow,
  width: number,
  header: RawRow | undefined,
): RawRow | FaultyRow | undefined {
  if (isFaulty(row)) return row;
  const { cells } = row;
  if (cells.every(isBlank)) return undefined;
  while (cells.length > width && isBlank(cells.at(-1) ?? '')) cells.pop();
  if (cells.length > mostCells) return faultyRow(row.row, cells, 'too-many-cells');
  if (cells.some((cell) => cell.length > longestCell)) return faultyRow(row.row, cells, 'cell-too-long');
  while (cells.length < width) cells.push('');
  if (header && sameCells(cells, header.cells)) return faultyRow(row.row, cells, 'header-again');
  return row;
}
