import { type StoreState, type TandemDb, tandemDb } from '../db';
import { readChanges } from './changes';
import { LiveIndex } from './live';
import { emptyPack, isSound, packFormat, type SearchPack } from './pack';

/** So many changes are searched one by one before they are packed. */
const unpacked = 500;
/** Leads read in one go, and how many of them are packed in one go. */
const batchSize = 2000;
const packSize = 8000;
const day = 86_400_000;

/** What the stored pack lacks: nothing, the latest changes, or everything (of another format or contract, a day old: grades fade). */
export function lacks(state: StoreState, now: number): 'nothing' | 'changes' | 'all' {
  const { packed, rev } = state;
  if (!packed) return rev > unpacked ? 'all' : 'nothing';
  const { format, contract, madeOn } = packed;
  if (format !== packFormat || contract !== contractOf(state) || Math.abs(now - madeOn) > day) return 'all';
  return rev - packed.rev > unpacked ? 'changes' : 'nothing';
}

export const contractOf = (state: StoreState): string => state.contract ?? 'default';

export async function stateOf(db: TandemDb): Promise<StoreState | undefined> {
  const kept = await db.meta.get('state');
  return kept?.key === 'state' ? kept : undefined;
}

/** The stored pack the state speaks of; undefined when there is none, or it is missing or damaged. */
export async function loadPack(db: TandemDb, { packed }: StoreState): Promise<SearchPack | undefined> {
  if (packed?.format !== packFormat) return undefined;
  const record: unknown = await db.packs.get('leads');
  return isSound(record) && record.id === packed.id ? record : undefined;
}

/**
 * Packs the search index anew when it lacks much, or whenever somebody was deleted, so that no word of theirs stays. Cheap when
 * there is nothing to do: call it after every change, and at the end of an import. One context at a time; a killed one loses nothing.
 * @param now ms
 * @param damaged the id of a pack that was found missing or damaged
 * @returns true when a pack was stored
 */
export async function keepSearch(now: number, db: TandemDb = tandemDb(), damaged?: string): Promise<boolean> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request('search', () => keep(db, now, damaged)) : keep(db, now, damaged);
}

async function keep(db: TandemDb, now: number, damaged: string | undefined): Promise<boolean> {
  const state = await stateOf(db);
  if (!state) return false;
  const lack = damaged !== undefined && damaged === state.packed?.id ? 'all' : lacks(state, now);
  if (lack === 'nothing' && !(await db.gone.limit(1).primaryKeys()).length) return false;
  const pack = lack === 'all' ? undefined : await loadPack(db, state);
  let index = new LiveIndex(pack ?? emptyPack(contractOf(state), now));
  for (;;) {
    const changes = await readChanges(db, index.rev, batchSize, now);
    index.take(changes);
    if (!changes.more) return store(db, state, index.packed(crypto.randomUUID()), changes.gone);
    if (index.entries.length > packSize) index = new LiveIndex(index.packed(''));
  }
}

/** Stores a pack, unless another was stored, or everything erased, since `start`; and forgets whom it dropped. */
function store(
  db: TandemDb,
  start: StoreState,
  pack: SearchPack,
  dropped: readonly { id: string; rev: number }[],
): Promise<boolean> {
  return db.transaction('rw', [db.packs, db.gone, db.meta], async () => {
    const state = await stateOf(db);
    if (state?.device !== start.device || state.packed?.id !== start.packed?.id) return false;
    const { format, id, rev, contract, madeOn } = pack;
    const rows = await db.gone.bulkGet(dropped.map((one) => one.id));
    await Promise.all([
      db.packs.put(pack),
      db.gone.bulkDelete(rows.flatMap((row, i) => (row && row.rev === dropped[i]?.rev ? [row.id] : []))),
      db.meta.put({ ...state, packed: { format, id, rev, contract, madeOn } }),
    ]);
    return true;
  });
}
