import type { Pull } from '../domain/pull';
import { tandemDb } from './db';

/** Every live source, oldest first. */
export const allPulls = (): Promise<Pull[]> =>
  tandemDb()
    .pulls.toArray()
    .then((all) => all.sort((a, b) => a.createdOn - b.createdOn));

/** Whether a source is still asked the same way: its settings and its place were not changed, nor was it removed. */
const isSame = (kept: Pull | undefined, ran: Pull): kept is Pull =>
  kept !== undefined &&
  kept.cursor === ran.cursor &&
  JSON.stringify([kept.vendor, kept.params]) === JSON.stringify([ran.vendor, ran.params]);

/** Keeps where a run's page ended, if the source is still the one that ran; false when it is not, or was paused meanwhile. */
export async function keepCursor(ran: Pull, cursor: string): Promise<boolean> {
  const db = tandemDb();
  return db.transaction('rw', db.pulls, async () => {
    const kept = await db.pulls.get(ran.id);
    if (!isSame(kept, ran)) return false;
    await db.pulls.put({ ...kept, cursor });
    return kept.paused === ran.paused;
  });
}

/** Writes how a run ended. `ran`: the source with the cursor it got to; one that was changed or removed meanwhile stays as it is. */
export async function settlePull(ran: Pull, after: Pick<Pull, 'fails' | 'nextOn' | 'paused' | 'last'>): Promise<void> {
  const db = tandemDb();
  await db.transaction('rw', db.pulls, async () => {
    const kept = await db.pulls.get(ran.id);
    if (!isSame(kept, ran)) return;
    // Paused by hand while it ran: that stands.
    await db.pulls.put({ ...kept, ...after, paused: after.paused || kept.paused });
  });
}
