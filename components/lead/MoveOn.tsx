import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import type { Act } from './use-act';

export interface MoveOnProps {
  to: 'mql' | 'sql' | 'opportunity';
  endpointSet: boolean;
  busy: boolean;
  act: Act;
  onDone: () => void;
  /** What will be sent, and what stands in the way. */
  children?: ReactNode;
}

/** Confirms a move that hands the lead to the CRM, and says so. */
export function MoveOn({ to, endpointSet, busy, act, onDone, children }: MoveOnProps) {
  const t = useText();
  return (
    <div className="stack">
      {to !== 'mql' && <p className="muted">{endpointSet ? t.lead.moveHandoff : t.lead.moveNoEndpoint}</p>}
      {children}
      <div className="row">
        <Button
          look="go"
          className="grow"
          act="move-on"
          disabled={busy}
          onClick={async () => (await act({ do: 'move-on', to })) && onDone()}
        >
          {t.lead.moveTo(t.lead.stages[to])}
        </Button>
        <Button act="cancel" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </div>
  );
}
