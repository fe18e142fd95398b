import type { Calendar } from '../../lib/domain/calendar';
import type { Lead } from '../../lib/domain/lead';
import { runningClock } from '../../lib/domain/work';
import { Clock } from '../ui/Clock';
import { useText } from '../ui/i18n-context';
import { timeLeftInWords } from '../ui/time-left';
import { useNow } from '../ui/use-now';
import { fullDate } from '../ui/when';

/** The clock that runs on a lead, or that it is paused and why; nothing when none runs. */
export function LeadClock({ lead, calendar }: { lead: Lead; calendar: Calendar }) {
  const t = useText();
  const now = useNow();
  const clock = runningClock(lead);
  if (!clock) return null;
  if (lead.pause)
    return (
      <Clock date={lead.pause.note}>
        {t.lead.time.paused} · {t.lead.pauseReasons[lead.pause.reason].toLocaleLowerCase(t.language)}
      </Clock>
    );
  const { tone, text } = timeLeftInWords(t, clock, now, calendar);
  return (
    <Clock tone={tone} date={fullDate(clock.dueAt, t.language)}>
      {text}
    </Clock>
  );
}
