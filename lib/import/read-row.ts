import type { Brought } from '../domain/brought';
import type { Mapping } from '../domain/saved-mapping';
import { foldName } from '../domain/word';
import { plainCell } from '../export/csv';
import { cellLines, cellText } from './cell-text';
import { knownHeader } from './columns';
import { faultyRow } from './faulty-row';
import { deedsReader, type FileTime } from './read-deeds';
import { personReader } from './read-person';
import { remembered } from './remembered';
import { type RowColumns, rowColumns } from './row-columns';
import type { FaultyRow, FileSource, RawRow } from './row-source';
import { shapeOf } from './source';
import { stageOf } from './stage-words';

/**
 * How a file's rows become people, under a mapping. Without name and identity a row is nobody's; an address that is none, and
 * nothing else to know them by, is refused, so that it can be mended. @param keys the columns' keys, in order (guess.ts)
 * @param time ms; see FileTime
 */
export function rowReader(
  mapping: Mapping,
  source: FileSource,
  keys: readonly string[],
  time: FileTime,
): (raw: RawRow) => Brought | FaultyRow {
  const columns = rowColumns(mapping, keys);
  const personOf = personReader(columns, `import:${source}`, shapeOf(source)?.barePhones ?? false);
  const deedsOf = deedsReader(mapping, columns, time);
  const stage = remembered(stageOf);
  const tagForAll = cellText(mapping.tag, 80);

  return (raw) => {
    const { row } = raw;
    // A file made safe for spreadsheets, as our own are.
    const cells = raw.cells.some((cell) => cell.startsWith("'")) ? raw.cells.map(plainCell) : raw.cells;
    const { candidate, national, badAddress } = personOf(cells);
    if (!candidate.identities.length) {
      if (badAddress) return faultyRow(row, cells, isHeader(cells) ? 'header-again' : 'bad-address');
      if (!candidate.fields.name) return faultyRow(row, cells, 'nobody');
      if (isHeader(cells)) return faultyRow(row, cells, 'header-again');
    }
    const { engagements, objects, bounced } = deedsOf(cells);
    const note = noteOf(columns, cells, national);
    const at = stage(columns.first(cells, 'stage', 100)) ?? stage(columns.first(cells, 'status', 100));
    const owner = columns.first(cells, 'owner', 200);
    const crmId = columns.first(cells, 'crmId', 300);
    return {
      row,
      candidate,
      engagements,
      tags: tagsOf(columns.raw(cells, 'tags'), tagForAll),
      ...(note && { note }),
      ...(at && { stage: at }),
      ...(owner && { owner }),
      ...(crmId && { crmId }),
      ...(objects && { objects }),
      ...(bounced && { bounced }),
    };
  };
}

/** Another table's header in the midst of rows (Zoom's "Other Attended"): most of its cells name columns. */
function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim());
  return filled.length > 1 && filled.filter(knownHeader).length * 2 > filled.length;
}

/** Notes, and numbers that have no place of their own: a national number identifies nobody, and is not lost. */
function noteOf(columns: RowColumns, cells: readonly string[], national: readonly string[]): string {
  const notes = columns.raw(cells, 'note');
  if (!notes.length && !national.length) return '';
  return [...notes.map(cellLines), ...national].filter(Boolean).join('\n').slice(0, 10_000);
}

/** Tags of cells that list them (`"Salon","VIP"`, `salon; vip`), each once whatever its case, and the one all rows get. */
function tagsOf(cells: readonly string[], forAll: string): string[] {
  const tags = new Map<string, string>();
  for (const cell of cells)
    if (cell)
      for (const part of cell.split(/[,;\n]/)) {
        const tag = cellText(part.trim().replace(/^"+|"+$/g, ''), 80);
        if (tag && tags.size < 50 && !tags.has(foldName(tag))) tags.set(foldName(tag), tag);
      }
  if (forAll && !tags.has(foldName(forAll))) tags.set(foldName(forAll), forAll);
  return [...tags.values()];
}
