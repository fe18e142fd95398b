import { mirrorHash } from '../domain/mirror';
import type { TandemDb } from './db';

/**
 * Hashes of pages and people stand in health, recipes and samples. When somebody is erased, all are made anew with a salt that
 * nobody keeps: which readings were of one page is still known, of whom no more. Samples are large: once for many people.
 */
export async function forgetTraces(db: TandemDb): Promise<void> {
  await db.transaction('rw', db.health, db.recipes, db.samples, async () => saltAnew(db));
}

async function saltAnew(db: TandemDb): Promise<void> {
  const salt = crypto.randomUUID();
  const anew = (who: string): string => mirrorHash(`${salt} ${who}`);
  await db.health.toCollection().modify((record) => {
    for (const mark of record.marks) mark.who = anew(mark.who);
  });
  await db.recipes.toCollection().modify((recipe) => {
    recipe.seen = [];
  });
  const kept = await db.samples.filter((one) => one.why === 'kept').toArray();
  await db.samples.bulkDelete(kept.map(({ id }) => id));
  await db.samples.bulkPut(kept.map((one) => ({ ...one, id: `${one.kind} ${anew(one.id)}` })));
}
