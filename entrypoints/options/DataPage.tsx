import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import browser from 'webextension-polyfill';
import { BackupPart } from '../../components/settings/BackupPart';
import { ConsentPart } from '../../components/settings/ConsentPart';
import { EraseAll } from '../../components/settings/EraseAll';
import { EraseOne } from '../../components/settings/EraseOne';
import { MergePart } from '../../components/settings/MergePart';
import { OpenSealed } from '../../components/settings/OpenSealed';
import { ProtectBackups } from '../../components/settings/ProtectBackups';
import { type RestoreAnswer, RestorePart } from '../../components/settings/RestorePart';
import { StoragePart } from '../../components/settings/StoragePart';
import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import { now } from '../../lib/clock';
import type { Brings } from '../../lib/domain/brings';
import { displayName } from '../../lib/domain/display-name';
import type { Lead } from '../../lib/domain/lead';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import { askBackup } from '../../lib/services/backup-client';
import { keepStorage } from '../../lib/services/storage';
import { tandemDb } from '../../lib/store/db';
import { useBackup } from './use-backup';
import { useErasable } from './use-erasable';
import { useAnswer, useSave } from './use-save';
import { useStorage } from './use-storage';
import { useTandemFile } from './use-tandem-file';

/** What is kept, the way out with it and the way to be rid of it. */
export function DataPage({ settings }: { settings: Settings }) {
  const { common, backup, settings: words } = useText();
  const t = words.data;
  const merges = useLiveQuery(async () => tandemDb().merges.toArray()) ?? [];
  const toast = useToast();
  const answer = useAnswer();
  const save = useSave();
  const saving = useBackup();
  const storage = useStorage();
  const files = useTandemFile();
  const [restored, setRestored] = useState<RestoreAnswer>();
  const [query, setQuery] = useState('');
  const erasable = useErasable(query, storage.counts.leads);

  /** What a bug left undone is said; the console has why. */
  const failed = (bug: unknown): void => {
    console.error(bug);
    toast({ text: words.saveFailed, fault: true });
  };
  const restoreFile = async (file: File): Promise<void> => {
    setRestored(undefined);
    void keepStorage();
    const result = await files.read('restore', file).catch((bug) => {
      failed(bug);
      return 'failed' as const;
    });
    // A file too large for one transaction may have been written in part.
    if (result !== 'failed' && (!('refused' in result) || result.refused === 'storage-full'))
      await send('data.restored', {});
    setRestored(result);
  };
  const look = async (file: File): Promise<Brings | undefined> => {
    const preview = await files.read('look', file).catch(failed);
    if (preview && !('refused' in preview)) return preview;
    if (preview) toast({ text: backup.refused[preview.refused], fault: true });
    return undefined;
  };
  const undo = async (id: string): Promise<void> => {
    await askBackup({ do: 'undo-merge', id, now: now() });
    await send('data.restored', {});
    toast({ text: common.undone });
  };
  const mergeIn = async (file: File): Promise<void> => {
    const done = await files.read('merge', file);
    if ('refused' in done) return toast({ text: backup.refused[done.refused], fault: true });
    await send('data.restored', {});
    toast({ text: words.merge.done, undo: () => void undo(done.id).catch(failed) });
  };
  const erase = (lead: Lead): void =>
    void answer(send('lead.erase', { leadId: lead.id }), t.erased(displayName(lead) || t.unnamed));

  return (
    <>
      <BackupPart
        settings={settings}
        now={now()}
        onSave={() => void saving.save()}
        progress={saving.progress}
        onRemind={(backupRemind) => save({ backupRemind })}
      >
        <ProtectBackups
          isProtected={saving.isProtected}
          onProtect={saving.protect}
          onUnprotect={() => void saving.unprotect()}
        />
      </BackupPart>
      <RestorePart
        onFile={(file) => void restoreFile(file)}
        busy={files.busy}
        progress={files.progress?.phase === 'merging' ? undefined : files.progress}
        answer={restored}
      />
      <MergePart
        onLook={look}
        onMerge={(file) => mergeIn(file).catch(failed)}
        merges={merges}
        onUndo={(id) => void undo(id).catch(failed)}
        now={now()}
      />
      <StoragePart
        state={storage.state}
        counts={storage.counts}
        onKeep={() => void storage.keep()}
        denied={storage.denied}
      />
      <ConsentPart
        consentOn={settings.consentOn}
        onWithdraw={() => save({ consentOn: null })}
        onWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
      />
      <EraseOne query={query} onQuery={setQuery} found={erasable.found} more={erasable.more} onErase={erase} />
      <EraseAll onErase={() => void answer(send('data.erase-all', {}), t.erasedAll)} />
      {files.sealed && (
        <OpenSealed
          key={`${files.sealed.wrong}`}
          fileName={files.sealed.fileName}
          wrong={files.sealed.wrong}
          onPassphrase={files.sealed.answer}
          onClose={() => files.sealed?.answer(undefined)}
        />
      )}
    </>
  );
}
