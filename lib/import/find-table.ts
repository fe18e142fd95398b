import { csvReader } from './csv-reader';
import { headerRow, type KnownHeader, looksLikeData, usualWidth } from './header-row';
import { type FileTraits, isFaulty, type RawRow } from './row-source';

export type Separator = NonNullable<FileTraits['separator']>;

/** Where the table of a file is. `after`: the line its rows come after; `width`: its columns. */
export interface Table {
  header: RawRow | undefined;
  after: number;
  width: number;
}

const separators: readonly Separator[] = [',', ';', '\t', '|'];
const headRows = 50;
const longestName = 100;

/** How wide the table is: as its header, or as most rows where they are wider; without a header as the widest row. */
export function tableOf(rows: readonly RawRow[], header: RawRow | undefined, after = 0): Table {
  const start = header?.row ?? after;
  const usual = usualWidth(rows.filter((row) => row.row > start));
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1));
  const named = (header?.cells ?? []).findLastIndex((cell) => cell.trim() !== '') + 1;
  return { header, after: start, width: header ? Math.max(named, usual) : widest };
}

function reading(head: string, whole: boolean, separator: Separator, after: number, known: KnownHeader) {
  const rows = csvReader(separator)
    .read(head, whole)
    .filter((row) => !isFaulty(row) && row.row > after)
    .slice(0, headRows);
  const header = headerRow(rows, known);
  const usual = usualWidth(rows);
  const regular = rows.filter((row) => usualWidth([row]) === usual).length / Math.max(1, rows.length);
  return { separator, rows, header, usual, regular };
}
type Reading = ReturnType<typeof reading>;

/** How regular a separated table is, 0 to 1. One column is regular by any separator and proves none. */
const regularity = ({ usual, regular }: Reading): number => (usual > 1 ? regular : 0);

/** Prose is no table: one column of long lines, or lines of every width, and nothing in them that tells of a person. */
function isProse({ rows, header, usual, regular }: Reading): boolean {
  if (header || rows.some(({ cells }) => cells.some(looksLikeData))) return false;
  const lengths = rows.map(({ cells }) => cells.join(' ').length).sort((a, b) => a - b);
  return regular < 0.6 || (usual === 1 && (lengths[lengths.length >> 1] ?? 0) > longestName);
}

/**
 * Separator, header and width together, each proving the other. `head`: the start of a text; `whole`: it is all of it.
 * Excel's own first line `sep=;` decides. Undefined: no table is in it. A separator is undefined where nothing is separated.
 */
export function findTable(head: string, whole: boolean, known: KnownHeader) {
  if (!/[\p{L}\p{N}]/u.test(head)) return undefined;
  const told = /^"?sep=(.)"?\s*\n/i.exec(head)?.[1];
  const after = told === undefined ? 0 : 1;
  const readings = separators
    .filter((separator) => told === undefined || told === separator || !separators.includes(told as Separator))
    .map((separator) => reading(head, whole, separator, after, known));
  const best = readings.sort(
    (a, b) => (b.header?.known ?? 0) - (a.header?.known ?? 0) || regularity(b) - regularity(a) || b.usual - a.usual,
  )[0];
  if (!best || best.usual === 0 || isProse(best)) return undefined;
  const table = tableOf(best.rows, best.header?.row, after);
  return { ...table, separator: table.width > 1 ? best.separator : undefined };
}
