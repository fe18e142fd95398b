import type { FileProblem } from '../../lib/import/row-source';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';

export interface FileRefusedProps {
  problem: FileProblem;
  /** The next file that waits. */
  next?: string;
  onNext: () => void;
  onHome: () => void;
}

/** Why a file is no table, what to do about it, and the way on. */
export function FileRefused({ problem, next, onNext, onHome }: FileRefusedProps) {
  const t = useText().imports;
  const [what, todo] = t.problems[problem];
  return (
    <>
      <div className="import-note late" role="alert" data-problem={problem}>
        <Icon name="warn" />
        <div>
          <p className="strong">{what}</p>
          <p>{todo}</p>
        </div>
      </div>
      <div className="row wrap">
        {next !== undefined && (
          <Button look="go" act="import-next" onClick={onNext}>
            {t.queue.next(next)}
          </Button>
        )}
        <Button look={next === undefined ? 'go' : 'quiet'} act="import-home" onClick={onHome}>
          {next === undefined ? t.queue.another : t.queue.all}
        </Button>
      </div>
    </>
  );
}
