import { tokensIn, wordsIn } from '../../domain/fold-text';
import { standings } from '../../domain/lead';
import { type LeadQuery, sourceGroups } from '../../domain/lead-query';
import { stages } from '../../domain/stage';
import { type Word, wordOf } from '../../domain/word';
import { type Column, gradeNumber, markOf, type SearchEntry } from './entry';

/** Holds of a lead that has a token beginning with `word`, or one of `marks`. */
export interface Clause {
  word?: string;
  marks: readonly string[];
}
/** Holds of a lead whose number lies between these, both included. */
export interface Range {
  column: Column;
  least: number;
  most: number;
}
/** A query ready to be asked of an index or of an entry: all clauses and all ranges must hold. */
export interface Question {
  clauses: Clause[];
  ranges: Range[];
}

/** The tags and campaigns as a search sees them: what is written on them, and which ids a lead may hold for them. */
export class WordBook {
  private readonly marks = new Map<string, string[]>();
  /** The words of each shown name, and the marks of those that hold it. */
  readonly names: { tokens: string[]; marks: string[] }[] = [];

  constructor(private readonly words: readonly Word[]) {
    for (const word of words) {
      const now = wordOf(words, word.id) ?? word;
      const marks = this.marks.get(now.id);
      if (marks) marks.push(markOf[word.kind](word.id));
      else this.marks.set(now.id, [markOf[word.kind](word.id)]);
    }
    for (const word of words) {
      const marks = this.marks.get(word.id);
      if (marks && !word.gone) this.names.push({ tokens: tokensIn(word.name), marks });
    }
  }

  /** The marks of the tag or campaign an id stands for now, under all ids that were merged into it. */
  of(kind: Word['kind'], id: string): readonly string[] {
    return this.marks.get(wordOf(this.words, id)?.id ?? '') ?? [markOf[kind](id)];
  }

  /** The marks of tags and campaigns of which a word of the name begins so. */
  named(word: string): string[] {
    return this.names.flatMap(({ tokens, marks }) => (tokens.some((token) => token.startsWith(word)) ? marks : []));
  }
}

/** The moment (ms) the day `days` after that of `now` ends, by the clock on the wall. */
const endOfDay = (now: number, days: number): number => {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days + 1).getTime();
};

/** `late`: was due before `now`; `today`, `week`: from now until the end of the day, or of the sixth after it. */
function dueRange(due: NonNullable<LeadQuery['due']>, now: number): Omit<Range, 'column'> {
  if (due === 'none') return { least: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };
  if (due === 'late') return { least: Number.NEGATIVE_INFINITY, most: now - 1 };
  return { least: now, most: endOfDay(now, due === 'today' ? 0 : 6) - 1 };
}

/** `A` is all of its row; what is no grade holds of nothing. */
function gradeRange(grade: string): Omit<Range, 'column'> {
  if (!/^[ABC][123]?$/.test(grade)) return { least: 1, most: 0 };
  return { least: gradeNumber(grade.padEnd(2, '1')), most: gradeNumber(grade.padEnd(2, '3')) };
}

/** Nobody types more; places are counted up to 255. */
const mostWords = 200;

/** What a query asks, at `now` (ms), by the words as they are. */
export function questionOf(query: LeadQuery, book: WordBook, now: number): Question {
  const asked = [...new Set(wordsIn(query.text))].slice(0, mostWords);
  const clauses: Clause[] = asked.map((word) => ({ word, marks: book.named(word) }));
  const ranges: Range[] = [];
  const exactly = (column: Column, at: number) => ranges.push({ column, least: at, most: at });
  if (query.tag !== undefined) clauses.push({ marks: book.of('tag', query.tag) });
  if (query.campaign !== undefined) clauses.push({ marks: book.of('campaign', query.campaign) });
  if (query.owner !== undefined) clauses.push({ marks: [markOf.owner(query.owner === 'nobody' ? '' : query.owner)] });
  if (query.stage) exactly('stage', stages.indexOf(query.stage));
  if (query.standing) exactly('standing', standings.indexOf(query.standing));
  if (query.source) exactly('source', sourceGroups.indexOf(query.source));
  if (query.grade) ranges.push({ column: 'grade', ...gradeRange(query.grade) });
  if (query.due) ranges.push({ column: 'due', ...dueRange(query.due, now) });
  if (query.capturedFrom !== undefined || query.capturedUntil !== undefined)
    ranges.push({
      column: 'captured',
      least: query.capturedFrom ?? Number.NEGATIVE_INFINITY,
      most: query.capturedUntil ?? Number.POSITIVE_INFINITY,
    });
  return { clauses, ranges };
}

/** Whether an entry is what is asked for. */
export function answers(entry: SearchEntry, { clauses, ranges }: Question): boolean {
  return (
    ranges.every(({ column, least, most }) => entry[column] >= least && entry[column] <= most) &&
    clauses.every(({ word, marks }) =>
      entry.tokens.some((token) => (word !== undefined && token.startsWith(word)) || marks.includes(token)),
    )
  );
}
