import { useState } from 'react';
import type { Handoff } from '../../lib/domain/handoff';
import { Button } from '../ui/Button';
import { type Text, useText } from '../ui/i18n-context';
import { useNow } from '../ui/use-now';
import { timeInWords } from '../ui/when';

export interface OutboxRow {
  handoff: Handoff;
  name: string;
}

/** The outbox in one sentence: what is worst, first. */
export function outboxInWords(rows: readonly OutboxRow[], now: number, t: Text): string {
  const of = (state: Handoff['state']) => rows.filter((r) => r.handoff.state === state);
  const [failed, due, waiting] = [of('failed'), of('due'), of('waiting')];
  const later = due.filter((r) => r.handoff.attempts > 0 && r.handoff.nextAt > now);
  if (failed.length) return t.lead.outboxFailed(failed.length);
  if (later.length) {
    const soonest = Math.min(...later.map((r) => r.handoff.nextAt));
    return t.lead.outboxRetrying(later.length, timeInWords(soonest, now, t.language));
  }
  if (waiting.length) return t.lead.outboxWaiting(waiting.length);
  return rows.length ? t.lead.outboxSending(rows.length) : t.lead.outboxNone;
}

/** The foot of the panel: how handoffs stand; Show lists them, each with why, when next, and Try now. */
export function OutboxBar({ rows, onRetry }: { rows: readonly OutboxRow[]; onRetry: (handoff: string) => void }) {
  const t = useText();
  const now = useNow(5000);
  const [open, setOpen] = useState(false);
  const state = ({ state, nextAt, attempts }: Handoff) => {
    if (state === 'waiting') return t.lead.waiting;
    if (state === 'failed') return t.lead.failed;
    if (state === 'due' && attempts > 0)
      return nextAt > now ? t.lead.retrying(timeInWords(nextAt, now, t.language)) : t.lead.retryNow;
    return t.lead.queued;
  };
  return (
    <section className="outbox" aria-label={t.lead.outbox}>
      {open && rows.length > 0 && (
        <ul>
          {rows.map(({ handoff, name }) => (
            <li key={handoff.id} className="row" data-handoff={handoff.state}>
              <div className="grow">
                <span className="strong" dir="auto">
                  {name || t.lead.unnamed}
                </span>{' '}
                <span className="muted">{t.lead.handoffKind[handoff.kind]}</span>
                <p className={handoff.state === 'failed' ? 'fault' : 'tiny'}>{state(handoff)}</p>
                {handoff.attempts > 0 && (
                  <p className="tiny">
                    {[handoff.why && t.lead.whyNot(handoff.why), t.lead.attempts(handoff.attempts)]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                )}
              </div>
              {handoff.state !== 'waiting' && handoff.state !== 'sending' && (
                <Button small act="handoff-retry" onClick={() => onRetry(handoff.id)}>
                  {t.lead.tryNow}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <span className="tiny grow" role="status" data-outbox={rows.length}>
          {outboxInWords(rows, now, t)}
        </span>
        {rows.length > 0 && (
          <Button look="quiet" small act="outbox" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t.lead.hide : t.lead.show}
          </Button>
        )}
      </div>
    </section>
  );
}
