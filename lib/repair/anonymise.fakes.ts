import { isStrong } from '../domain/identity';
import { nameNoise } from '../pages/clean-name';
import { hostWords, signalPhrases } from '../pages/signals';
import * as names from './anonymise-names';
import { standing } from './anonymise-prose';

/** What the proof of anonymising looks for: written apart from what anonymises, so that one does not share the other's mistakes. */

const runs = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]{3,}/gu) ?? [];

/** A text as it stands, and as it is meant: percent signs, entities and escapes decoded. */
function readings(text: string): string[] {
  const entity = (whole: string, name: string) =>
    ({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' })[name] ?? whole;
  // A member's id is glued to the signals that say it is one.
  const plain = text.replace(/&(\w+);/g, entity).replace(/A[CE][A-Za-z]AA|Topcard/g, ' ');
  const decoded = plain.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
  const unescaped = decoded.replace(/\\u([\da-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return [plain.replace(/%[\da-f]{2}/gi, ' '), decoded, unescaped, unescaped.replace(/[\u00ad\u200b\u2060]/g, '')];
}

/** Every word of three letters or more of a page's text nodes, attribute values, comments and address. */
export function wordsOf(doc: Document, address = ''): Set<string> {
  const all = new Set<string>();
  const add = (text: string) => {
    for (const one of readings(text)) for (const run of runs(one)) all.add(run);
  };
  const walk = (node: Node) => {
    if (node.nodeType !== 1) add(node.nodeValue ?? '');
    else for (const { value } of (node as Element).attributes) add(value);
    for (const child of node.childNodes) walk(child);
  };
  walk(doc);
  add(address);
  return all;
}

const lettersIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** What may stand in a text: what is left off names, and the phrases readers ask for. */
const inTexts = new Set([
  ...lettersIn(nameNoise.words.replace(/\\.\??|\\s\??/g, ' ')),
  ...lettersIn(nameNoise.words.replace(/\\.\??|\\s\??|\?/g, '')),
  ...Object.values(signalPhrases).flatMap((phrase) => lettersIn(phrase.source)),
]);
/** What may stand in an attribute besides: the readers' signals, HTML's and ARIA's own words; and in a file. */
const inMarks = new Set([
  ...[...standing].flatMap(lettersIn),
  ...hostWords,
  ...[
    names.fixedWords,
    names.tags,
    names.drawings,
    names.told,
    names.marks,
    names.states,
    names.links,
    names.fixed,
  ].flatMap((list) => [...list].flatMap(lettersIn)),
  ...'doctype html example property style display visibility none contents nbsp amp quot srcdoc http https about blank mailto tel sms data'.split(
    ' ',
  ),
]);
const isDesk = (word: string) => !isStrong(`email:${word}@x`);

/** Which of these words stand in a file or a value, but for those that may. */
export function foundIn(text: string, words: ReadonlySet<string>): string[] {
  return foundInText(text, words).filter((word) => !inMarks.has(word));
}

/** Which of these words stand in a text that people wrote, but for those that may. */
export function foundInText(text: string, words: ReadonlySet<string>): string[] {
  const met = new Set(readings(text).flatMap(runs));
  return [...words].filter((word) => met.has(word) && !inTexts.has(word) && !isDesk(word));
}
