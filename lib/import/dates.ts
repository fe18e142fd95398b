import type { DateOrder } from '../domain/saved-mapping';
import { monthOf } from './month-names';

/**
 * Dates of files. A date without a time is noon UTC, so that it is the same day nearly everywhere; a time without a zone is
 * read as UTC (Mailchimp's are; where another zone was meant the file does not say which). So one file gives the same moments
 * on every machine. Nothing is guessed: `03/04/2026` is no date until its order is known.
 */
const iso =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?:\[.*\])?)?$/i;
const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?=$|[\sT,à])/;
const clock = /(?:^|[\sT,àa])(\d{1,2})\s?[:h]\s?(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?\s?m\.?)?/i;
const zone = /(?:(?:UTC|GMT)\s*)?([+-])(\d{1,2}):?(\d{2})?\s*(?:\(.*\))?$/i;
const dayMonth =
  /(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)?[\s.-]*(?:of\s|de\s)?(\p{L}{3,9})\.?[\s,.-]*(\d{4}|\d{2})(?!\d)(.*)$/iu;
const monthDay = /(?<!\p{L})(\p{L}{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?!\d)(.*)$/iu;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?Z?)?$/;

const first = Date.UTC(1990, 0, 1);
const last = Date.UTC(2100, 0, 1);
const day = 86_400_000;

/** The day as ms at midnight UTC; undefined when the calendar has none such (31/02), or not between 1990 and 2100. */
function dayOf(year: number, month: number, date: number): number | undefined {
  const full = year < 100 ? 2000 + year : year;
  const at = Date.UTC(full, month - 1, date);
  const real = new Date(at);
  const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
  return exists && at >= first && at < last ? at : undefined;
}

function timeOf(
  hour: string,
  minute: string,
  second: string | undefined,
  half: string | undefined,
): number | undefined {
  const h = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  if (h > 23 || Number(minute) > 59 || Number(second ?? 0) > 59 || (half && Number(hour) > 12)) return undefined;
  return ((h * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000;
}

/** What a zone at the end of a text takes off, in ms: `+02:00`, `GMT+2`; nothing for `Z`, `UTC` or no zone. */
function offsetOf(text: string): number {
  const found = zone.exec(text);
  if (!found) return 0;
  return (found[1] === '-' ? 1 : -1) * (Number(found[2]) * 60 + Number(found[3] ?? 0)) * 60_000;
}

/** The rest of a date's text: a time, or nothing that could be one. */
function withTime(at: number | undefined, rest: string): number | undefined {
  if (at === undefined) return undefined;
  const time = clock.exec(rest);
  if (!time) return at + day / 2;
  const ms = timeOf(time[1] as string, time[2] as string, time[3], time[4]);
  return ms === undefined ? undefined : at + ms + offsetOf(rest.slice(time.index + time[0].length).trim());
}

/** `15/06/2026` by its order. An order that the numbers cannot have gives way to the one they can. */
function ordered(a: number, b: number, year: number, separator: string, order?: DateOrder): number | undefined {
  if (order === 'year-first') return dayOf(a, b, year);
  const dayFirst = a > 12 ? true : b > 12 ? false : separator === '.' || a === b || order === 'day-first';
  if (!dayFirst && b <= 12 && order !== 'month-first') return undefined;
  return dayFirst ? dayOf(year, b, a) : dayOf(year, a, b);
}

/** `15 juin 2026 à 14h30`, `Jun 15, 2026 09:30:27 PM`, `Mon, 15 Jun 2026 09:30:00 GMT`. */
function written(text: string): number | undefined {
  const [, date, month, year, rest = ''] = dayMonth.exec(text) ?? [];
  const at = monthOf(month ?? '');
  if (at !== undefined) return withTime(dayOf(Number(year), at, Number(date)), rest);
  const [, name, number, full, after = ''] = monthDay.exec(text) ?? [];
  const other = monthOf(name ?? '');
  return other === undefined ? undefined : withTime(dayOf(Number(full), other, Number(number)), after);
}

/** Seconds or ms since 1970, or a spreadsheet's day number (days since 30 December 1899). */
function counted(text: string): number | undefined {
  const n = Number(text);
  const at =
    n > 1e11
      ? n
      : n > 1e8
        ? n * 1000
        : n > 30_000 && n < 80_000
          ? Math.round((n - 25_569) * 86_400) * 1000
          : Number.NaN;
  if (!(at >= first && at < last)) return undefined;
  return n < 80_000 && Number.isInteger(n) ? at + day / 2 : at;
}

/** The moment a cell names, in ms, or undefined: no date, an impossible one, or one whose order is not known. */
export function parseDate(text: string, order?: DateOrder): number | undefined {
  const plain = text.trim();
  if (plain.length < 5 || plain.length > 60) return undefined;
  const exact = iso.exec(plain);
  if (exact) {
    const at = dayOf(Number(exact[1]), Number(exact[2]), Number(exact[3]));
    if (at === undefined || exact[4] === undefined) return at && at + day / 2;
    const time = timeOf(exact[4], exact[5] as string, exact[6], exact[7]);
    return time === undefined ? undefined : at + time + (exact[8] ? offsetOf(exact[8]) : 0);
  }
  const short = numeric.exec(plain);
  if (short) {
    const at = ordered(Number(short[1]), Number(short[3]), Number(short[4]), short[2] as string, order);
    return withTime(at, plain.slice(short[0].length));
  }
  const tight = compact.exec(plain);
  if (tight && plain.length <= 15) {
    const at = dayOf(Number(tight[1]), Number(tight[2]), Number(tight[3]));
    if (at !== undefined) return withTime(at, tight[4] ? ` ${tight[4]}:${tight[5]}:${tight[6] ?? '00'}` : '');
  }
  if (/^\d+(\.\d+)?$/.test(plain)) return counted(plain);
  return written(plain.replace(/\s+/g, ' '));
}

/** The two numbers of a date that may be read in two ways, and how it is separated; undefined for any other text. */
export function shortDate(text: string): { a: number; b: number; separator: string } | undefined {
  const short = numeric.exec(text.trim());
  return short ? { a: Number(short[1]), b: Number(short[3]), separator: short[2] as string } : undefined;
}
