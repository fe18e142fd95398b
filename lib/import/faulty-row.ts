import type { FaultyRow, RowFault } from './row-source';

const kept = { cells: 50, characters: 200 };

/** A copy that does not keep the piece of the file alive it was cut from (engines share the characters of a slice). */
const detached = (text: string): string => JSON.parse(JSON.stringify(text.slice(0, kept.characters))) as string;

/** A row that cannot be read, with the start of what is known of it. */
export const faultyRow = (row: number, cells: readonly string[], why: RowFault): FaultyRow => ({
  row,
  cells: cells.slice(0, kept.cells).map(detached),
  why,
});
