import { cleanText } from '../pages/clean-text';

/** Text with nothing in it that cleaning would change: printable Latin letters, signs and dashes, and the usual quotes. */
const plain = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018\u2019\u201c\u201d\u20ac]*$/;
/** What tools write for nothing. */
const nothing = /^(?:-{1,9}|–|—|#?n\/a|#?N\/A|#VALUE!|#REF!|null|NULL|undefined|\\N)$/;

/**
 * A cell as text: no control or invisible characters, one space between words, at most `cap` characters. Empty for what tools
 * write for nothing. A quote before `=`, `+`, `-` or `@` is what exports put there for spreadsheets (OWASP, "CSV Injection").
 */
export function cellText(cell: string | undefined, cap: number): string {
  if (!cell) return '';
  const clean = plain.test(cell) && !cell.includes('  ') ? cell.trim() : cleanText(cell, cap);
  if (!clean || (clean.length < 10 && nothing.test(clean))) return '';
  const text = clean[0] === "'" && /^'[=+\-@]/.test(clean) ? clean.slice(1) : clean;
  return text.length <= cap ? text : cleanText(text, cap);
}

/** A cell of several lines: its lines cleaned, blank ones at its ends left out, at most 10,000 characters. */
export const cellLines = (cell: string | undefined): string =>
  (cell ?? '')
    .split(/\r\n?|\n/)
    .map((line) => cellText(line, 10_000))
    .join('\n')
    .trim()
    .slice(0, 10_000);
