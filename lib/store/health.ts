import type { HealthRecord, ReadMark } from '../domain/health';
import { withMark } from '../domain/judge-health';
import type { PageKind } from '../domain/page-kind';
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

/** Forgets how a kind of page was read; gives the marks that were kept, oldest first. */
export async function forgetMarks(kind: PageKind): Promise<ReadMark[]> {
  const db = tandemDb();
  return db.transaction('rw', db.health, async () => {
    const kept = await db.health.get(kind);
    await db.health.delete(kind);
    return kept?.marks ?? [];
  });
}

/** Puts forgotten marks back, before those of readings since. */
export async function putMarksBack(marks: readonly ReadMark[]): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.health, async () => {
    for (const kind of new Set(marks.map((mark) => mark.kind))) {
      const since = await forgetMarks(kind);
      const before = { kind, marks: marks.filter((mark) => mark.kind === kind) };
      await db.health.put(since.reduce(withMark, before));
    }
  });
}
