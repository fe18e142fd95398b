import type { EncodingsSeen } from './decode-lines';
import { faultyRow } from './faulty-row';
import { FileRefused } from './file-refused';
import { flatten, isRecord } from './flatten';
import { type Element, isByLines, recordsByLine, recordsOfWhole, tooLong } from './json-records';
import { mostCells } from './limits';
import { type OpenedTable, openTable } from './open-table';
import { pieceSize } from './pieces';
import { encodingOf, readText } from './read-text';
import type { FaultyRow, RawRow } from './row-source';

/** The number of each column by its key, in the order they are first met. */
type Columns = Map<string, number>;

function addColumns({ value }: Element, columns: Columns): void {
  const cells = isRecord(value) ? flatten(value) : 'hostile-key';
  if (cells === 'hostile-key') return;
  for (const key of cells.keys()) if (!columns.has(key) && columns.size < mostCells) columns.set(key, columns.size);
}

/** What can be told of an element that is refused. */
const plainValues = (value: unknown): string[] =>
  (isRecord(value) ? Object.values(value) : [value])
    .filter((v) => typeof v !== 'object' && typeof v !== 'symbol')
    .map(String);

function rowOf({ row, value, text }: Element, columns: Columns): RawRow | FaultyRow {
  if (value === tooLong) return faultyRow(row, [text ?? ''], 'cell-too-long');
  if (!isRecord(value)) return faultyRow(row, text === undefined ? plainValues(value) : [text], 'not-an-object');
  const found = flatten(value);
  if (found === 'hostile-key') return faultyRow(row, plainValues(value), 'hostile-key');
  const cells = new Array<string>(columns.size).fill('');
  for (const [key, cell] of found) {
    const at = columns.get(key);
    if (at !== undefined) cells[at] = cell;
  }
  return { row, cells };
}

/** The start of a file: what comes before its second line, and some of that. */
async function headOf(file: Blob): Promise<string> {
  let head = '';
  for await (const text of readText(file)) {
    head += text;
    if (head.length > 2 * pieceSize || head.trim().includes('\n')) break;
  }
  return head;
}

async function encodingsIn(file: Blob): Promise<EncodingsSeen> {
  const seen: EncodingsSeen = { utf8: false, windows1252: false, utf16: false };
  for await (const _ of readText(file, seen));
  return seen;
}

/**
 * Opens JSON: one object a line, however large, or one text with a list of objects in it. Columns are the keys of all
 * records (what a later record alone has is a column too), in the order they are met; `row` 0 is their row.
 */
export async function openJson(file: Blob): Promise<OpenedTable> {
  const byLines = isByLines(await headOf(file));
  async function* elements(): AsyncGenerator<Element[]> {
    if (byLines) yield* recordsByLine(file);
    else yield await recordsOfWhole(file);
  }
  const columns: Columns = new Map();
  let count = 0;
  for await (const group of elements()) {
    count += group.length;
    for (const element of group) addColumns(element, columns);
  }
  if (columns.size === 0) throw new FileRefused('no-table');
  async function* rows(): AsyncGenerator<(RawRow | FaultyRow)[]> {
    for await (const group of elements()) yield group.map((element) => rowOf(element, columns));
  }
  const header = { row: 0, cells: [...columns.keys()] };
  return {
    ...(await openTable(rows, { header, after: 0, width: columns.size })),
    traits: { kind: 'json', encoding: encodingOf(await encodingsIn(file)) },
    rowGuess: count,
  };
}
