import type { HealthRecord, ReadMark } from '../domain/health';
import { withMark } from '../domain/judge-health';
import { tandemDb } from './db';

/** How the last readings went, a record for each kind of page that was read. */
export const allHealth = (): Promise<HealthRecord[]> => tandemDb().health.toArray();

/** Appends a mark to those of its kind. */
export async function keepMark(mark: ReadMark): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.health, async () => {
    const kept = (await db.health.get(mark.kind)) ?? { kind: mark.kind, marks: [] };
    await db.health.put(withMark(kept, mark));
  });
}
