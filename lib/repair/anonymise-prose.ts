import { isStrong } from '../domain/identity';
import { nameNoise } from '../pages/clean-name';
import { markSignals, signalPhrases } from '../pages/signals';
import type { Inventor } from './invent';

/** What cleans a text in a reader (clean-text.ts) goes first: it would cut words in two. Joiners stay: they belong to names. */
const invisible = /[\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\ufff9-\uffff]/gu;
/** Runs of letters and digits; those of scripts without spaces letter by letter, so that a name is found again within a label. */
const runs =
  /[\p{Script=Han}\p{Script=Hangul}]|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{Nd}]\p{M}*)+/gu;
const plainRuns = /[A-Za-z0-9]+/g;
const memberId = /A[CE][A-Za-z]AA[\w-]+/g;
/** As long as the member ids seen on LinkedIn are; a key may go on behind one. */
const memberIdLength = 39;

export const standing = new Set(Object.values(markSignals).flat());

/** Words, numbers and ids of a text, each replaced; nothing else is touched. */
export interface Prose {
  /** What people wrote: everything but what a reader leaves off a name. */
  prose(text: string): string;
  /** What a program wrote: signals stay, and numbers of one or two digits. `also`: more words that stay. */
  mark(text: string, also?: ReadonlySet<string>): string;
  /** Every word and number, whatever it is. */
  all(text: string): string;
  /** The part of an address before its @, in which a desk's word stays (`contact+x`). */
  local(text: string): string;
  /** A member's id (`ACoAA…`). */
  member(id: string): string;
}

/**
 * @param invent what gives the invented words
 * @param signals the words that stay in marks
 */
export function proseOf(invent: Inventor, signals: ReadonlySet<string> = standing): Prose {
  const run = (text: string): string => {
    if (/^\p{Nd}+$/u.test(text)) return invent.number(text);
    const [, front = '', middle = '', end = ''] = /^(\p{Nd}*)(.*?)(\p{Nd}*)$/su.exec(text) ?? [];
    const isWord = /^(?:[\p{L}\p{M}]{3,}|[\p{L}\p{M}]+)$/u.test(middle);
    if (isWord && !front && !end) return middle.length > 1 || !/[A-Za-z]/.test(middle) ? invent.word(middle) : middle;
    if (!isWord || middle.length < 3 || (front && end)) return invent.id(text);
    return (front && invent.number(front)) + invent.word(middle) + (end && invent.number(end));
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text of ASCII alone is split the quick way.
  const runsOf = (text: string) => (/^[\x00-\x7f]*$/.test(text) ? plainRuns : runs);
  const member = (id: string): string => {
    const end = id.endsWith('Topcard') ? id.length - 'Topcard'.length : memberIdLength;
    const own = id.slice(5, end);
    return id.slice(0, 5) + (own && invent.id(own)) + mark(id.slice(end));
  };
  const withIds = (text: string, rest: (text: string) => string): string => {
    if (!text.includes('AA')) return rest(text);
    const ids = text.match(memberId) ?? [];
    return text
      .split(memberId)
      .map((part, i) => rest(part) + (ids[i] ? member(ids[i]) : ''))
      .join('');
  };
  const all = (text: string): string => withIds(text, (part) => part.replace(runsOf(part), run));
  const mark = (text: string, also?: ReadonlySet<string>): string =>
    withIds(text, (part) =>
      part.replace(runsOf(part), (one) => {
        const small = one.toLowerCase();
        if (signals.has(small) || also?.has(small)) return one;
        const [, word = '', digits = ''] = /^([a-z]*)(\d*)$/.exec(small) ?? [];
        if (!word && digits) return digits.length < 3 ? one : run(one);
        if (digits && signals.has(word)) return one.slice(0, word.length) + (digits.length < 3 ? digits : run(digits));
        return run(one);
      }),
    );
  const local = (text: string): string => {
    const desk = text
      .split(/(?=[+._-])/)
      .reduce<[string, string]>(
        ([found, so], part) => [found || !isDesk(so + part) ? found : so + part, so + part],
        ['', ''],
      )[0];
    return desk + all(text.slice(desk.length));
  };
  return { prose: (text) => spared(text, all), mark, all, local, member };
}

const isDesk = (word: string) => !isStrong(`email:${word.toLowerCase()}@x`);

/** A text without invisible marks, its words given to `change` but for what is left off names, a desk alone, and LinkedIn's own. */
function spared(raw: string, change: (text: string) => string): string {
  const text = raw.normalize('NFC').replace(invisible, '');
  if (/^\s*[a-z-]{2,20}\s*$/i.test(text) && isDesk(text.trim())) return text;
  const ends = signalPhrases.linkedin.exec(text);
  if (ends) return spared(text.slice(0, ends.index), change) + ends[0];
  if (!/[,(/[]/.test(text)) return change(text);
  return text
    .split(/([,|])/)
    .map((part, i, parts) => {
      const rest = (one: string) =>
        parts[i - 1] === ',' && nameNoise.credentials.test(one.trim()) ? one : change(one);
      return around(part, nameNoise.pronouns, (one) => around(one, nameNoise.barePronouns, rest));
    })
    .join('');
}

/** What matches stays, what is around it is changed. */
function around(text: string, kept: RegExp, change: (text: string) => string): string {
  let made = '';
  let at = 0;
  for (const found of text.matchAll(
    new RegExp(kept.source, kept.flags.includes('g') ? kept.flags : `${kept.flags}g`),
  )) {
    made += change(text.slice(at, found.index)) + found[0];
    at = found.index + found[0].length;
  }
  return made + change(text.slice(at));
}
