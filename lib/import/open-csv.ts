import { csvReader } from './csv-reader';
import type { EncodingsSeen } from './decode-lines';
import { FileRefused } from './file-refused';
import { findTable } from './find-table';
import type { KnownHeader } from './header-row';
import { type OpenedTable, openTable } from './open-table';
import { pieceSize } from './pieces';
import { encodingOf, readText } from './read-text';
import type { FaultyRow, RawRow } from './row-source';

/** Separates nothing: a character no text holds, for a table of one column whose cells may hold commas. */
const nothing = '\x1f';

async function* csvRows(
  text: AsyncIterable<string>,
  separator: string | undefined,
  width: number,
): AsyncGenerator<(RawRow | FaultyRow)[]> {
  const reader = csvReader(separator ?? nothing, width);
  for await (const piece of text) yield reader.read(piece, false);
  yield reader.read('', true);
}

/** Opens delimited text: once through it for its encodings and its lines, then its start for separator and header. */
export async function openCsv(file: Blob, known: KnownHeader, size = pieceSize): Promise<OpenedTable> {
  const seen: EncodingsSeen = { utf8: false, windows1252: false, utf16: false };
  let head = '';
  let lines = 0;
  let lastLineOpen = 0;
  let whole = true;
  for await (const text of readText(file, seen, size)) {
    if (head.length < pieceSize) head += text;
    else whole = false;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
    if (text !== '') lastLineOpen = text.endsWith('\n') ? 0 : 1;
  }
  if (head.trim() === '') throw new FileRefused('empty');
  const found = findTable(head, whole, known);
  if (!found) throw new FileRefused('no-table');
  const { separator, ...table } = found;
  return {
    ...(await openTable(() => csvRows(readText(file, undefined, size), separator, table.width), table)),
    traits: { kind: 'csv', encoding: encodingOf(seen), ...(separator && { separator }) },
    rowGuess: Math.max(0, lines + lastLineOpen - table.after),
  };
}
