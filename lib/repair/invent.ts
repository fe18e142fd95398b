import { momentOf } from '../pages/linkedin-post';
import { lettersLike, randomOf } from './invent-letters';

/** Gives each word, number and id of a page an invented one of its shape: always the same, and never one for two. */
export interface Inventor {
  /** A run of letters of one script. Case is that of the original, letter by letter; accents are as many as there are. */
  word(run: string): string;
  /** A run of digits: as many digits, as many leading noughts. An id of LinkedIn's stays one of a moment in the past. */
  number(run: string): string;
  /** A run of letters and digits that is no word: each small letter, capital and digit becomes another one. */
  id(run: string): string;
}

const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');
const letters = (word: string) => word.match(/\P{M}\p{M}*/gu) ?? [];
/** Marks that all five vowels can bear; the others become an acute accent. */
const usual = /[\u0300-\u0304\u0306-\u030c]/;

/**
 * @param seed the same seed invents the same for the same page
 * @param own the page's own words, in small letters
 * @param barred words that mean something to a reader, in small letters: as `own`, never invented
 */
export function inventor(seed: number, own: ReadonlySet<string>, barred: ReadonlySet<string>): Inventor {
  const words = new Map<string, string>();
  const numbers = new Map<string, string>();
  const ids = new Map<string, string>();
  const used = new Set<string>();
  const rounds = [1, 2, 3].map((length) => () => shuffledRound(length, seed)).map(onceOnly);
  const free = (made: string) => !used.has(made) && !own.has(made) && !barred.has(made);

  const invented = (key: string): string => {
    const known = words.get(key);
    if (known) return known;
    const made = inflected(key) ?? accented(key) ?? fresh(key);
    used.add(made);
    words.set(key, made);
    return made;
  };

  /** "Camilles" is "Camille" and an ending, as some languages write possession: labels are looked through for names. */
  const inflected = (key: string): string | undefined => {
    for (let cut = 1; cut <= 3 && key.length - cut >= 4; cut++) {
      const stem = key.slice(0, -cut);
      if (!own.has(stem)) continue;
      for (let attempt = 0; attempt < 20; attempt++) {
        const made = invented(stem) + lettersLike([...key.slice(-cut)], randomOf(seed, `${key} ${attempt}`), false);
        if (free(made)) return made;
      }
    }
    return undefined;
  };

  /** "Zoé" is "Zoe" with an accent. */
  const accented = (key: string): string | undefined => {
    const bare = plain(key);
    if (bare === key || !/^\p{Script=Latin}+$/u.test(bare)) return undefined;
    const marks = key.normalize('NFD').match(/\p{M}/gu) ?? [];
    const made = invented(bare)
      .replace(/[aeiou]/g, (vowel) => {
        const mark = marks.shift();
        return mark ? vowel + (usual.test(mark) ? mark : '\u0301') : vowel;
      })
      .normalize('NFC');
    return free(made) ? made : undefined;
  };

  const fresh = (key: string): string => {
    const like = [...plain(key)];
    for (let attempt = 0; ; attempt++) {
      // Two letters make few words: where all are taken, one letter more.
      if (attempt >= 30 && attempt % 10 === 0) like.push(like[0] ?? 'a');
      const made = lettersLike(like, randomOf(seed, `${key} ${attempt}`), attempt > 15);
      if (free(made)) return made;
    }
  };

  const shuffled = (run: string, keep: (letter: string) => boolean, fits: (made: string) => boolean): string => {
    for (let attempt = 0; ; attempt++) {
      const next = randomOf(seed, `${run} ${attempt}`);
      const made = [...run].map((letter) => (keep(letter) ? letter : another(letter, next))).join('');
      if (attempt > 200 || fits(made)) return made;
    }
  };

  return {
    word(run) {
      if (/^[a-z]+$/.test(run)) return invented(run);
      const made = letters(invented(run.normalize('NFKC').toLowerCase()));
      const dressed = letters(run.normalize('NFC'));
      const isLoud = dressed.length > 1 && dressed.every(isCapital);
      return made.map((one, i) => (isLoud || isCapital(dressed[i] ?? '') ? one.toUpperCase() : one)).join('');
    },
    number(run) {
      const [, noughts = '', digits = ''] = /^(0*)(.*)$/s.exec(run) ?? [];
      const known = numbers.get(digits);
      if (known !== undefined) return noughts + known;
      const moment = momentOf(run);
      const made = moment
        ? idInThePast(randomOf(seed, run), run.length)
        : digits.length <= 3 && /^\d*$/.test(digits)
          ? shortNumber(digits, rounds)
          : shuffled(
              digits,
              () => false,
              (one) => !used.has(one) && !own.has(one) && one[0] !== '0' && momentOf(one) === undefined,
            );
      numbers.set(digits, made);
      used.add(made);
      return noughts + made;
    },
    id(run) {
      const known = ids.get(run);
      if (known) return known;
      const isNew = (made: string) =>
        !used.has(made) && !(made.match(/\p{L}{3,}/gu) ?? []).some((part) => !free(part.toLowerCase()));
      const made = shuffled(run, (letter) => /[^\p{L}\p{Nd}]/u.test(letter), isNew);
      ids.set(run, made);
      used.add(made);
      return made;
    },
  };
}

const isCapital = (letter: string) => letter !== letter.toLowerCase() && letter !== '';

/** Another digit for a digit, another letter for a letter; what is neither Latin nor a digit becomes a Latin letter. */
function another(letter: string, next: () => number): string {
  if (/\p{Nd}/u.test(letter)) {
    let nought = letter.codePointAt(0) ?? 48;
    for (let i = 0; i < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1)); i++) nought--;
    const digit = (letter.codePointAt(0) ?? 48) - nought;
    return String.fromCodePoint(nought + ((digit + 1 + Math.floor(next() * 9)) % 10));
  }
  const small = letter.toLowerCase().codePointAt(0) ?? 97;
  const made = String.fromCodePoint(97 + ((Math.max(0, small - 97) + 1 + Math.floor(next() * 25)) % 26));
  return isCapital(letter) ? made.toUpperCase() : made;
}

/** One to three digits: all numbers of that length are shuffled in one round. */
function shortNumber(digits: string, rounds: readonly (() => readonly number[])[]): string {
  const from = 10 ** (digits.length - 1);
  const made = rounds[digits.length - 1]?.()[Number(digits) - from];
  return made === undefined ? '' : String(made + from);
}

/** The numbers from nought, so shuffled that none stays and none meets another (Sattolo). */
function shuffledRound(length: number, seed: number): readonly number[] {
  const all = Array.from({ length: 9 * 10 ** (length - 1) }, (_, i) => i);
  const next = randomOf(seed, `numbers of ${length}`);
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(next() * i);
    [all[i], all[j]] = [all[j] as number, all[i] as number];
  }
  return all;
}

/** Made when first asked for. */
function onceOnly<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const from2019 = 1_546_300_800_000;
const years5 = 5 * 365 * 86_400_000;

/** An id whose upper 41 bits are a moment from 2019 to 2023 (lib/pages/linkedin-post.ts, `momentOf`). */
function idInThePast(next: () => number, length: number): string {
  const ms = BigInt(from2019 + Math.floor(next() * years5));
  return String((ms << 22n) | BigInt(Math.floor(next() * 4_194_304))).padStart(length, '0');
}
