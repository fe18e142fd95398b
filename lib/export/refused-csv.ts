import { csvLine, utf8Mark } from './csv';

export interface RefusedWords {
  /** Heads of the row's number and of the reason. */
  head: readonly string[];
  reason: (why: string) => string;
  /** What the n-th column is called that has no name. */
  column: (n: number) => string;
  separator: ',' | ';';
}

/** The rows an import refused, each with its number and the reason before its own cells: to be mended and dropped again. */
export function refusedCsv(
  rows: readonly { row: number; why: string; cells: readonly string[] }[],
  header: readonly string[],
  { head, reason, column, separator }: RefusedWords,
): string {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const names = Array.from({ length: width }, (_, i) => header[i] || column(i + 1));
  const lines = rows.map(({ row, why, cells }) => csvLine([row, reason(why), ...cells], separator));
  return `${utf8Mark}${csvLine([...head, ...names], separator)}${lines.join('')}`;
}
