import { settleContract } from '../store/contracts';
import { type Merge, type TandemDb, tandemDb } from '../store/db';
import { IdentityFilter } from '../store/identity-filter';
import { refold, spokenOf } from '../store/refold';
import { readState } from '../store/state';

const batchSize = 500;

/**
 * Takes a merge back: just what it added goes, what was done since stays. In whole batches; one that was stopped is gone on with
 * when it is asked for again. False when there is no such merge.
 */
export async function undoMerge(id: string, now: number): Promise<boolean> {
  const db = tandemDb();
  const inOne = (work: () => Promise<unknown>) => db.transaction('rw', db.tables, async () => work());
  const merge = await db.merges.get(id);
  if (!merge) return false;
  const filter = new IdentityFilter();
  const steps: (() => Promise<unknown>)[] = [];
  for (let at = 0; at < merge.events.length; at += batchSize)
    steps.push(() => takeAway(db, merge.events.slice(at, at + batchSize), now, filter));
  steps.push(() => end(db, merge));
  if (steps.length > 3) for (const step of steps) await inOne(step);
  else
    await inOne(async () => {
      for (const step of steps) await step();
    });
  return true;
}

/** Events of some leads go, and leads of which nothing is left. */
async function takeAway(db: TandemDb, some: Merge['events'], now: number, filter: IdentityFilter): Promise<void> {
  const kept = await db.history.bulkGet(some.map(({ id }) => id));
  const touched = new Set(some.map(({ id }) => id));
  const left: { id: string; events: NonNullable<(typeof kept)[number]>['events'] }[] = [];
  const empty: string[] = [];
  some.forEach(({ id, events }, i) => {
    const gone = new Set(events);
    const history = kept[i];
    if (!history) return;
    for (const other of spokenOf(history.events.filter((e) => gone.has(e.id)))) touched.add(other);
    const stays = history.events.filter((e) => !gone.has(e.id));
    if (stays.length) left.push({ id, events: stays });
    else empty.push(id);
  });
  if (left.length) await db.history.bulkPut(left);
  if (empty.length) await Promise.all([db.history.bulkDelete(empty), db.alike.bulkDelete(empty)]);
  const state = await readState(db);
  state.seenOn = now;
  await refold(db, state, touched, filter);
  await db.meta.put(state);
}

async function end(db: TandemDb, merge: Merge): Promise<void> {
  if (merge.words.length) await db.words.bulkDelete(merge.words);
  for (const { before, at } of merge.changedWords ?? [])
    if ((await db.words.get(before.id))?.at === at) await db.words.put(before);
  for (const { id: person, before } of merge.people) await (before ? db.people.put(before) : db.people.delete(person));
  for (const { id: contract, events } of merge.contracts) {
    const left = ((await db.contracts.get(contract))?.events ?? []).filter((e) => !events.includes(e.id));
    await (left.length ? db.contracts.put({ id: contract, events: left }) : db.contracts.delete(contract));
  }
  await settleContract(db, await readState(db));
  await db.merges.delete(merge.id);
}
