import { FileRefused } from './file-refused';
import { hashFile } from './hash-file';
import type { KnownHeader } from './header-row';
import { openCsv } from './open-csv';
import { openJson } from './open-json';
import type { OpenedTable } from './open-table';
import { openXlsx } from './open-xlsx';
import type { FileProblem, OpenedFile } from './row-source';
import { sniff } from './sniff';

/** A dropped file, as far as it is needed. */
export type DroppedFile = Blob & { name: string; lastModified?: number };

async function open(file: DroppedFile, known: KnownHeader): Promise<OpenedTable> {
  const kind = sniff(new Uint8Array(await file.slice(0, 1 << 16).arrayBuffer()));
  if (typeof kind === 'object') throw new FileRefused(kind.problem);
  if (kind === 'zip') return openXlsx(file, known);
  if (kind === 'json' || /\.(json|jsonl|ndjson)$/i.test(file.name)) return openJson(file);
  return openCsv(file, known);
}

/**
 * Opens a file somebody dropped: what it is by its bytes, its hash, its header and its first rows; or why it cannot be read.
 * Reads it once or twice by pieces and holds none of it, but JSON that is not one object a line (64 MB at most) and the
 * shared texts of a spreadsheet. `known`: whether a text is the name of a column people use. The rows of an opened file throw
 * when the file changes or goes away meanwhile.
 */
export async function openFile(file: DroppedFile, known: KnownHeader): Promise<OpenedFile | { refused: FileProblem }> {
  try {
    const opened = await open(file, known);
    const { name, size, lastModified } = file;
    return { name, size, modifiedOn: lastModified || undefined, hash: await hashFile(file), ...opened };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.problem };
    // What browsers throw when a file was moved, changed or may not be read (File API, "file read errors").
    if (error instanceof DOMException) return { refused: 'unreadable' };
    throw error;
  }
}
