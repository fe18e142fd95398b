import type { Import, RefusedRow } from '../domain/import';
import type { Role } from '../domain/role';
import type { Mapping } from '../domain/saved-mapping';
import type { FileProblem, FileSource, FileTraits, Guess } from './row-source';

/** Who imports: a worker cannot ask the browser. `now`: ms. */
export interface Importer {
  user: string;
  me: string;
  roles: Role[];
  consented: boolean;
  now: number;
}

/** What the import page asks of its worker. One file at a time; `open` forgets the one before. */
export type ToImport =
  | { do: 'open'; file: File }
  /** Reads the whole file with this mapping and writes nothing. */
  | { do: 'preview'; mapping: Mapping; by: Importer }
  | { do: 'start'; mapping: Mapping; by: Importer }
  /** Ends what runs (a preview, an import, an undo) after the batch at hand. */
  | { do: 'stop' }
  | { do: 'undo'; import: string; by: Importer };

/** A file opened: what it is taken to be, and the imports of the same bytes there were. */
export interface Opened {
  name: string;
  size: number;
  rowGuess: number;
  traits: FileTraits;
  source: FileSource;
  guess: Guess;
  hasHeader: boolean;
  before: Import[];
}

/** What an import would do. `matchedBy`: how many by which kind of identity. `unreadable`: the first 100; `faults` counts all by reason. */
export interface Preview {
  rows: number;
  newLeads: number;
  matched: number;
  matchedBy: { linkedin: number; salesnav: number; email: number; phone: number };
  unchanged: number;
  engagements: number;
  suppressed: number;
  objections: number;
  tags: string[];
  campaigns: string[];
  owners: { name: string; known: boolean }[];
  faults: Partial<Record<RefusedRow['why'], number>>;
  unreadable: RefusedRow[];
  /** The first new or matched people, as they will be. */
  people: { name: string; about: string; how: 'new' | 'matched'; engagements: number }[];
  stopped: boolean;
}

export interface Progress {
  phase: 'preview' | 'import' | 'index' | 'undo';
  done: number;
  rows: number;
  perSecond: number;
  leftMs: number | undefined;
}

/** What the worker says. `failed`: nothing of the batch at hand is written; what was before stands. */
export type FromImport =
  | { is: 'opened'; opened: Opened }
  | { is: 'refused'; name: string; problem: FileProblem }
  | { is: 'progress'; progress: Progress }
  | { is: 'previewed'; preview: Preview }
  | { is: 'ended'; import: Import }
  | { is: 'undone'; import: Import; kept: number }
  | { is: 'failed'; why: 'storage-full' | 'no-consent' | 'role-may-not' | 'busy' | 'failed'; import?: Import };
