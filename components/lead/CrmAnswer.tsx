import { useState } from 'react';
import type { CrmSays } from '../../lib/domain/event';
import type { RejectReason } from '../../lib/domain/reasons';
import type { LeadView } from '../../lib/domain/view';
import { unanswered } from '../../lib/domain/work';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import type { Act } from './use-act';

export interface CrmAnswerProps {
  view: LeadView;
  busy: boolean;
  act: Act;
  /** Our own page: an amount may be typed. */
  typing: boolean;
}

/** What came of a handoff, where the CRM cannot be asked: two clicks. Nothing while there is nothing to say. */
export function CrmAnswer({ view, busy, act, typing }: CrmAnswerProps) {
  const text = useText();
  const t = text.handoffs;
  const [said, setSaid] = useState<CrmSays>();
  const [amount, setAmount] = useState('');
  const { lead } = view;
  if (!unanswered(lead)) return null;
  const record = async (answer: CrmSays, reason?: RejectReason) => {
    const sum = amount.trim() ? Number(amount.replace(/\s/g, '').replace(',', '.')) : undefined;
    const given = answer === 'won' && sum !== undefined && Number.isFinite(sum) ? { amount: sum } : {};
    if (await act({ do: 'crm-answer', said: answer, reason, ...given })) setSaid(undefined);
  };
  const choices: CrmSays[] =
    lead.stage === 'sql' ? ['accepted', 'rejected', 'won', 'lost'] : ['won', 'lost', 'rejected'];
  return (
    <section className="stack tight" aria-label={t.ask} data-part="crm-answer">
      <p className="strong">{t.ask}</p>
      <p className="tiny">{t.askWhy}</p>
      {!said && (
        <div className="row wrap">
          {choices.map((one) => (
            <Button
              key={one}
              small
              act={`said-${one}`}
              disabled={busy}
              onClick={() => (one === 'accepted' || (one === 'won' && !typing) ? void record(one) : setSaid(one))}
            >
              {t.said[one]}
            </Button>
          ))}
        </div>
      )}
      {said === 'won' && (
        <div className="stack tight">
          <TextField
            label={t.amount}
            act="amount"
            inputMode="decimal"
            maxLength={20}
            value={amount}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
          <div className="row">
            <Button look="go" act="record-won" disabled={busy} onClick={() => void record('won')}>
              {t.said.won}
            </Button>
            <Button onClick={() => setSaid(undefined)}>{text.common.cancel}</Button>
          </div>
        </div>
      )}
      {(said === 'rejected' || said === 'lost') && (
        <fieldset className="stack tight">
          <legend>{said === 'rejected' ? t.whyRejected : t.whyLost}</legend>
          <div className="row wrap">
            {view.contract.reasons.map(({ code }) => (
              <Button key={code} small act={`why-${code}`} disabled={busy} onClick={() => void record(said, code)}>
                {text.lead.rejectReasons[code]}
              </Button>
            ))}
            {said === 'lost' && (
              <Button small act="why-none" disabled={busy} onClick={() => void record('lost')}>
                {t.said.lost}
              </Button>
            )}
            <Button small look="quiet" onClick={() => setSaid(undefined)}>
              {text.common.cancel}
            </Button>
          </div>
        </fieldset>
      )}
    </section>
  );
}
