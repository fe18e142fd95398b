import type { HandoffState } from '../../lib/domain/lead';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { timeInWords } from '../ui/when';
import { CrmId } from './CrmId';

export interface HandoffLineProps {
  handoff: HandoffState;
  endpointSet: boolean;
  now: number;
  onRetry: (handoff: string) => void;
  onOpenOptions?: () => void;
}

/** How a handoff stands: waiting, on its way, retrying (when, why), delivered (the CRM's id), failed (why, try again). */
export function HandoffLine({ handoff, endpointSet, now, onRetry, onOpenOptions }: HandoffLineProps) {
  const t = useText();
  const { outcome, nextAt, why, crmId, attempts } = handoff;
  const state = {
    waiting: endpointSet ? t.lead.queued : t.lead.waiting,
    delivered: t.lead.delivered(handoff.link ? '' : (crmId ?? '')),
    retrying: nextAt && nextAt > now ? t.lead.retrying(timeInWords(nextAt, now, t.language)) : t.lead.retryNow,
    failed: t.lead.failed,
  }[outcome];
  const open = outcome === 'failed' || outcome === 'retrying';
  return (
    <span data-handoff={outcome}>
      <span className={outcome === 'failed' ? 'fault strong' : undefined}>
        {t.lead.handoffKind[handoff.kind]}
        {handoff.to && ` → ${handoff.to}`} · {state}
      </span>
      {crmId && handoff.link && (
        <>
          {' '}
          <CrmId id={crmId} link={handoff.link} />
        </>
      )}
      {open && (
        <span className="tiny block">
          {[why && t.lead.whyNot(why), t.lead.attempts(attempts)].filter(Boolean).join(' · ')}
        </span>
      )}
      {open && (
        <Button small icon="retry" act="retry" onClick={() => onRetry(handoff.id)}>
          {outcome === 'failed' ? t.common.tryAgain : t.lead.tryNow}
        </Button>
      )}
      {outcome === 'waiting' && !endpointSet && onOpenOptions && (
        <Button small icon="gear" act="options" onClick={onOpenOptions}>
          {t.lead.openOptions}
        </Button>
      )}
    </span>
  );
}
