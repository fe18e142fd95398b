import { useLiveQuery } from 'dexie-react-hooks';
import browser from 'webextension-polyfill';
import { BackupParts, type RestoreFault } from '../../components/settings/BackupParts';
import { ConsentPart } from '../../components/settings/ConsentPart';
import { EraseAll } from '../../components/settings/EraseAll';
import { EraseOne } from '../../components/settings/EraseOne';
import { MergePart } from '../../components/settings/MergePart';
import { useText } from '../../components/ui/i18n-context';
import { saveFile } from '../../components/ui/save-file';
import { useToast } from '../../components/ui/Toast';
import { now } from '../../lib/clock';
import type { Brings } from '../../lib/domain/brings';
import { displayName } from '../../lib/domain/display-name';
import type { Settings } from '../../lib/domain/settings';
import { send } from '../../lib/messaging/extension-client';
import { exportAll } from '../../lib/services/export';
import { mergeFile, previewMerge, undoMerge } from '../../lib/services/merge';
import { restore } from '../../lib/services/restore';
import { tandemDb } from '../../lib/store/db';
import { allLeads } from '../../lib/store/queries';
import { useAnswer, useSave } from './use-save';

/** What is kept, the way out with it and the way to be rid of it. */
export function DataPage({ settings }: { settings: Settings }) {
  const t = useText().settings.data;
  const { common } = useText();
  const {
    saveFailed,
    merge: { done: mergeDone },
  } = useText().settings;
  const merges = useLiveQuery(() => tandemDb().merges.toArray()) ?? [];
  const toast = useToast();
  const answer = useAnswer();
  const save = useSave();
  const leads = useLiveQuery(allLeads) ?? [];
  const used = useLiveQuery(async () => (await navigator.storage.estimate()).usage, [leads.length]);

  const exportFile = async (): Promise<void> => {
    const name = `tandem-${new Date(now()).toISOString().slice(0, 10)}.json`;
    const text = await answer(exportAll(), t.exported(name));
    if (text !== undefined) saveFile(name, text);
  };

  const restoreFile = async (file: File): Promise<RestoreFault | number> => {
    try {
      const result = await restore(await file.text());
      if ('refused' in result) return result.refused;
      await send('data.restored', {});
      return result.leads;
    } catch (bug) {
      console.error(bug);
      toast({ text: saveFailed, fault: true });
      return 'not-tandem';
    }
  };

  const refusedFile = (fault: RestoreFault) => toast({ text: t.refused[fault], fault: true });
  const look = async (file: File): Promise<Brings | undefined> => {
    const preview = await previewMerge(await file.text(), now());
    if (!('refused' in preview)) return preview;
    refusedFile(preview.refused);
    return undefined;
  };
  const undo = async (id: string): Promise<void> => {
    await undoMerge(id);
    await send('data.restored', {});
    toast({ text: common.undone });
  };
  const mergeIn = async (file: File): Promise<void> => {
    const done = await mergeFile(await file.text(), now());
    if ('refused' in done) return refusedFile(done.refused);
    await send('data.restored', {});
    toast({ text: mergeDone, undo: () => void undo(done.id) });
  };

  const erase = (leadId: string): void => {
    const lead = leads.find((one) => one.id === leadId);
    void answer(send('lead.erase', { leadId }), t.erased((lead && displayName(lead)) || t.unnamed));
  };

  return (
    <>
      <BackupParts used={used} leadCount={leads.length} onExport={() => void exportFile()} onRestore={restoreFile} />
      <MergePart onLook={look} onMerge={mergeIn} merges={merges} onUndo={(id) => void undo(id)} now={now()} />
      <ConsentPart
        consentOn={settings.consentOn}
        onWithdraw={() => save({ consentOn: null })}
        onWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
      />
      <EraseOne leads={leads} onErase={erase} />
      <EraseAll onErase={() => void answer(send('data.erase-all', {}), t.erasedAll)} />
    </>
  );
}
