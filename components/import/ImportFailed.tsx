import type { FromImport } from '../../lib/import/import-protocol';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Fault } from '../ui/States';

export interface ImportFailedProps {
  why: Extract<FromImport, { is: 'failed' }>['why'];
  onAgain: () => void;
  onHome: () => void;
  onWelcome: () => void;
}

/** What could not be finished, what stands, and the way on. */
export function ImportFailed({ why, onAgain, onHome, onWelcome }: ImportFailedProps) {
  const { imports: t, common } = useText();
  const [what, todo] = t.failures[why];
  return (
    <div data-failure={why}>
      <Fault
        title={what ?? ''}
        action={
          <>
            {why === 'no-consent' ? (
              <Button look="go" act="welcome" onClick={onWelcome}>
                {t.welcome}
              </Button>
            ) : (
              <Button look="go" act="import-again" onClick={onAgain}>
                {common.tryAgain}
              </Button>
            )}
            <Button look="quiet" act="import-home" onClick={onHome}>
              {t.queue.all}
            </Button>
          </>
        }
      >
        {todo}
      </Fault>
    </div>
  );
}
