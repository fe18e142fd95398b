import { readDateStyles } from './date-styles';
import { FileRefused } from './file-refused';
import { tableOf } from './find-table';
import { headerRow, type KnownHeader } from './header-row';
import { inflate } from './inflate';
import { largestPart, largestSharedStrings, largestSheet } from './limits';
import { type OpenedTable, openTable } from './open-table';
import { type FaultyRow, isFaulty, type RawRow } from './row-source';
import { readSharedStrings } from './shared-strings';
import { sheetRows } from './sheet-rows';
import { openWorkbook, type Sheet } from './workbook';

const headRows = 80;

type RowsOf = (sheet: Sheet) => ReturnType<typeof sheetRows>;

/** The first rows of a sheet that hold anything; of a longer one also about how many bytes a row takes there. */
async function headOf(sheet: Sheet, rowsOf: RowsOf) {
  const head: RawRow[] = [];
  let bytes = 0;
  let count = 0;
  for await (const { rows, read } of rowsOf(sheet)) {
    head.push(...rows.filter((row): row is RawRow => !isFaulty(row) && row.cells.length > 0));
    count += rows.length;
    bytes = read;
    if (head.length >= headRows) return { rows: head.slice(0, headRows), bytesPerRow: bytes / count };
  }
  return { rows: head, bytesPerRow: undefined };
}

/** The first sheet that has a header with known names; else the first that holds anything. Hidden sheets come last. */
async function findSheet(sheets: readonly Sheet[], rowsOf: RowsOf, known: KnownHeader) {
  let first: { sheet: Sheet; head: Awaited<ReturnType<typeof headOf>>; header: RawRow | undefined } | undefined;
  for (const sheet of sheets) {
    const head = await headOf(sheet, rowsOf);
    if (head.rows.length === 0) continue;
    const header = headerRow(head.rows, known);
    if (header && header.known > 0) return { sheet, head, header: header.row };
    first ??= { sheet, head, header: header?.row };
  }
  return first;
}

async function weigh(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let total = 0;
  for await (const piece of bytes) total += piece.length;
  return total;
}

/**
 * Opens a spreadsheet (ECMA-376, `.xlsx`): the sheet that holds the table. Its XML is read as it is inflated; only the texts
 * its cells share are held. All of the sheet is inflated once before the first row is taken, so that a bomb (`most` bytes) or
 * a broken archive is known by then.
 */
export async function openXlsx(file: Blob, known: KnownHeader, most = largestSheet): Promise<OpenedTable> {
  const { sheets, sharedStrings, styles, since1904 } = await openWorkbook(file);
  const texts = sharedStrings ? await readSharedStrings(inflate(file, sharedStrings, largestSharedStrings)) : [];
  const dateStyles = styles ? await readDateStyles(inflate(file, styles, largestPart)) : [];
  const rowsOf: RowsOf = ({ entry }) => sheetRows(inflate(file, entry, most), { texts, dateStyles, since1904 });
  const found = await findSheet(sheets, rowsOf, known);
  if (!found) throw new FileRefused('no-table');
  const { sheet, head, header } = found;
  const bytes = await weigh(inflate(file, sheet.entry, most));
  const table = tableOf(head.rows, header);
  async function* rows(): AsyncGenerator<(RawRow | FaultyRow)[]> {
    for await (const group of rowsOf(sheet)) yield group.rows;
  }
  return {
    ...(await openTable(rows, table)),
    traits: { kind: 'xlsx', encoding: 'utf-8' },
    rowGuess: head.bytesPerRow
      ? Math.max(0, Math.round(bytes / head.bytesPerRow) - table.after)
      : head.rows.filter(({ row }) => row > table.after).length,
  };
}
