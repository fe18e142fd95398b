import { useState } from 'react';
import type { Handoff } from '../../lib/domain/handoff';
import { readable } from '../settings/RequestPreview';
import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { timeInWords } from '../ui/when';

export interface HandoffRowProps {
  handoff: Handoff;
  name: string;
  /** The endpoint's name; undefined when none takes it. */
  endpoint: string | undefined;
  now: number;
  onReplay: () => void;
  onEdit: () => void;
  onAsk: () => void;
  onOpen: () => void;
}

/** One handoff: state, attempts, what was answered, when next; its body and what can be done about it on demand. */
export function HandoffRow({ handoff: h, name, endpoint, now, onReplay, onEdit, onAsk, onOpen }: HandoffRowProps) {
  const text = useText();
  const t = text.handoffs;
  const [open, setOpen] = useState(false);
  const time = (at: number) => timeInWords(at, now, text.language);
  const state =
    h.state === 'due' && h.attempts > 0 && h.nextAt > now ? t.states.retry(time(h.nextAt)) : t.states[h.state];
  const facts = [
    endpoint,
    h.attempts > 0 && t.attempts(h.attempts),
    h.why && text.lead.whyNot(h.why),
    h.askAt !== undefined && t.askedNext(time(h.askAt)),
  ].filter(Boolean);
  return (
    <li className="handoff" data-handoff={h.state} data-id={h.id}>
      <div className="row wrap">
        <div className="grow">
          <p>
            <span className="strong" dir="auto">
              {name || text.lead.unnamed}
            </span>{' '}
            <span className="muted">{text.lead.handoffKind[h.kind]}</span>{' '}
            {h.crmId &&
              (h.link ? (
                <a href={h.link} target="_blank" rel="noreferrer" data-act="record">
                  {t.record(h.crmId)}
                </a>
              ) : (
                <span className="tiny">{t.record(h.crmId)}</span>
              ))}
          </p>
          <p className="tiny">
            <span className={h.state === 'failed' ? 'fault' : undefined}>{state}</span>
            {facts.length > 0 && ` · ${facts.join(' · ')}`}
          </p>
          {h.last?.said && h.state !== 'delivered' && (
            <p className="tiny break" dir="auto">
              {t.lastSaid}: {h.last.said}
            </p>
          )}
        </div>
        {(h.state === 'failed' || h.state === 'due') && (
          <Button small icon="retry" act="replay" onClick={onReplay}>
            {t.replay}
          </Button>
        )}
        <Button small look="quiet" act="handoff-details" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.details}
        </Button>
      </div>
      {open && (
        <div className="stack tight">
          <div className="row wrap">
            <Button small look="quiet" icon="person" act="open-lead" onClick={onOpen}>
              {t.openLead}
            </Button>
            {h.state !== 'delivered' && h.state !== 'sending' && (
              <Button small look="quiet" icon="edit" act="edit-handoff" onClick={onEdit}>
                {t.edit}
              </Button>
            )}
            {h.state === 'delivered' && h.askAt !== undefined && (
              <Button small look="quiet" icon="question" act="ask-now" onClick={onAsk}>
                {t.askNow}
              </Button>
            )}
          </div>
          {h.last && (
            <p className="tiny break">
              {t.lastSaid} ({time(h.last.on)}
              {h.last.status !== undefined && `, ${h.last.status}`}): {h.last.said || '—'}
            </p>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <pre className="answer mono" tabIndex={0}>
            {readable(h.body)}
          </pre>
        </div>
      )}
    </li>
  );
}
