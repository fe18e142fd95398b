import type { RawRow } from './row-source';

export type KnownHeader = (text: string) => boolean;

/** A header further down is not looked for: what stands above it would be lost. */
const lookedAt = 30;

const longestName = 120;

const address = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const link = /^https?:\/\/|^(www\.)?linkedin\.com\//i;
const date = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T]|$)/;
const number = /^[+(]?\d[\d\s().,/-]*$/;

/** What stands in a person's row and never names a column: an address, a link, a date, a number. */
export function looksLikeData(cell: string): boolean {
  const text = cell.slice(0, 200).trim();
  return address.test(text) || link.test(text) || date.test(text) || number.test(text);
}

const filled = (row: RawRow): string[] => row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** How much a row looks like the one that names the columns: names known, less what is data. */
function score(row: RawRow, known: KnownHeader): number {
  const cells = filled(row);
  const names = cells.filter((cell) => cell.length <= longestName && known(cell)).length;
  return names - 2 * cells.filter(looksLikeData).length;
}

/** The most common number of cells, blank ones at the end left out; of equal ones the larger. */
export function usualWidth(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? 0;
}

/** No name is known: the first row of the table, when it is made of different words and data follows. */
function firstOfTable(rows: readonly RawRow[], width: number): RawRow | undefined {
  const at = rows.findIndex(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1 >= width);
  const first = rows[at];
  if (!first) return undefined;
  const names = filled(first);
  const isNames =
    names.length === width &&
    new Set(names.map((name) => name.toLowerCase())).size === names.length &&
    names.every((name) => name.length <= longestName && !looksLikeData(name));
  return isNames && rows.slice(at + 1).some(({ cells }) => cells.some(looksLikeData)) ? first : undefined;
}

/**
 * The row that names the columns, and how many names of it are known. `rows`: the first rows of a file. Undefined: there is
 * none, every row is a person's. One known name counts only in the first row (any row may hold a word like `Client`).
 */
export function headerRow(rows: readonly RawRow[], known: KnownHeader): { row: RawRow; known: number } | undefined {
  const candidates = rows.filter((row) => filled(row).length > 0).slice(0, lookedAt);
  let best: { row: RawRow; known: number } | undefined;
  for (const [i, row] of candidates.entries()) {
    const found = score(row, known);
    if (found >= (i === 0 ? 1 : 2) && found > (best?.known ?? 0)) best = { row, known: found };
  }
  if (best) return best;
  const row = firstOfTable(candidates, usualWidth(rows));
  return row && { row, known: 0 };
}
