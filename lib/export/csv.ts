/**
 * What a spreadsheet may take for a formula, or for the start of another cell: OWASP, "CSV Injection" (`= + - @`, tab, CR, LF,
 * the full-width forms). Blanks before them do not help: some programs trim cells.
 */
const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A cell as spreadsheets read it (RFC 4180): quoted where needed, and a formula's first sign made text by an apostrophe. */
export function csvCell(value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\n\r;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What was written into a cell, without the apostrophe that kept it from being a formula. */
export const plainCell = (cell: string): string =>
  /^'/.test(cell) && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

/** One line of a table, its end included. French spreadsheets part cells at semicolons, as the comma is their decimal point. */
export const csvLine = (cells: readonly unknown[], separator: ',' | ';' = ','): string =>
  `${cells.map(csvCell).join(separator)}\r\n`;

/** Goes before the first line, so that spreadsheets see that the text is UTF-8. */
export const utf8Mark = '\uFEFF';
