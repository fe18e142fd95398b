import type { By, Word } from '../domain/event';
import { type Refusal, refuse } from '../domain/refusal';
import { foldName, laterWord, liveWords, WordPatch, wordOf } from '../domain/word';
import { sameWord } from '../domain/worn-tags';
import { type TandemDb, tandemDb } from './db';
import { readState, stamp } from './state';

/**
 * The id of the tag or campaign of this name, made when it is new. Case and accents do not make a second one. A name that was
 * merged into another leads to that one; one that was taken off the list comes back.
 */
export async function nameWord(kind: Word['kind'], name: string, by: By, now: number): Promise<string> {
  const db = tandemDb();
  return db.transaction('rw', [db.words, db.meta], async () => {
    const all = (await db.words.toArray()).filter((w) => w.kind === kind);
    const named = (w: Word) => foldName(w.name) === foldName(name);
    const alike = all.find(named);
    const known = liveWords(all).find(named) ?? (alike && wordOf(all, alike.id));
    if (known && !known.gone) return known.id;
    const state = await readState(db);
    const { gone: _, ...back } = known ?? { id: crypto.randomUUID(), kind, name: name.trim() };
    await db.words.put({ ...back, at: stamp(state, now), by });
    await db.meta.put(state);
    return back.id;
  });
}

/** Every id a tag is held under, by merges: itself first. */
export const sameTags = async (tag: string): Promise<string[]> => sameWord(await tandemDb().words.toArray(), tag);

/** What of `word` a patch would change, as the patch that brings it back. */
const former = (word: Word, patch: WordPatch): WordPatch =>
  WordPatch.parse(
    Object.fromEntries((Object.keys(patch) as (keyof WordPatch)[]).map((key) => [key, word[key] ?? null])),
  );

/** Why a word may not become this; undefined when it may. `others`: the words of its kind without itself, as they would be. */
function fault(next: Word, patch: WordPatch, others: readonly Word[]): Refusal | undefined {
  if (next.from !== undefined && next.until !== undefined && next.until < next.from) return refuse('bad-value');
  if (patch.into) {
    const { into: _, ...alone } = next;
    const target = wordOf([...others, alone], patch.into);
    if (!target || target.gone) return refuse('no-word');
    if (target.id === next.id) return refuse('bad-value');
  }
  const shown = liveWords([...others, next]);
  const taken = shown.some((w) => w.id !== next.id && foldName(w.name) === foldName(next.name));
  return taken && shown.includes(next) ? refuse('name-taken') : undefined;
}

/**
 * Renames a word, changes its parts, merges it into another (`into`), takes it off the list (`gone`) or takes any of that back
 * (null). Gives the patch that undoes it. Leads are not touched: what a merged word stands for is looked up when it is shown.
 */
export async function changeWord(
  id: string,
  patch: WordPatch,
  by: By,
  now: number,
): Promise<{ undo: WordPatch } | Refusal> {
  const db = tandemDb();
  return db.transaction('rw', [db.words, db.meta], async () => {
    const all = await db.words.toArray();
    const word = all.find((w) => w.id === id);
    if (!word) return refuse('no-word');
    const undo = former(word, patch);
    const parts = Object.entries({ ...word, ...patch }).filter(([, value]) => value !== null && value !== undefined);
    if (JSON.stringify({ ...undo, ...patch }) === JSON.stringify(undo)) return refuse('nothing-to-save');
    const state = await readState(db);
    const next = { ...(Object.fromEntries(parts) as Word), at: stamp(state, now), by };
    const wrong = fault(
      next,
      patch,
      all.filter((w) => w.kind === word.kind && w.id !== id),
    );
    if (wrong) return wrong;
    await db.words.put(next);
    await db.meta.put(state);
    return { undo };
  });
}

/** Writes another machine's words where they are later than what is here. Inside a transaction. */
export async function putLaterWords(db: TandemDb, words: readonly Word[]): Promise<void> {
  // Nothing is asked for nothing: a few empty requests in a row let the transaction end.
  if (!words.length) return;
  const here = await db.words.bulkGet(words.map((w) => w.id));
  const later = words.filter((word, i) => laterWord(here[i], word) !== here[i]);
  if (later.length) await db.words.bulkPut(later);
}
