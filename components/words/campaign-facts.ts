import type { Word } from '../../lib/domain/word';
import type { Text } from '../ui/i18n-context';
import { longDay } from '../ui/when';

/** When a campaign is, in words; '' without days. */
export function daysInWords({ from, until }: Pick<Word, 'from' | 'until'>, t: Text): string {
  const day = (ms: number) => longDay(ms, t.language);
  if (from !== undefined && until !== undefined) return t.words.between(day(from), day(until));
  return from !== undefined ? t.words.since(day(from)) : until !== undefined ? t.words.upTo(day(until)) : '';
}

/** Channel, days and how it stands, of a campaign that has any of them. */
export function factsOf(word: Word, now: number, t: Text): string {
  const { channel, from, until } = word;
  const state =
    until !== undefined && until < now
      ? t.words.over
      : from !== undefined && from > now
        ? t.words.ahead
        : t.words.running;
  const dated = from !== undefined || until !== undefined;
  return [channel && t.words.channels[channel], daysInWords(word, t), dated && state].filter(Boolean).join(' · ');
}
