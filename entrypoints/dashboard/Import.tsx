import { useLiveQuery } from 'dexie-react-hooks';
import { useState, useSyncExternalStore } from 'react';
import browser from 'webextension-polyfill';
import { DropZone } from '../../components/import/DropZone';
import { FileRefused } from '../../components/import/FileRefused';
import { ImportFailed } from '../../components/import/ImportFailed';
import { ImportFrame } from '../../components/import/ImportFrame';
import { MapStep } from '../../components/import/MapStep';
import { PastImports } from '../../components/import/PastImports';
import { PreviewStep } from '../../components/import/PreviewStep';
import { ReportStep } from '../../components/import/ReportStep';
import { RunStep } from '../../components/import/RunStep';
import { UndoImport } from '../../components/import/UndoImport';
import { useFileDrop } from '../../components/import/use-file-drop';
import { useText } from '../../components/ui/i18n-context';
import { Loading } from '../../components/ui/States';
import { useNow } from '../../components/ui/use-now';
import type { Import as PastImport } from '../../lib/domain/import';
import { everyLead } from '../../lib/domain/lead-query';
import { queryToParams } from '../../lib/domain/query-params';
import type { Settings } from '../../lib/domain/settings';
import { foldName } from '../../lib/domain/word';
import { importer } from '../../lib/services/importer';
import { tandemDb } from '../../lib/store/db';
import { allImports } from '../../lib/store/imports';
import { words } from '../../lib/store/queries';
import { isFree, nextFile, unfinished } from './import-flow';
import { theImportDesk } from './the-import-desk';
import { useMappings } from './use-mappings';
import { useRefusedFile } from './use-refused-file';

const openWelcome = () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });

/** The import page: files dropped, mapped, previewed, imported, reported, taken back. */
export function Import({ settings }: { settings: Settings }) {
  const t = useText().imports;
  const desk = theImportDesk();
  const flow = useSyncExternalStore(desk.subscribe, desk.get);
  const now = useNow();
  const past = useLiveQuery(async () => allImports(tandemDb()));
  const named = useLiveQuery(async () => ({ tags: await words('tag'), campaigns: await words('campaign') }));
  const [asked, setAsked] = useState<PastImport>();
  const mappings = useMappings(settings, flow, desk);
  const saveRefused = useRefusedFile();
  const take = (files: File[]) => desk.add(files, settings.mappings);
  const over = useFileDrop(take);
  const { opened, mapping } = flow;
  const half = opened && unfinished(opened);
  const next = nextFile(flow);
  const tag = named?.tags.find(({ name }) => foldName(name) === foldName(flow.ended?.mapping.tag ?? ''));
  const onNext = () => desk.next(settings.mappings);

  const step = () => {
    switch (flow.step) {
      case 'files':
        return (
          <>
            <DropZone over={over} onFiles={take} />
            {past ? (
              <PastImports imports={past} onUndo={setAsked} onRefused={(one) => void saveRefused(one)} />
            ) : (
              <Loading />
            )}
          </>
        );
      case 'opening':
        return <Loading />;
      case 'refused':
        return (
          <FileRefused
            problem={flow.problem ?? 'unreadable'}
            next={next?.file.name}
            onNext={onNext}
            onHome={() => desk.home()}
          />
        );
      case 'map':
        if (!opened || !mapping || !named) return <Loading />;
        return (
          <MapStep
            opened={opened}
            mapping={mapping}
            saved={settings.mappings}
            used={flow.saved}
            tags={named.tags.map(({ name }) => name)}
            campaigns={named.campaigns.map(({ name }) => name)}
            now={now}
            onMapping={(changed) => desk.map(changed, flow.saved)}
            {...mappings}
            onResume={half && (async () => desk.start(await importer(), half.mapping))}
            onPreview={async () => desk.preview(await importer())}
            onLeave={() => desk.leave(settings.mappings)}
          />
        );
      case 'previewing':
      case 'importing':
      case 'undoing': {
        const phase = ({ previewing: 'preview', importing: 'import', undoing: 'undo' } as const)[flow.step];
        return <RunStep phase={phase} progress={flow.progress} stopping={!!flow.stopping} onStop={() => desk.stop()} />;
      }
      case 'preview':
        if (!flow.preview) return <Loading />;
        return (
          <PreviewStep
            preview={flow.preview}
            onStart={async () => desk.start(await importer())}
            onColumns={() => desk.columns()}
            onLeave={() => desk.leave(settings.mappings)}
          />
        );
      case 'report':
        if (!flow.ended) return <Loading />;
        return (
          <ReportStep
            ended={flow.ended}
            kept={flow.kept}
            next={next?.file.name}
            leadsHref={`#leads?${queryToParams({ ...everyLead, ...(tag ? { tag: tag.id } : { source: 'import' }) })}`}
            onRefused={() => flow.ended && void saveRefused(flow.ended)}
            onUndo={() => setAsked(flow.ended)}
            onNext={onNext}
          />
        );
      case 'failed':
        return (
          <ImportFailed
            why={flow.failure ?? 'failed'}
            onAgain={() => desk.again(settings.mappings)}
            onHome={() => desk.home()}
            onWelcome={openWelcome}
          />
        );
    }
  };
  if (settings.consentOn === null)
    return (
      <ImportFrame step="files" name="" files={[]} onDrop={() => {}}>
        <ImportFailed why="no-consent" onAgain={() => {}} onHome={() => {}} onWelcome={openWelcome} />
      </ImportFrame>
    );
  return (
    <ImportFrame step={flow.step} name={flow.name} files={flow.files} onDrop={(id) => desk.drop(id)}>
      {over && flow.step !== 'files' && (
        <p className="import-note" role="status">
          {t.drop.now}
        </p>
      )}
      {step()}
      {asked && (
        <UndoImport
          one={asked}
          onClose={() => setAsked(undefined)}
          onUndo={async () => {
            setAsked(undefined);
            if (isFree(desk.get())) desk.undo(asked, await importer());
          }}
        />
      )}
    </ImportFrame>
  );
}
