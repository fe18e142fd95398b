import Papa from 'papaparse';
import { nextIsRow, readLiterally, swallowedRows } from './csv-doubts';
import { faultyRow } from './faulty-row';
import { longestRow } from './limits';
import type { FaultyRow, RawRow } from './row-source';

/** What `@types/papaparse` leaves untyped of papaparse's low-level parser. */
interface Parsed {
  data: string[][];
  errors: { code: string; row: number }[];
  meta: { cursor: number };
}
interface LowLevelParser {
  parse(text: string, base: number, ignoreLastRow: boolean): Parsed;
}

/** Characters parsed at once after a doubt; doubled while all goes well, so that much doubt does not parse the piece over and over. */
const smallWindow = 512;

/** A quote is wrong and still open after so many characters: the row is given up; sooner when many were, one after the other. */
const patience = { most: 8192, least: 256 };

const missing = 'MissingQuotes';

/**
 * Reads delimited text (lines ended by `\n`) pushed piece by piece: `read(piece, last)` gives the rows it ends, numbered by
 * lines. Holds a row whose end has not come, at most `longestRow` characters. A quote that never closes costs its own line.
 * `width`: how many columns the table has, 0 when that is not known yet.
 */
export function csvReader(separator: string, width = 0) {
  const parser = new Papa.Parser({ delimiter: separator, newline: '\n' }) as unknown as LowLevelParser;
  let held = '';
  let line = 1;
  let triedInVain = 0;
  let skipping = false;
  let patient = patience.most;

  function giveUpLine(text: string, rows: (RawRow | FaultyRow)[]): number {
    const end = text.indexOf('\n');
    const first = end < 0 ? text : text.slice(0, end);
    rows.push(readLiterally(first, line, separator, width));
    line++;
    return end < 0 ? text.length : end + 1;
  }

  /** Takes the rows of a parsed text up to the first doubtful one. Returns where that starts, or undefined. */
  function accept(text: string, parsed: Parsed, rows: (RawRow | FaultyRow)[]): number | undefined {
    const quoted = text.includes('"');
    const wrong = new Map(parsed.errors.map((error) => [error.row, error.code]));
    let at = 0;
    for (const [i, cells] of parsed.data.entries()) {
      if (quoted) {
        let end = text.indexOf('\n', at);
        let count = 1;
        for (const cell of cells) {
          for (let n = cell.indexOf('\n'); n >= 0; n = cell.indexOf('\n', n + 1)) {
            end = text.indexOf('\n', end + 1);
            count++;
          }
        }
        const after = end < 0 ? text.length : end + 1;
        const code = wrong.get(i);
        if (code === missing) return at;
        if (count > 1) {
          const lines = text.slice(at, after).split('\n', count);
          if (swallowedRows(lines, cells, code !== undefined, separator, width)) return at;
        }
        rows.push({ row: line, cells });
        line += count;
        at = after;
      } else rows.push({ row: line++, cells });
    }
    return undefined;
  }

  function read(piece: string, last: boolean): (RawRow | FaultyRow)[] {
    const rows: (RawRow | FaultyRow)[] = [];
    let text = piece;
    if (skipping) {
      const end = text.indexOf('\n');
      if (end < 0) return rows;
      text = text.slice(end + 1);
      line++;
      skipping = false;
    }
    held += text;
    if (!last && held.length < Math.min(triedInVain * 2, longestRow + 1)) return rows;
    triedInVain = 0;
    let at = 0;
    let size = held.length;
    while (at < held.length) {
      const lineEnd = at + size < held.length ? held.indexOf('\n', at + size) : -1;
      const end = lineEnd < 0 ? held.length : lineEnd + 1;
      const part = held.slice(at, end);
      const parsed = parser.parse(part, 0, !(last && end === held.length));
      const doubt = accept(part, parsed, rows);
      if (doubt !== undefined) {
        at += doubt;
        at += giveUpLine(held.slice(at, end), rows);
        size = smallWindow;
        continue;
      }
      if (parsed.data.length > 0) patient = patience.most;
      at += parsed.meta.cursor;
      const open = end - at;
      const wrongQuote = parsed.errors.at(-1)?.row === parsed.data.length;
      if (open > longestRow || (wrongQuote && (open > patient || nextIsRow(held.slice(at, end), separator, width)))) {
        if (held.slice(at, end).includes('\n')) {
          at += giveUpLine(held.slice(at, end), rows);
          size = smallWindow;
          patient = Math.max(patience.least, patient / 2);
          continue;
        }
        if (open > longestRow) {
          rows.push(faultyRow(line, held.slice(at, at + patience.most).split(separator), 'cell-too-long'));
          skipping = true;
          at = end;
        }
      }
      if (end === held.length) {
        if (parsed.meta.cursor === 0) triedInVain = open;
        break;
      }
      size = Math.max(smallWindow, (end - at + parsed.meta.cursor) * 2);
    }
    held = held.slice(at);
    return rows;
  }
  return { read, held: () => held.length };
}
