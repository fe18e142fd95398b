import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import type { QueuedFile } from './import-steps';

/** The files that were dropped, each with its state; those that wait can be left out. */
export function FileQueue({ files, onDrop }: { files: readonly QueuedFile[]; onDrop: (id: number) => void }) {
  const t = useText().imports.queue;
  return (
    <ol className="import-queue" aria-label={t.title}>
      {files.map(({ id, file, state }) => (
        <li key={id} data-state={state} aria-current={state === 'open' || undefined}>
          <span className="grow" dir="auto">
            {file.name}
          </span>
          <span className={state === 'refused' ? 'fault' : 'tiny'}>{t.states[state]}</span>
          {state === 'waiting' && (
            <Button
              small
              look="quiet"
              icon="close"
              iconOnly={t.remove(file.name)}
              act="queue-drop"
              onClick={() => onDrop(id)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
