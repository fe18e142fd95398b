import * as z from 'zod';
import { Hlc } from './hlc';
import { By } from './role';
import { Utm } from './utm';

/** The colours a tag or campaign may have: names of the interface's own, drawn for light and dark. */
export const wordColours = ['grey', 'green', 'blue', 'violet', 'pink', 'red', 'orange', 'yellow'] as const;
export const WordColour = z.enum(wordColours);
export type WordColour = z.infer<typeof WordColour>;

/** By which way a campaign reaches people. */
export const channels = ['email', 'webinar', 'event', 'linkedin', 'ads', 'content', 'phone', 'other'] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

const Id = z.string().min(1).max(120);
const Name = z.string().trim().min(1).max(80);
const Day = z.number().int().min(0).max(8.64e15);

/**
 * A tag or a campaign: a word people share. Folds under its own id: the latest by `at` wins as a whole. `into`: it was merged
 * into that one, and stands for it wherever a lead holds it. `gone`: taken off the list; leads that hold it keep it unseen.
 * A campaign's `from` and `until` are days in ms.
 */
export const Word = z.object({
  id: Id,
  kind: z.enum(['tag', 'campaign']),
  name: Name,
  colour: WordColour.optional(),
  channel: Channel.optional(),
  from: Day.optional(),
  until: Day.optional(),
  utm: Utm.optional(),
  into: Id.optional(),
  gone: z.literal(true).optional(),
  at: Hlc,
  by: By,
});
export type Word = z.infer<typeof Word>;

/** Names that are the same word, whatever their case and accents. */
export const foldName = (name: string): string => name.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What may be changed of a word; null takes a part away. `into` null: the merge is undone; `gone` null: it is back. */
export const WordPatch = z
  .object({
    name: Name,
    colour: WordColour.nullable(),
    channel: Channel.nullable(),
    from: Day.nullable(),
    until: Day.nullable(),
    utm: Utm.nullable(),
    into: Id.nullable(),
    gone: z.literal(true).nullable(),
  })
  .partial();
export type WordPatch = z.infer<typeof WordPatch>;

/** The later of two records of one word, whatever the order they come in. */
export const laterWord = <W extends Pick<Word, 'at'>>(a: W | undefined, b: W): W => (a && a.at >= b.at ? a : b);

/**
 * The word an id stands for now: merged ones lead to what they were merged into. Undefined for an unknown id. Where two machines
 * merged each into the other, the lower id stands.
 */
export function wordOf<W extends Pick<Word, 'id' | 'into'>>(words: readonly W[], id: string): W | undefined {
  const path: W[] = [];
  let at = words.find((w) => w.id === id);
  while (at?.into) {
    const from = at;
    path.push(from);
    at = words.find((w) => w.id === from.into);
    if (!at) return from;
    const again = path.indexOf(at);
    if (again >= 0) return path.slice(again).reduce((low, w) => (w.id < low.id ? w : low));
  }
  return at;
}

/** The words to choose from: neither merged nor gone. */
export const liveWords = <W extends Pick<Word, 'id' | 'into' | 'gone'>>(words: readonly W[]): W[] =>
  words.filter((w) => !w.gone && (!w.into || wordOf(words, w.id) === w));

/** A tag or campaign, and how many leads hold it. */
export interface CountedWord {
  word: Word;
  leads: number;
}
