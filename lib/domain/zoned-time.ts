const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** How far a zone is ahead of UTC at a moment, in ms. */
export function offsetAt(timeZone: string, t: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(t)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(t / 1000) * 1000;
}

/**
 * The moment (ms) a local time of a zone names. `local`: that time as if it were UTC, in ms. In the hour a spring change
 * leaves out it is the moment of the change; of an hour that comes twice, the first.
 */
export function momentOf(timeZone: string, local: number): number {
  const before = offsetAt(timeZone, local - 86_400_000);
  const after = offsetAt(timeZone, local + 86_400_000);
  const early = local - before;
  if (before === after) return early;
  const late = local - after;
  if (offsetAt(timeZone, early) === before) return early;
  if (offsetAt(timeZone, late) === after) return late;
  // The gap: find the change itself.
  let [low, high] = [Math.min(early, late) - 7_200_000, Math.max(early, late) + 7_200_000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The local day of a moment as days since 1970-01-01. */
export const dayNumber = (timeZone: string, t: number): number => Math.floor((t + offsetAt(timeZone, t)) / 86_400_000);
