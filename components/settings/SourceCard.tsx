import { useState } from 'react';
import type { Pull } from '../../lib/domain/pull';
import { type PullFault, pullFaults, stops } from '../../lib/sources/pull-fault';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useText } from '../ui/i18n-context';
import { fullDate, timeInWords } from '../ui/when';

/** A live source with whether its host may be called, and whether its key is here. */
export interface SourceState {
  pull: Pull;
  access: boolean;
  hasKey: boolean;
}

export interface SourceCardProps extends SourceState {
  vendorName: string;
  now: number;
  /** Called in the click itself, so that the browser asks. */
  onAllow: () => void;
  onPullNow: () => void;
  onPause: (paused: boolean) => void;
  onChange: () => void;
  onRemove: () => void;
}

/** One live source: what was last pulled, or what went wrong and what to do about it. */
export function SourceCard(props: SourceCardProps) {
  const { pull, access, hasKey, vendorName, now, onAllow, onPullNow, onPause, onChange, onRemove } = props;
  const { sources: t, common, language } = useText();
  const [asked, setAsked] = useState(false);
  const { last, paused } = pull;
  const fault = !access ? 'no-permission' : !hasKey ? 'no-key' : faultOf(last?.fault);
  const when = last && timeInWords(last.on, now, language);
  return (
    <li className="source" data-source={pull.id} data-fault={fault}>
      <div className="row">
        <h2 className="grow" dir="auto">
          {pull.name}
        </h2>
        {pull.name !== vendorName && <span className="tiny">{vendorName}</span>}
      </div>
      <p role="status" data-part="source-last">
        {last && when ? (
          <>
            <time dateTime={new Date(last.on).toISOString()} title={fullDate(last.on, language)}>
              {fault ? t.tried(when) : t.last(when)}
            </time>{' '}
            {last.people ? t.brought(last.people, last.leads, last.engagements) : !fault && t.nothing}{' '}
            {last.more && !fault && t.going}
          </>
        ) : (
          t.never
        )}{' '}
        {paused
          ? stops(fault)
            ? t.stopped
            : t.paused
          : pull.nextOn > now && t.next(timeInWords(pull.nextOn, now, language))}
      </p>
      {fault && (
        <div className="note warn" role="alert">
          <p>{t.faults[fault]}</p>
          {access && hasKey && last?.said && (
            <p className="tiny break" dir="auto">
              {t.said(vendorName)} {last.said}
            </p>
          )}
        </div>
      )}
      <div className="row wrap">
        {access ? (
          <Button small icon="retry" act="pull-now" onClick={onPullNow}>
            {t.pullNow}
          </Button>
        ) : (
          <Button small act="allow-source" onClick={onAllow}>
            {t.allow}
          </Button>
        )}
        <Button small look="quiet" act="pause-source" onClick={() => onPause(!paused)}>
          {paused ? t.resume : t.pause}
        </Button>
        <Button small look="quiet" icon="edit" act="change-source" onClick={onChange}>
          {t.change}
        </Button>
        <Button small look="quiet" act="remove-source" onClick={() => setAsked(true)}>
          {t.remove}
        </Button>
      </div>
      {asked && (
        <Dialog
          title={t.removeTitle(pull.name)}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button onClick={() => setAsked(false)}>{common.cancel}</Button>
              <Button look="danger" act="remove-source-yes" onClick={onRemove}>
                {t.remove}
              </Button>
            </>
          }
        >
          <p>{t.removeText}</p>
        </Dialog>
      )}
    </li>
  );
}

/** A fault as kept, if this version knows it. */
const faultOf = (text: string | undefined): PullFault | undefined =>
  text === undefined ? undefined : (pullFaults.find((one) => one === text) ?? 'failed');
