import type { BackupAnswers, BackupProgress, FromBackup, ToBackup } from './backup-protocol';

/** Thrown when the backup worker failed. `full`: there was no room left. */
export class BackupFailed extends Error {
  constructor(readonly full: boolean) {
    super(full ? 'no room left' : 'the backup worker failed');
  }
}

/** Asks a backup worker of our own page, one for each thing asked. Rejects with BackupFailed. */
export function askBackup<D extends keyof BackupAnswers>(
  ask: Extract<ToBackup, { do: D }>,
  onProgress: (progress: BackupProgress) => void = () => {},
): Promise<BackupAnswers[D]> {
  const worker = new Worker('/backup.js');
  const { port1, port2 } = new MessageChannel();
  return new Promise<BackupAnswers[D]>((resolve, reject) => {
    worker.onerror = () => reject(new BackupFailed(false));
    port1.onmessage = ({ data }: MessageEvent<FromBackup<D>>) => {
      if (data.is === 'progress') onProgress(data.progress);
      else if (data.is === 'done') resolve(data.answer);
      else reject(new BackupFailed(data.full));
    };
    worker.postMessage(ask, [port2]);
  }).finally(() => {
    port1.close();
    worker.terminate();
  });
}

/** What a backup of a day is called: `tandem-2026-11-29.json`, or `.tandem` when sealed. `now`: ms. */
export const backupName = (now: number, sealed: boolean): string =>
  `tandem-${new Date(now).toISOString().slice(0, 10)}.${sealed ? 'tandem' : 'json'}`;
