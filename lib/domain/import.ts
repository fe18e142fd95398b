import type { By } from './role';
import type { Mapping } from './saved-mapping';

/**
 * A file's import, as far as it must be known to resume it, report it and take it back. `id`: random; `hash`: the file's SHA-256
 * in hex. `done`: rows of the file written or refused, in whole batches. `leads` new, `matched` known; see lib/store/imports.ts.
 * `header`: the names of its columns, so that the file of its refused rows can be mended and dropped again.
 */
export interface Import {
  id: string;
  hash: string;
  name: string;
  on: number;
  by: By;
  mapping: Mapping;
  header?: string[];
  /** What rows without a date of their own are dated by (ms): the same whenever these bytes come again. */
  fileDate: number;
  state: 'running' | 'stopped' | 'done' | 'undoing' | 'undone';
  rows: number;
  done: number;
  leads: number;
  matched: number;
  engagements: number;
  suppressed: number;
  refused: number;
  /** Tags and campaigns it made. */
  words: string[];
  /** The stamps of its first and last batch, both included: where its events lie. */
  first?: string;
  last?: string;
  endedOn?: number;
}

/** A row that was not imported: its number in the file (1 is the first line), why, and its cells. */
export interface RefusedRow {
  row: number;
  why: string;
  cells: string[];
}
