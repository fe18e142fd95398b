import { useState } from 'react';
import { pauseReasons, type RejectReason } from '../../lib/domain/reasons';
import type { LeadView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { useNow } from '../ui/use-now';
import { DayChoice } from './DayChoice';
import type { Act } from './use-act';

interface SheetProps {
  view: LeadView;
  busy: boolean;
  act: Act;
  onDone: () => void;
}

/** Why the clock stands still. */
export function PauseSheet({ busy, act, onDone }: SheetProps) {
  const t = useText();
  return (
    <div className="choices">
      {pauseReasons.map((reason) => (
        <Button
          key={reason}
          small
          act={`pause-${reason}`}
          disabled={busy}
          onClick={async () => (await act({ do: 'pause', reason })) && onDone()}
        >
          {t.lead.pauseReasons[reason]}
        </Button>
      ))}
    </div>
  );
}

/** When to be reminded; or no more. */
export function RemindSheet({ view, busy, act, onDone }: SheetProps) {
  const t = useText();
  const now = useNow(60_000);
  const remind = async (dueAt: number | null) => (await act({ do: 'remind', dueAt })) && onDone();
  return (
    <div className="stack">
      <DayChoice days={[1, 3, 7, 30]} now={now} value={view.lead.reminders[view.me]?.dueAt} onChange={remind} />
      {view.lead.reminders[view.me] && (
        <Button small look="quiet" act="remind-none" disabled={busy} onClick={() => remind(null)}>
          {t.lead.offers.noRemind}
        </Button>
      )}
    </div>
  );
}

/** Marketing sends a lead to sleep: a reason and a day. */
export function RecycleSheet({ view, busy, act, onDone }: SheetProps) {
  const t = useText();
  const now = useNow(60_000);
  const [reason, setReason] = useState<RejectReason>();
  const [until, setUntil] = useState<number>();
  const reasons = view.contract.reasons.filter((r) => r.consequence === 'recycle');
  return (
    <div className="stack">
      <div className="choices">
        {reasons.map(({ code }) => (
          <Button
            key={code}
            small
            look={code === reason ? 'go' : 'quiet'}
            aria-pressed={code === reason}
            act={`reason-${code}`}
            onClick={() => setReason(code)}
          >
            {t.lead.rejectReasons[code]}
          </Button>
        ))}
      </div>
      <DayChoice days={view.contract.recycle.days} now={now} value={until} onChange={setUntil} />
      <Button
        look="go"
        act="recycle-save"
        disabled={busy || !reason || until === undefined}
        onClick={async () => reason && until !== undefined && (await act({ do: 'recycle', reason, until })) && onDone()}
      >
        {t.lead.offers.recycle.replace('…', '')}
      </Button>
    </div>
  );
}
