/** Where the import page may be. */
export const importSteps = [
  'files',
  'opening',
  'refused',
  'map',
  'previewing',
  'preview',
  'importing',
  'undoing',
  'report',
  'failed',
] as const;
export type ImportStep = (typeof importSteps)[number];

/** A file that was dropped, and how far it got. */
export interface QueuedFile {
  id: number;
  file: File;
  state: 'waiting' | 'open' | 'refused' | 'done' | 'left';
}
