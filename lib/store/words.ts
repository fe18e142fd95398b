import type { By, Word } from '../domain/event';
import { tandemDb } from './db';
import { readState, stamp } from './state';

const folded = (name: string) => name.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The id of the tag or campaign of this name, made when it is new. Case and accents do not make a second one. */
export async function nameWord(kind: Word['kind'], name: string, by: By, now: number): Promise<string> {
  const db = tandemDb();
  return db.transaction('rw', [db.words, db.meta], async () => {
    const known = (await db.words.toArray()).find((w) => w.kind === kind && folded(w.name) === folded(name));
    if (known) return known.id;
    const state = await readState(db);
    const id = crypto.randomUUID();
    await db.words.put({ id, kind, name: name.trim(), at: stamp(state, now), by });
    await db.meta.put(state);
    return id;
  });
}
