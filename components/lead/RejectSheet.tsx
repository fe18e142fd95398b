import { useState } from 'react';
import { attemptsLeft } from '../../lib/domain/attempts';
import type { RejectReason, SubReason } from '../../lib/domain/reasons';
import type { LeadView } from '../../lib/domain/view';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { useNow } from '../ui/use-now';
import { dayInWords } from '../ui/when';
import { DayChoice } from './DayChoice';
import type { Act } from './use-act';

export interface RejectSheetProps {
  view: LeadView;
  busy: boolean;
  act: Act;
  onDone: () => void;
  /** A note can be typed: only in our own page. */
  typing: boolean;
}

/** No, and why: the contract's reasons, each asking what it demands, and what will become of the lead. */
export function RejectSheet({ view, busy, act, onDone, typing }: RejectSheetProps) {
  const t = useText();
  const now = useNow(60_000);
  const { lead, contract } = view;
  const [code, setCode] = useState<RejectReason>();
  const [sub, setSub] = useState<SubReason>();
  const [until, setUntil] = useState<number>();
  const [note, setNote] = useState('');
  const rule = contract.reasons.find((r) => r.code === code);
  const left = attemptsLeft(lead, contract);
  const early = rule?.attempts && (left.remaining > 0 || now < left.notBefore);
  const ready = rule && !early && (!rule.sub.length || sub) && (!rule.date || until !== undefined);
  const save = async () => {
    if (!code || !lead.offer) return;
    const no = { offer: lead.offer.id, reason: code, sub, until, note: note || undefined };
    if (await act({ do: lead.offer.state === 'accepted' ? 'give-back' : 'reject', ...no })) onDone();
  };
  return (
    <div className="stack">
      <div className="choices" role="radiogroup" aria-label={t.lead.offers.rejectTitle}>
        {contract.reasons.map((r) => (
          <Button
            key={r.code}
            small
            look={r.code === code ? 'go' : 'quiet'}
            role="radio"
            aria-checked={r.code === code}
            act={`reason-${r.code}`}
            onClick={() => {
              setCode(r.code);
              setSub(undefined);
              setUntil(undefined);
            }}
          >
            {t.lead.rejectReasons[r.code]}
          </Button>
        ))}
      </div>
      {rule && rule.sub.length > 0 && (
        <div className="choices">
          {rule.sub.map((s) => (
            <Button
              key={s}
              small
              look={s === sub ? 'go' : 'quiet'}
              aria-pressed={s === sub}
              act={`sub-${s}`}
              onClick={() => setSub(s)}
            >
              {t.lead.subReasons[s]}
            </Button>
          ))}
        </div>
      )}
      {rule?.consequence === 'recycle' && !early && (
        <DayChoice days={contract.recycle.days} now={now} value={until} onChange={setUntil} />
      )}
      {early && (
        <p className="fault" role="alert">
          {t.lead.attemptsAgreed(
            t.lead.attemptsLeft(
              left.remaining,
              now < left.notBefore ? dayInWords(left.notBefore, now, t.language) : '',
            ),
          )}
        </p>
      )}
      {typing && rule && !early && (
        <TextArea
          label={t.lead.noteText}
          act="reject-note"
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      {rule && !early && <p className="tiny">{t.lead.consequences[rule.consequence]}</p>}
      <Button look="go" act="reject-save" disabled={busy || !ready} onClick={() => void save()}>
        {lead.offer?.state === 'accepted'
          ? t.lead.offers.giveBack.replace('…', '')
          : t.lead.offers.reject.replace('…', '')}
      </Button>
    </div>
  );
}
