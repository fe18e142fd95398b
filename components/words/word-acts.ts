import type { CountedWord, Word, WordPatch } from '../../lib/domain/word';

/** What can be done with tags and campaigns; each says what came of it, with an undo, and is true when it was done. */
export interface WordActs {
  busy: boolean;
  /** Why none of it may be done. */
  why?: string;
  create(kind: Word['kind'], patch: WordPatch): Promise<boolean>;
  change(word: Word, patch: WordPatch): Promise<boolean>;
  merge(from: Word, into: Word): Promise<boolean>;
  remove(one: CountedWord): Promise<boolean>;
}
