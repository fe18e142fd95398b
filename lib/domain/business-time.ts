import { type Calendar, weekdays } from './calendar';
import { frenchHolidays } from './french-holidays';
import { dayNumber, momentOf } from './zoned-time';

const day = 86_400_000;
/** A calendar that does not open within three years never does. */
const horizon = 1100;

/** `[start, end)` in ms since 1970 UTC. */
export type Span = readonly [start: number, end: number];
/** A calendar with what it has worked out so far: open spans by day number, holidays by year. */
export interface BusinessCalendar {
  calendar: Calendar;
  days: Map<number, readonly Span[]>;
  closed: Set<string>;
  years: Set<number>;
}
const compiled = new WeakMap<Calendar, BusinessCalendar>();

/** The calendar ready to reckon with; kept for as long as the calendar object is. */
export function businessCalendar(calendar: Calendar): BusinessCalendar {
  let made = compiled.get(calendar);
  if (!made) {
    const closed = new Set([...calendar.daysOff, ...(calendar.country?.days ?? [])]);
    made = { calendar, days: new Map(), closed, years: new Set() };
    compiled.set(calendar, made);
  }
  return made;
}

const written = (n: number): string => new Date(n * day).toISOString().slice(0, 10);

function isClosed(cal: BusinessCalendar, n: number): boolean {
  const { france } = cal.calendar;
  const text = written(n);
  const year = Number(text.slice(0, 4));
  if (france !== 'none' && !cal.years.has(year)) {
    for (const holiday of frenchHolidays(year, france === 'alsace-moselle')) cal.closed.add(holiday);
    cal.years.add(year);
  }
  return cal.closed.has(text);
}

/** The open spans of one local day, in order. */
function spansOf(cal: BusinessCalendar, n: number): readonly Span[] {
  const kept = cal.days.get(n);
  if (kept) return kept;
  const { hours, timeZone } = cal.calendar;
  // 1970-01-01 was a Thursday.
  const hoursOfDay = hours[weekdays[(((n + 3) % 7) + 7) % 7] as 'mon'];
  const spans = isClosed(cal, n)
    ? []
    : hoursOfDay
        .map(
          ([from, to]): Span => [
            momentOf(timeZone, n * day + from * 60_000),
            momentOf(timeZone, n * day + to * 60_000),
          ],
        )
        .filter(([start, end]) => end > start)
        .sort((a, b) => a[0] - b[0]);
  if (cal.days.size > 5000) cal.days.clear();
  cal.days.set(n, spans);
  return spans;
}

/** The local day of a moment, as `2026-11-24`. */
export const dayOf = (cal: BusinessCalendar, t: number): string => written(dayNumber(cal.calendar.timeZone, t));

/** The first moment (ms) of a local day `2026-11-24`. */
export const startOfDay = (cal: BusinessCalendar, text: string): number =>
  momentOf(cal.calendar.timeZone, Date.parse(`${text}T00:00:00Z`));

/** When the business is open in `[from, to)`, clipped, in order; spans that touch are one. */
export function openSpans(cal: BusinessCalendar, from: number, to: number): Span[] {
  const list: [number, number][] = [];
  const last = dayNumber(cal.calendar.timeZone, to);
  for (let n = dayNumber(cal.calendar.timeZone, from); n <= last; n++)
    for (const [start, end] of spansOf(cal, n)) {
      const [s, e] = [Math.max(start, from), Math.min(end, to)];
      if (e <= s) continue;
      const before = list.at(-1);
      if (before && before[1] === s) before[1] = e;
      else list.push([s, e]);
    }
  return list;
}

/** True while the business is open. */
export const isOpen = (cal: BusinessCalendar, t: number): boolean =>
  spansOf(cal, dayNumber(cal.calendar.timeZone, t)).some(([start, end]) => start <= t && t < end);

/**
 * The moment by which `ms` of open time have passed since `t`: never inside a closed period. What ends just at closing is
 * due at closing; no time at all from a closed moment is the next opening. Infinity when the business never opens again.
 */
export function addBusiness(cal: BusinessCalendar, t: number, ms: number): number {
  if (ms < 0) return subtractBusiness(cal, t, -ms);
  let left = Math.round(ms);
  const first = dayNumber(cal.calendar.timeZone, t);
  for (let n = first, idle = 0; idle < horizon; n++, idle++)
    for (const [start, end] of spansOf(cal, n)) {
      if (end <= t) continue;
      idle = 0;
      const from = Math.max(start, t);
      if (left < end - from || (left > 0 && left === end - from)) return from + left;
      left -= end - from;
    }
  return Number.POSITIVE_INFINITY;
}

/** The moment `ms` of open time before `t`: never inside a closed period. What begins just at opening is that opening. */
export function subtractBusiness(cal: BusinessCalendar, t: number, ms: number): number {
  if (ms < 0) return addBusiness(cal, t, -ms);
  let left = Math.round(ms);
  const first = dayNumber(cal.calendar.timeZone, t);
  for (let n = first, idle = 0; idle < horizon; n--, idle++)
    for (const [start, end] of [...spansOf(cal, n)].reverse()) {
      if (start > t || (start === t && left > 0)) continue;
      idle = 0;
      const until = Math.min(end, t);
      if (left <= until - start) return until - left;
      left -= until - start;
    }
  return Number.NEGATIVE_INFINITY;
}

/** The open time between two moments, in ms; negative when `b` comes before `a`. */
export function businessBetween(cal: BusinessCalendar, a: number, b: number): number {
  if (b < a) return 0 - businessBetween(cal, b, a);
  return openSpans(cal, a, b).reduce((sum, [start, end]) => sum + end - start, 0);
}

/** The closing time of the day `t` lies in, when it is open then or later; else of the next open day. */
export function closingOf(cal: BusinessCalendar, t: number): number {
  const first = dayNumber(cal.calendar.timeZone, t);
  for (let n = first; n < first + horizon; n++) {
    const end = spansOf(cal, n).at(-1)?.[1];
    if (end !== undefined && end > t) return end;
  }
  return Number.POSITIVE_INFINITY;
}
