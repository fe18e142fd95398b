import type { Channel, Word, WordColour, WordPatch } from '../../lib/domain/word';
import { foldName } from '../../lib/domain/word';
import type { Text } from '../ui/i18n-context';

/** A tag or campaign as its form has it: texts as typed, days in ms. */
export interface WordDraft {
  name: string;
  colour: WordColour;
  channel?: Channel;
  from?: number;
  until?: number;
  utm: Partial<Record<keyof NonNullable<Word['utm']>, string>>;
}

/** The draft of a word, or of a new one. */
export const draftOf = (word: Word | undefined): WordDraft => ({
  name: word?.name ?? '',
  colour: word?.colour ?? 'grey',
  channel: word?.channel,
  from: word?.from,
  until: word?.until,
  utm: word?.utm ?? {},
});

/** What of a word (or of a new one) a draft changes; null takes away. */
export function patchOf(draft: WordDraft, word: Word | undefined): WordPatch {
  const marks = Object.entries(draft.utm).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : []));
  const wanted = {
    ...draft,
    name: draft.name.trim(),
    colour: draft.colour === 'grey' ? undefined : draft.colour,
    utm: marks.length ? (Object.fromEntries(marks) as Word['utm']) : undefined,
  };
  const changed = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
    (part) => JSON.stringify(wanted[part]) !== JSON.stringify(word?.[part]),
  );
  return Object.fromEntries(changed.map((part) => [part, wanted[part] ?? null]));
}

/** What is wrong with a draft, in words; `others`: the words it must not be called like. */
export function faultsOf(draft: WordDraft, others: readonly Word[], t: Text): { name?: string; until?: string } {
  const taken = others.some((word) => foldName(word.name) === foldName(draft.name));
  const early = draft.from !== undefined && draft.until !== undefined && draft.until < draft.from;
  return { ...(taken && { name: t.words.nameTaken }), ...(early && { until: t.words.untilEarly }) };
}
