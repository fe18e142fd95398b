import { foldText } from '../domain/match-words';
import type { RawRow } from './row-source';

/** What may stand around a field's name in flattened JSON (`properties.email`, HubSpot; `attributes.FIRSTNAME`, Brevo). */
const wrappers = /^(?:(?:properties|attributes|contacts?|fields|core|all|person|people|registrant|data)\.)+/i;

/** A header as a key: no accents, lower case, words of letters and digits with one space between. At most 200 characters. */
export const foldHeader = (text: string): string => foldText(text.slice(0, 400)).slice(0, 200).trim();

/** A word as words of a file are looked up: folded, without its spaces, so that `First Name`, `first_name` and `firstName` are the same. */
export const compactWord = (text: string): string => foldHeader(text).replaceAll(' ', '');

/** A header as it is looked up. */
export const compactHeader = (text: string): string => compactWord(text.replace(wrappers, ''));

/**
 * The keys of a file's columns, in order: the folded headers, the second of a kind with ` 2`; a column without a header is
 * named by its number, from `1`.
 */
export function columnKeys(header: RawRow | undefined, width: number): string[] {
  const seen = new Set<string>();
  return Array.from({ length: Math.max(width, header?.cells.length ?? 0) }, (_, i) => {
    const folded = foldHeader(header?.cells[i] ?? '') || String(i + 1);
    let key = folded;
    for (let n = 2; seen.has(key); n++) key = `${folded} ${n}`;
    seen.add(key);
    return key;
  });
}
