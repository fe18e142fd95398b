import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { ProgressPart } from '../../components/settings/Progress';
import { useText } from '../../components/ui/i18n-context';
import { saveFile } from '../../components/ui/save-file';
import { useToast } from '../../components/ui/Toast';
import { passphraseKey } from '../../lib/export/passphrase-key';
import { BackupFailed } from '../../lib/services/backup-client';
import { makeBackup, noteBackup } from '../../lib/services/save-backup';
import { keepKey, keptKey } from '../../lib/store/secrets';

/** Saves backups, and what they are protected by. */
export function useBackup() {
  const t = useText().backup;
  const toast = useToast();
  const [progress, setProgress] = useState<ProgressPart>();
  const isProtected = useLiveQuery(async () => (await keptKey()) !== undefined) ?? false;

  const save = async (): Promise<void> => {
    setProgress({ phase: 'reading', part: 0 });
    try {
      const { name, file } = await makeBackup(setProgress);
      saveFile(name, file);
      await noteBackup();
      toast({ text: t.saved(name) });
    } catch (error) {
      console.error('backup', error);
      toast({ text: error instanceof BackupFailed && error.full ? t.noRoom : t.failed, fault: true });
    }
    setProgress(undefined);
  };
  const protect = async (passphrase: string): Promise<void> => {
    await keepKey(await passphraseKey(passphrase));
    toast({ text: t.protectedNow });
  };
  const unprotect = async (): Promise<void> => {
    await keepKey(undefined);
    toast({ text: t.unprotectedNow });
  };
  return { save, progress, isProtected, protect, unprotect };
}
