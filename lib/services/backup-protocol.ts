import type { Brings } from '../domain/brings';
import type { FileFault } from './export-file';
import type { Restored } from './restore';

/** What a page asks of the backup worker. `save`: sealed by the kept passphrase, where one is kept. Times in ms. */
export type ToBackup =
  | { do: 'save' }
  | { do: 'restore'; file: Blob; passphrase?: string; now: number }
  | { do: 'look'; file: Blob; passphrase?: string; now: number }
  | { do: 'merge'; file: Blob; passphrase?: string; now: number }
  | { do: 'undo-merge'; id: string; now: number };

export interface BackupAnswers {
  save: { file: Blob; sealed: boolean };
  restore: Restored | { refused: FileFault };
  look: Brings | { refused: FileFault };
  merge: { id: string } | { refused: FileFault };
  'undo-merge': { undone: boolean };
}

/** How far it is. `part`: 0 to 1. */
export interface BackupProgress {
  phase: 'reading' | 'sealing' | 'checking' | 'restoring' | 'merging';
  part: number;
}

/** What the worker says on the port it was given: how far it is, and at last one answer, or that it failed (the console has why). */
export type FromBackup<D extends keyof BackupAnswers = keyof BackupAnswers> =
  | { is: 'progress'; progress: BackupProgress }
  | { is: 'done'; answer: BackupAnswers[D] }
  | { is: 'failed'; full: boolean };
