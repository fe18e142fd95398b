import { type TandemDb, tandemDb } from './db';
import { findLead } from './find';
import { plain } from './plain';
import { readState } from './state';
import { writeLead } from './write';

/** Writes one lead's work and mirror anew at `now` (ms): its grade has faded. Nothing when it is gone. */
export async function renewLead(id: string, now: number, db: TandemDb = tandemDb()): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const hot = await findLead(db, id);
    if (!hot) return;
    const state = await readState(db);
    state.seenOn = now;
    await writeLead(db, state, hot, plain(hot), hot.id, hot.members);
  });
}
