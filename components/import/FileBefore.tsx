import type { Import } from '../../lib/domain/import';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { dayInWords } from '../ui/when';

export interface FileBeforeProps {
  /** The last import of the very same bytes. */
  before: Import;
  now: number;
  /** Present: it was not finished, and goes on. */
  onResume?: () => void;
}

/** The very file was dropped before: what came of it, and the way on. */
export function FileBefore({ before, now, onResume }: FileBeforeProps) {
  const { imports, language } = useText();
  const t = imports.before;
  const when = dayInWords(before.on, now, language);
  const says = () => {
    if (before.state === 'done') return t.done(when, before.rows);
    if (before.state === 'running' || before.state === 'stopped') return t.half(when, before.done, before.rows);
    return t.undone(when);
  };
  return (
    <div className="import-note" data-before={before.state}>
      <p className="grow">{says()}</p>
      {onResume && (
        <Button look="go" act="import-resume" onClick={onResume}>
          {t.goOn(before.done)}
        </Button>
      )}
    </div>
  );
}
