const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Open hours as people write them: `09:00-12:30, 14:00-18:00`; empty when closed. */
export const hoursInWords = (spans: readonly (readonly [number, number])[]): string =>
  spans.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(', ');

/** Reads them back, `9h-12h30` too; what is not a span of hours is left out. Minutes from midnight. */
export function parseHours(text: string): [number, number][] {
  const minutes = (h: string, m: string | undefined) => Math.min(1440, Number(h) * 60 + Number(m || 0));
  return [...text.matchAll(/(\d{1,2})(?:[:h](\d{2})?)?\s*[-–à]\s*(\d{1,2})(?:[:h](\d{2})?)?/g)]
    .map((m): [number, number] => [minutes(m[1] as string, m[2]), minutes(m[3] as string, m[4])])
    .slice(0, 4);
}

/** The days of a list, `2026-12-24`; what is no day is left out. */
export const parseDays = (text: string): string[] =>
  [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].map((m) => m[0]).filter((d) => !Number.isNaN(Date.parse(d)));
