import type { Progress } from '../import/import-protocol';

/** What a progress bar says of work begun at `began` (ms). */
export function progressOf(phase: Progress['phase'], done: number, rows: number, began: number, now: number): Progress {
  const perSecond = now > began ? (done / (now - began)) * 1000 : 0;
  return { phase, done, rows, perSecond, leftMs: perSecond ? ((rows - done) / perSecond) * 1000 : undefined };
}
