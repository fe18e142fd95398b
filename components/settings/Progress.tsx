import { useText } from '../ui/i18n-context';

/** How far something is. `part`: 0 to 1. */
export interface ProgressPart {
  phase: keyof ReturnType<typeof useText>['backup']['phases'];
  part: number;
}

/** A bar and what is being done, while it is. */
export function Progress({ progress }: { progress?: ProgressPart }) {
  const t = useText().backup;
  if (!progress) return null;
  const said = t.phases[progress.phase];
  return (
    <div className="row backup-progress" data-progress={progress.phase}>
      <span className="tiny" role="status">
        {said}
      </span>
      <progress className="grow" value={progress.part} max={1} aria-label={said} />
    </div>
  );
}
