import { useState } from 'react';
import { backReasons } from '../../lib/domain/reasons';
import { funnelStages, type Stage, stages } from '../../lib/domain/stage';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Segments } from '../ui/Segments';
import type { Act } from './use-act';

/** The stages a lead can go back to. */
export function stagesBefore(stage: Stage): ('lead' | 'mql' | 'sql')[] {
  return funnelStages.filter(
    (s): s is 'lead' | 'mql' | 'sql' => s !== 'opportunity' && stages.indexOf(s) < stages.indexOf(stage),
  );
}

/** Moves a lead back: a stage, then a click on the reason does it. No reason, no move. */
export function MoveBack({ stage, busy, act, onDone }: { stage: Stage; busy: boolean; act: Act; onDone: () => void }) {
  const t = useText();
  const earlier = stagesBefore(stage);
  const [to, setTo] = useState(earlier.at(-1) ?? 'lead');
  return (
    <div className="stack">
      {earlier.length > 1 && (
        <div className="stack tight">
          <span className="muted">{t.lead.moveBackTo}</span>
          <Segments
            label={t.lead.moveBackTo}
            value={to}
            options={earlier.map((value) => ({ value, label: t.lead.stages[value], act: `back-to-${value}` }))}
            onChange={setTo}
          />
        </div>
      )}
      <div className="choices">
        {backReasons.map((reason) => (
          <Button
            key={reason}
            look="quiet"
            small
            icon="back"
            act={`back-${reason}`}
            disabled={busy}
            onClick={async () => (await act({ do: 'move-back', to, reason })) && onDone()}
          >
            {t.lead.reasons[reason]}
          </Button>
        ))}
      </div>
    </div>
  );
}
