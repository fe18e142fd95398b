import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import browser from 'webextension-polyfill';
import { BackupBar, StorageBar } from '../../components/lead/SafetyBars';
import { useText } from '../../components/ui/i18n-context';
import { saveFile } from '../../components/ui/save-file';
import { useToast } from '../../components/ui/Toast';
import { useNow } from '../../components/ui/use-now';
import { backupDue, backupLaterOn } from '../../lib/domain/backup-due';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import { makeBackup, noteBackup } from '../../lib/services/save-backup';
import { storageState } from '../../lib/services/storage';
import { leadCount } from '../../lib/store/queries';

const dataPage = () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#data') });

/** What keeps the data safe, while there is something to do about it: a disk that fills up, a backup that is due. */
export function Safety({ settings }: { settings: Settings }) {
  const t = useText().backup;
  const toast = useToast();
  const now = useNow(60_000);
  const [busy, setBusy] = useState(false);
  const live = useLiveQuery(async () => ({ leads: await leadCount(), room: await storageState() }));
  if (!live) return null;
  const { leads, room } = live;
  const due = backupDue(settings, leads, now);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const { name, file } = await makeBackup();
      saveFile(name, file);
      await noteBackup();
      toast({ text: t.saved(name) });
    } catch (error) {
      console.error('backup', error);
      toast({ text: t.failed, fault: true });
    }
    setBusy(false);
  };
  return (
    <>
      {room?.low && room.quota !== undefined && (
        <StorageBar left={Math.max(0, room.quota - room.usage)} onSee={dataPage} />
      )}
      {due && (
        <BackupBar
          last={due.last}
          busy={busy}
          onSave={() => void save()}
          onLater={() => void send('settings.save', { patch: { backupLater: backupLaterOn(now) } })}
        />
      )}
    </>
  );
}
