import type { Progress } from '../../lib/import/import-protocol';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';

export interface RunStepProps {
  phase: Progress['phase'];
  /** Undefined until the first batch is through. */
  progress: Progress | undefined;
  stopping: boolean;
  onStop: () => void;
}

/** How far a preview, an import or an undo is: rows, rate, time left; it can be stopped. */
export function RunStep({ phase, progress, stopping, onStop }: RunStepProps) {
  const t = useText().imports.progress;
  const now = progress?.phase ?? phase;
  const share = progress?.rows ? Math.min(100, Math.floor((progress.done / progress.rows) * 100)) : undefined;
  // An undo counts batches, and the index counts nothing: rows are said of reading and writing only.
  const counts = progress && (now === 'preview' || now === 'import') ? progress : undefined;
  const facts = counts && [
    t.rows(counts.done, counts.rows),
    ...(counts.perSecond >= 1 ? [t.rate(Math.round(counts.perSecond))] : []),
    ...(counts.leftMs !== undefined ? [t.left(Math.round(counts.leftMs / 60_000))] : []),
  ];
  return (
    <div className="stack" data-phase={now}>
      <div
        className="import-bar"
        role="progressbar"
        aria-label={t.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={now === 'index' ? undefined : share}
        aria-valuetext={facts?.join(', ')}
        data-unknown={share === undefined || now === 'index'}
      >
        <span style={{ inlineSize: `${share ?? 100}%` }} />
      </div>
      <p data-part="facts">{facts?.join(' · ')}</p>
      <p className="muted">{t.phases[now]}</p>
      {phase === 'import' && <p className="tiny">{t.stopHint}</p>}
      <div className="row">
        <Button act="import-stop" disabled={stopping} onClick={onStop}>
          {stopping ? t.stopping : t.stop}
        </Button>
      </div>
    </div>
  );
}
