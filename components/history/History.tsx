import { useState } from 'react';
import type { LeadEvent } from '../../lib/domain/event';
import type { LeadView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useText } from '../ui/i18n-context';
import { useNow } from '../ui/use-now';
import { dayInWords, fullDate } from '../ui/when';
import { collapseDeliveries } from './collapse-deliveries';
import { describeEvent } from './describe-event';
import { HandoffLine } from './HandoffLine';

export interface HistoryProps {
  view: LeadView;
  onRetry: (handoff: string) => void;
  /** How many lines before "All n events". */
  short: number;
  onOpenOptions?: () => void;
}

/** What happened, newest first, with who did it on hover. */
export function History({ view, onRetry, short, onOpenOptions }: HistoryProps) {
  const t = useText();
  const now = useNow();
  const [all, setAll] = useState(false);
  const lines = collapseDeliveries(view.history);
  const cut = view.historyTotal - view.history.length;
  const handoffOf = (event: LeadEvent) =>
    event.type === 'delivery' || event.type === 'handed-off'
      ? view.lead.handoffs.find((h) => h.id === event.data.handoff)
      : undefined;
  return (
    <>
      <h3 className="hidden-text">{t.lead.history}</h3>
      <ul className="history">
        {lines.slice(0, all ? undefined : short).map((event) => {
          const handoff = handoffOf(event);
          const line = describeEvent(event, view, t);
          return (
            <li key={event.id} className={line.sales ? 'sales' : undefined} data-event={event.type}>
              <Icon name={line.icon} />
              {handoff ? (
                <HandoffLine {...{ handoff, now, onRetry, onOpenOptions }} endpointSet={view.endpointSet} />
              ) : (
                <span dir="auto">
                  {line.text} {line.strong && <b>{line.strong}</b>}
                  {line.detail && <span className="tiny block">{line.detail}</span>}
                </span>
              )}
              <time
                className="tiny"
                dateTime={new Date(event.on).toISOString()}
                title={[fullDate(event.on, t.language), event.by.user].filter(Boolean).join(' · ')}
              >
                {dayInWords(event.on, now, t.language)}
              </time>
            </li>
          );
        })}
      </ul>
      {lines.length > short && (
        <Button look="quiet" small act="history-all" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.lead.fewerEvents : t.lead.allEvents(lines.length)}
        </Button>
      )}
      {all && cut > 0 && <p className="tiny">{t.lead.cutEvents(cut)}</p>}
    </>
  );
}
