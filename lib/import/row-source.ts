import type { ColumnTarget, Mapping } from '../domain/saved-mapping';

/** A row of a file as text cells, and its number there: 1 is the first line (of the file, or of the sheet). */
export interface RawRow {
  row: number;
  cells: string[];
}

/** Why a row cannot be read; the interface says it in words. */
export const rowFaults = [
  'quote-open',
  'cell-too-long',
  'too-many-cells',
  'hostile-key',
  'not-an-object',
  'header-again',
  'nobody',
  'bad-address',
] as const;
export type RowFault = (typeof rowFaults)[number];

/** A row that could not be read. `cells`: what is known of it, cut to 200 characters a cell. */
export interface FaultyRow extends RawRow {
  why: RowFault;
}
export const isFaulty = (row: RawRow | FaultyRow): row is FaultyRow => 'why' in row;

/** Why a whole file cannot be read. */
export const fileProblems = [
  'empty',
  'no-table',
  'is-pdf',
  'is-html',
  'is-zip',
  'is-old-excel',
  'is-image',
  'is-binary',
  'not-json',
  'json-too-big',
  'xlsx-too-big',
  'xlsx-broken',
  'is-tandem-export',
  'unreadable',
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** What reading showed about a file's text, for the interface: never asked, only told. */
export interface FileTraits {
  kind: 'csv' | 'xlsx' | 'json';
  /** `mixed`: some lines are UTF-8 and some Windows-1252; each was read as what it is. */
  encoding: 'utf-8' | 'utf-16' | 'windows-1252' | 'mixed';
  separator?: ',' | ';' | '\t' | '|';
}

/**
 * A file opened for reading, any number of times, front to back. `header`: the row that names the columns, when there is one;
 * `sample`: the first rows after it (at most 50). `width`: how many columns. `rowGuess`: about how many rows the file has.
 */
export interface OpenedFile {
  name: string;
  size: number;
  /** When the file was last changed (ms), as far as the system says. */
  modifiedOn: number | undefined;
  /** SHA-256 of the bytes, hex. */
  hash: string;
  traits: FileTraits;
  header: RawRow | undefined;
  sample: RawRow[];
  width: number;
  rowGuess: number;
  /** Batches of rows after the header, blank rows left out; holds one batch and one piece of the file at a time. */
  rows(batchSize: number): AsyncIterable<(RawRow | FaultyRow)[]>;
}

/** What a file is taken to be, before anybody corrects it. */
export const fileSources = [
  'linkedin-connections',
  'linkedin-lead-gen',
  'mailchimp',
  'brevo',
  'hubspot',
  'mautic',
  'livestorm',
  'zoom',
  'tandem',
  'table',
] as const;
export type FileSource = (typeof fileSources)[number];

/** One column as the mapper shows it. `key`: its folded header (what `Mapping.columns` is keyed by); `samples`: some of its values. */
export interface FileColumn {
  key: string;
  header: string;
  samples: string[];
  target: ColumnTarget | undefined;
}

/** What is guessed of a file. `datesUnclear`: its dates can be read day-first and month-first: the user is asked. */
export interface Guess {
  source: FileSource;
  columns: FileColumn[];
  mapping: Mapping;
  datesUnclear: boolean;
}
