import { now } from '../clock';
import { send } from '../messaging/extension-client';
import { askBackup, backupName } from './backup-client';
import type { BackupProgress } from './backup-protocol';
import { keepStorage } from './storage';

/** Makes a backup for a page of ours to hand to the browser; asks that the data be kept, since somebody evidently wants it. */
export async function makeBackup(
  onProgress?: (progress: BackupProgress) => void,
): Promise<{ name: string; file: Blob }> {
  void keepStorage();
  const { file, sealed } = await askBackup({ do: 'save' }, onProgress);
  return { name: backupName(now(), sealed), file };
}

/** Notes that a backup was handed over, so that nobody is reminded for a week. */
export const noteBackup = () => send('settings.save', { patch: { backupOn: now() } });
