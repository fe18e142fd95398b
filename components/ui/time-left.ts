import { businessBetween, businessCalendar, dayOf } from '../../lib/domain/business-time';
import type { Calendar } from '../../lib/domain/calendar';
import type { Text } from './i18n-context';
import { dayInWords } from './when';

const minute = 60_000;
const hour = 3_600_000;

/** A length of business time in words, coarse: `40 min`, `4 h`. */
export function spanInWords(t: Text, ms: number): string {
  return ms < hour
    ? `${Math.max(1, Math.round(ms / minute))} ${t.lead.time.min}`
    : `${Math.floor(ms / hour)} ${t.lead.time.h}`;
}

export interface TimeLeft {
  tone: 'calm' | 'soon' | 'late';
  text: string;
}

/** The time a clock has left at `now` (ms), in the business's own time: "4 h left today", amber from `amberAt`, red when late. */
export function timeLeftInWords(
  t: Text,
  clock: { dueAt: number; amberAt: number },
  now: number,
  calendar: Calendar,
): TimeLeft {
  const cal = businessCalendar(calendar);
  const left = businessBetween(cal, now, clock.dueAt);
  if (now >= clock.dueAt) return { tone: 'late', text: t.lead.time.late(spanInWords(t, -left)) };
  const words = spanInWords(t, left);
  const tone = now >= clock.amberAt ? 'soon' : 'calm';
  if (dayOf(cal, now) === dayOf(cal, clock.dueAt)) return { tone, text: t.lead.time.leftToday(words) };
  return { tone, text: t.lead.time.leftUntil(words, dayInWords(clock.dueAt, now, t.language)) };
}
