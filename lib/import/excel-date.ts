/** Number formats that are dates or times without saying so in letters (ECMA-376 part 1, 18.8.30), all languages. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether numbers of this format are dates: letters of dates are left once quoted and bracketed texts are gone. `[h]` counts. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id);
  const [first = ''] = code
    .slice(0, 300)
    .replace(/"[^"]*"|[\\_*]./g, '')
    .split(';');
  if (/^general$/i.test(first.trim())) return false;
  return /[dmyhs]/i.test(first.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''));
}

const day = 86_400_000;

/**
 * A day number of Excel as ISO text: `YYYY-MM-DD`, with `THH:MM:SS` when it holds a time, `HH:MM:SS` when it is only a time.
 * Undefined beyond year 9999. Excel counts a 29 February 1900 that never was: the days before it are one further.
 */
export function excelDate(serial: number, since1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const seconds = Math.round(serial * 86_400);
  if (seconds < 86_400 && !since1904) return new Date(seconds * 1000).toISOString().slice(11, 19);
  const shift = since1904 ? 24_107 : seconds < 60 * 86_400 ? 25_568 : 25_569;
  const iso = new Date(seconds * 1000 - shift * day).toISOString();
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
