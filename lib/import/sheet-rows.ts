import { excelDate } from './excel-date';
import { faultyRow } from './faulty-row';
import { mostCells } from './limits';
import { readXml } from './read-xml';
import type { FaultyRow, RawRow } from './row-source';
import { unescapeText } from './shared-strings';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  texts: readonly string[];
  dateStyles: readonly boolean[];
  since1904: boolean;
}

/** `AB12` → 27: the column of a cell, from 0. Undefined when it names none. */
export function columnOf(reference: string): number | undefined {
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const letter = reference.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) return column > 0 ? column - 1 : undefined;
    column = column * 26 + letter - 64;
  }
  return undefined;
}

/**
 * A cell's text: formulas are what they last came to, errors (`#N/A`) nothing, dates ISO, numbers with the 15 digits Excel
 * shows (ECMA-376 part 1, 18.18.11, ST_CellType).
 */
export function cellText(type: string, style: number, value: string, context: SheetContext): string {
  if (type === 's') return context.texts[Number(value)] ?? '';
  if (type === 'str' || type === 'inlineStr') return unescapeText(value);
  if (type === 'b') return value.trim() === '1' ? 'true' : 'false';
  if (type === 'e' || value.trim() === '') return '';
  if (type === 'd') return value.replace(/(T00:00:00)?(\.0+)?Z?$/, '');
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const date = context.dateStyles[style] ? excelDate(number, context.since1904) : undefined;
  return date ?? String(Number(number.toPrecision(15)));
}

/** The rows of a sheet, as many at once as a piece of its XML holds, with how many bytes of it were read. */
export async function* sheetRows(
  bytes: AsyncIterable<Uint8Array>,
  context: SheetContext,
): AsyncGenerator<{ rows: (RawRow | FaultyRow)[]; read: number }> {
  let rows: (RawRow | FaultyRow)[] = [];
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let tooWide = false;
  let type = '';
  let style = 0;
  let value = '';
  let taking = false;
  let ended = false;
  const read = readXml(bytes, {
    open(name, attribute) {
      if (ended) return;
      if (name === 'row') {
        row = Number(attribute('r')) || row + 1;
        column = -1;
        cells = [];
        tooWide = false;
      } else if (name === 'c') {
        column = columnOf(attribute('r') ?? '') ?? column + 1;
        type = attribute('t') ?? 'n';
        style = Number(attribute('s') ?? 0);
        value = '';
      } else if (name === 'v' || name === 't') taking = type !== 'phonetic';
      else if (name === 'rPh') type = 'phonetic';
    },
    close(name) {
      if (ended) return;
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'rPh') type = 'inlineStr';
      else if (name === 'c') {
        const text = cellText(type, style, value, context);
        if (text === '') return;
        if (column >= mostCells) tooWide = true;
        else {
          while (cells.length < column) cells.push('');
          cells[column] = text;
        }
      } else if (name === 'row') rows.push(tooWide ? faultyRow(row, cells, 'too-many-cells') : { row, cells });
      else if (name === 'sheetData') ended = true;
    },
    text(more) {
      if (taking) value += more;
    },
  });
  for await (const count of read) {
    yield { rows, read: count };
    rows = [];
    if (ended) return;
  }
}
