import type { ColumnTarget, Mapping } from '../../domain/saved-mapping';
import type { FileSource } from '../row-source';

/**
 * How one tool's export looks. `tells`: sets of headers; a file that has all of one set is its. `fileNames` and `hint`: a name
 * and one set of headers that together are enough where the headers alone are not. `columns`: what its own headers mean,
 * over the general synonyms; null: not imported. `mapping`: what its rows are beyond their columns. `barePhones`: its numbers are
 * international without a plus sign.
 */
export interface SourceShape {
  id: FileSource;
  tells: readonly (readonly string[])[];
  fileNames?: RegExp;
  hint?: readonly (readonly string[])[];
  columns: readonly (readonly [target: ColumnTarget | null, ...headers: string[]])[];
  mapping?: (has: (header: string) => boolean, fileName: string) => Partial<Mapping>;
  barePhones?: true;
}
