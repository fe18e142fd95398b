import { tandemDb } from './db';

/** How long it is remembered that something was told. */
const keep = 120 * 86_400_000;

/**
 * Which of these things nobody was told of yet. They are written down as told in the same breath, before anything is shown: a
 * worker killed in between tells nothing, and nothing is ever told twice. `now`: ms.
 */
export async function untold(keys: readonly string[], now: number): Promise<string[]> {
  const db = tandemDb();
  return db.transaction('rw', db.told, async () => {
    const known = await db.told.bulkGet([...keys]);
    const fresh = [...new Set(keys.filter((_, i) => !known[i]))];
    if (fresh.length) await db.told.bulkPut(fresh.map((key) => ({ key, on: now })));
    const old = (await db.told.toArray()).filter((t) => t.on < now - keep).map((t) => t.key);
    if (old.length) await db.told.bulkDelete(old);
    return fresh;
  });
}
