import { useState } from 'react';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useText } from '../ui/i18n-context';
import { dayInWords } from '../ui/when';

const day = 86_400_000;

export interface DayChoiceProps {
  /** Days from now offered as buttons. */
  days: readonly number[];
  now: number;
  value: number | undefined;
  onChange: (ms: number) => void;
}

/** The start of a day in the machine's own zone, `n` days from now (ms). */
export const startOfDayIn = (n: number, now: number): number => new Date(now + n * day).setHours(0, 0, 0, 0);

/** A day to come: a few at hand, or any by date. */
export function DayChoice({ days, now, value, onChange }: DayChoiceProps) {
  const t = useText();
  const [any, setAny] = useState(false);
  const iso = (ms: number) => new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return (
    <div className="stack">
      <div className="choices">
        {days.map((n) => (
          <Button
            key={n}
            small
            look={value === startOfDayIn(n, now) ? 'go' : 'quiet'}
            aria-pressed={value === startOfDayIn(n, now)}
            act={`day-${n}`}
            onClick={() => onChange(startOfDayIn(n, now))}
          >
            {n === 1 ? t.lead.offers.tomorrow : t.lead.offers.inDays(n)}
          </Button>
        ))}
        <Button small look="quiet" aria-expanded={any} act="day-any" onClick={() => setAny(!any)}>
          {t.lead.offers.onDate}
        </Button>
      </div>
      {any && (
        <Field label={t.lead.offers.onDate} hint={value === undefined ? undefined : dayInWords(value, now, t.language)}>
          {(links) => (
            <input
              {...links}
              className="input"
              type="date"
              data-act="day-date"
              min={iso(startOfDayIn(1, now))}
              defaultValue={value === undefined ? '' : iso(value)}
              onChange={(event) => {
                const ms = new Date(`${event.currentTarget.value}T00:00`).getTime();
                if (ms > now) onChange(ms);
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
