import type { Table } from './find-table';
import { type FaultyRow, isFaulty, type OpenedFile, type RawRow } from './row-source';
import { shapeRow } from './shape-row';

type Row = RawRow | FaultyRow;

/** What the readers of each kind of file find out; the rest is the file's own. */
export type OpenedTable = Omit<OpenedFile, 'name' | 'size' | 'modifiedOn' | 'hash'>;

const sampleRows = 50;

/** Rows as they come, in batches of a size; the last may be smaller. */
async function* inBatches(groups: AsyncIterable<Row[]>, size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const group of groups) {
    for (const row of group) {
      batch.push(row);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** The rows of a table and its first ones. `read`: reads the file from its start, rows of any shape, as often as it is called. */
export async function openTable(
  read: () => AsyncIterable<Row[]>,
  { header, after, width }: Table,
): Promise<Omit<OpenedTable, 'traits' | 'rowGuess'>> {
  async function* shaped(): AsyncGenerator<Row[]> {
    for await (const group of read()) {
      yield group.flatMap((row) => (row.row > after ? (shapeRow(row, width, header) ?? []) : []));
    }
  }
  const rows = (size: number): AsyncIterable<Row[]> => inBatches(shaped(), size);
  const sample: RawRow[] = [];
  for await (const batch of rows(sampleRows)) {
    sample.push(...batch.filter((row): row is RawRow => !isFaulty(row)));
    if (sample.length >= sampleRows) break;
  }
  const cells = Array.from({ length: width }, (_, i) => (header?.cells[i] ?? '').trim());
  return { header: header && { row: header.row, cells }, width, sample: sample.slice(0, sampleRows), rows };
}
