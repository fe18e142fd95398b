import type { Language } from '../../lib/domain/settings';

const day = 86_400_000;
const locale = { en: 'en-GB', fr: 'fr-FR' } as const;
/** The local midnight a moment lies after, ms. */
export const startOfDay = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);

/** A day in words: today, yesterday, "12 Nov", with the year when it is another one. Times in ms; the machine's own zone. */
export function dayInWords(ms: number, now: number, language: Language): string {
  const days = Math.round((startOfDay(now) - startOfDay(ms)) / day);
  if (days >= 0 && days <= 1) {
    return new Intl.RelativeTimeFormat(locale[language], { numeric: 'auto' }).format(-days, 'day');
  }
  const year = new Date(ms).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale[language], { day: 'numeric', month: 'short', year }).format(ms);
}

/** The full date and time, for titles: "Thursday 12 November 2026 at 16:10". */
export function fullDate(ms: number, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'full', timeStyle: 'short' }).format(ms);
}

/** A day in full, for titles: "Thursday 12 November 2026". */
export function fullDay(ms: number, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'full' }).format(ms);
}

/** A day with its year: "12 Nov 2026". */
export function longDay(ms: number, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], { day: 'numeric', month: 'short', year: 'numeric' }).format(ms);
}

/** The hour of the day: "16:10". */
export function timeOfDay(ms: number, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], { timeStyle: 'short' }).format(ms);
}

/** How far away a moment is: "in 4 min", "3 days ago". Under a minute counts in seconds. */
export function timeInWords(ms: number, now: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(locale[language], { numeric: 'auto', style: 'short' });
  const away = ms - now;
  const size = Math.abs(away);
  if (size < 60_000) return format.format(Math.trunc(away / 1000), 'second');
  if (size < 3_600_000) return format.format(Math.trunc(away / 60_000), 'minute');
  if (size < day) return format.format(Math.trunc(away / 3_600_000), 'hour');
  return format.format(Math.trunc(away / day), 'day');
}

/** The `n` days up to today as noon of each (ms), newest first: noon keeps the day in every time zone nearby. */
export function lastDays(n: number, now: number): number[] {
  return Array.from({ length: n }, (_, i) => {
    const date = new Date(now);
    date.setDate(date.getDate() - i);
    return i === 0 ? now : date.setHours(12, 0, 0, 0);
  });
}
