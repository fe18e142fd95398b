import type { Health, HealthState, Trouble } from '../../lib/domain/health';
import { Button } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import { useText } from '../ui/i18n-context';
import { dayInWords, fullDate, timeInWords } from '../ui/when';

/** A drawing of its own for each state: colour alone says nothing to many. */
const marks: Record<HealthState, IconName> = { well: 'check', 'falling-back': 'warn', failing: 'close' };

export interface HealthRowProps {
  health: Health;
  now: number;
  onForget: () => void;
}

/** How one kind of page does: its state, which fields and since when, and what to do about it. */
export function HealthRow({ health, now, onForget }: HealthRowProps) {
  const { health: words, lead, language } = useText();
  const t = words.pages;
  const { kind, state, troubles, healed, reads, lastOn } = health;
  const said = ({ field, state: how, since }: Trouble): string => {
    const day = dayInWords(since, now, language);
    if (!field) return how === 'failing' ? t.pageFailing(day) : t.pageFallingBack(day);
    return how === 'failing' ? t.fieldFailing(day) : t.fieldFallingBack(day);
  };
  return (
    <li className="health" data-kind={kind} data-state={state}>
      <div className="row">
        <h3 className="grow">{words.kinds[kind]}</h3>
        <span className="health-state">
          <Icon name={marks[state]} />
          {t.states[state]}
        </span>
      </div>
      {troubles.length + healed.length > 0 && (
        <ul className="health-fields">
          {troubles.map((one) => (
            <li key={one.field ?? ''} data-field={one.field} data-state={one.state}>
              {one.field && <span className="strong">{lead.fields[one.field]}</span>}{' '}
              <span className={one.state === 'failing' ? 'fault' : undefined} title={fullDate(one.since, language)}>
                {said(one)}
              </span>
            </li>
          ))}
          {healed.map((field) => (
            <li key={field} data-field={field} data-state="healed">
              <span className="strong">{lead.fields[field]}</span> <span className="muted">{t.healed}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="row wrap">
        <p className="tiny grow">
          <time dateTime={new Date(lastOn).toISOString()} title={fullDate(lastOn, language)}>
            {t.reads(reads, timeInWords(lastOn, now, language))}
          </time>
        </p>
        <Button look="quiet" small act="forget-health" aria-label={t.forgetOf(words.kinds[kind])} onClick={onForget}>
          {t.forget}
        </Button>
      </div>
    </li>
  );
}
