import { readDateStyles } from './date-styles';
import { FileRefused } from './file-refused';
import { tableOf } from './find-table';
import { headerRow, type KnownHeader } from './header-row';
import { inflate } from './inflate';
import { largestPart, largestSharedStrings, largestSheet } from './limits';
import { type OpenedTable, openTable } from './open-table';
import { type FaultyRow, isFaulty, type RawRow } from './row-source';
import { readSharedStrings } from './shared-strings';
import { type SheetContext, sheetRows } from './sheet-rows';
import { openWorkbook, type Sheet } from './workbook';

const headRows = 80;

/** The first rows of a sheet, and about how many bytes a row takes there. */
async function headOf(file: Blob, { entry }: Sheet, context: SheetContext) {
  const head: RawRow[] = [];
  let bytes = 0;
  let count = 0;
  for await (const { rows, read } of sheetRows(inflate(file, entry, largestSheet), context)) {
    head.push(...rows.filter((row): row is RawRow => !isFaulty(row) && row.cells.length > 0));
    count += rows.length;
    bytes = read;
    if (head.length >= headRows) break;
  }
  return { head: head.slice(0, headRows), bytesPerRow: bytes / Math.max(1, count), count };
}

/** Inflates all of a sheet once: a bomb or a broken archive is known before the first row is taken. Returns its bytes. */
async function weigh(file: Blob, { entry }: Sheet): Promise<number> {
  let total = 0;
  for await (const piece of inflate(file, entry, largestSheet)) total += piece.length;
  return total;
}

/** The first sheet that has a header with known names; else the first that holds anything. Hidden sheets come last. */
async function findSheet(file: Blob, sheets: readonly Sheet[], context: SheetContext, known: KnownHeader) {
  let first: { sheet: Sheet; head: Awaited<ReturnType<typeof headOf>>; header: RawRow | undefined } | undefined;
  for (const sheet of sheets) {
    const head = await headOf(file, sheet, context);
    if (head.head.length === 0) continue;
    const header = headerRow(head.head, known);
    if (header && header.known > 0) return { sheet, head, header: header.row };
    first ??= { sheet, head, header: header?.row };
  }
  return first;
}

/**
 * Opens a spreadsheet (ECMA-376, `.xlsx`): the sheet that holds the table. Its XML is read as it is inflated; only the texts
 * its cells share are held.
 */
export async function openXlsx(file: Blob, known: KnownHeader): Promise<OpenedTable> {
  const { sheets, sharedStrings, styles, since1904 } = await openWorkbook(file);
  const texts = sharedStrings ? await readSharedStrings(inflate(file, sharedStrings, largestSharedStrings)) : [];
  const dateStyles = styles ? await readDateStyles(inflate(file, styles, largestPart)) : [];
  const context = { texts, dateStyles, since1904 };
  const found = await findSheet(file, sheets, context, known);
  if (!found) throw new FileRefused('no-table');
  const { sheet, head, header } = found;
  const table = tableOf(head.head, header);
  async function* rows(): AsyncGenerator<(RawRow | FaultyRow)[]> {
    for await (const group of sheetRows(inflate(file, sheet.entry, largestSheet), context)) yield group.rows;
  }
  const bytes = await weigh(file, sheet);
  const guess = head.count < headRows ? head.count : Math.round(bytes / head.bytesPerRow);
  return {
    ...(await openTable(rows, table)),
    traits: { kind: 'xlsx', encoding: 'utf-8' },
    rowGuess: Math.max(0, guess - table.after),
  };
}
