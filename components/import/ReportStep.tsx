import type { Import } from '../../lib/domain/import';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Numbers } from './Numbers';

export interface ReportStepProps {
  ended: Import;
  /** After an undo: how many of its leads stay. */
  kept?: number;
  /** The next file that waits. */
  next?: string;
  /** Where the leads are shown. */
  leadsHref: string;
  onRefused: () => void;
  onUndo: () => void;
  onNext: () => void;
}

/** What came of an import, or of taking it back. */
export function ReportStep({ ended, kept = 0, next, leadsHref, onRefused, onUndo, onNext }: ReportStepProps) {
  const t = useText().imports;
  const { report, numbers: label } = t;
  const says = {
    done: report.done,
    running: report.stopped(ended.done, ended.rows),
    stopped: report.stopped(ended.done, ended.rows),
    undoing: t.past.states.undoing,
    undone: report.undone,
  }[ended.state];
  const figures = [
    { key: 'newLeads', label: label.newLeads, n: ended.leads },
    { key: 'matched', label: label.matched, n: ended.matched },
    { key: 'engagements', label: label.engagements, n: ended.engagements },
    { key: 'suppressed', label: label.suppressed, n: ended.suppressed, hint: t.numberHints.suppressed },
    { key: 'refused', label: label.refused, n: ended.refused },
  ].filter(({ key, n }) => n > 0 || (key !== 'suppressed' && key !== 'refused'));
  const taken = ended.state === 'undone';
  return (
    <div className="stack" data-import={ended.state}>
      <p role="status">{kept > 0 ? `${says} ${report.kept(kept)}` : says}</p>
      {!taken && <Numbers figures={figures} />}
      {ended.refused > 0 && !taken && (
        <div className="row wrap">
          <Button icon="download" act="import-refused" onClick={onRefused}>
            {report.refusedFile}
          </Button>
          <span className="tiny grow">{report.refusedHint}</span>
        </div>
      )}
      <div className="row wrap import-ends">
        <Button look="go" act="import-next" onClick={onNext}>
          {next === undefined ? t.queue.another : t.queue.next(next)}
        </Button>
        {!taken && (
          <>
            <a className="btn" href={leadsHref} data-act="import-leads">
              {report.seeLeads}
            </a>
            <Button look="quiet" icon="undo" act="import-undo" onClick={onUndo}>
              {ended.state === 'undoing' ? t.undo.again : t.undo.act}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
