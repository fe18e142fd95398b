import { type Contract, defaultContract } from '../domain/contract';
import {
  type ContractEvent,
  type ContractVersion,
  foldVersion,
  sortVersions,
  versionInForce,
} from '../domain/contract-version';
import { type StoreState, type TandemDb, tandemDb } from './db';

/** Terms never change once proposed: kept by version, so that what is compiled of them is kept too. */
const known = new Map<string, Contract>([['default', defaultContract]]);

/** The terms of a version; undefined for one unknown here. */
export async function contractTerms(db: TandemDb, version: string): Promise<Contract | undefined> {
  const kept = known.get(version);
  if (kept) return kept;
  const history = await db.contracts.get(version);
  const terms = history && foldVersion(history.events)?.terms;
  if (terms) known.set(version, terms);
  return terms;
}

/** The contract in force, when this context has it at hand: no database, no wait. */
export const contractAtHand = (state: StoreState): Contract | undefined => known.get(state.contract ?? 'default');

/** The contract in force by the store's state; the built-in one while none is signed. One get at most. */
export async function contractInForce(db: TandemDb, state: StoreState): Promise<Contract> {
  return (await contractTerms(db, state.contract ?? 'default')) ?? defaultContract;
}

/** Every version, the oldest proposal first. */
export async function contractVersions(db: TandemDb = tandemDb()): Promise<ContractVersion[]> {
  const histories = await db.contracts.toArray();
  return sortVersions(histories.flatMap((h) => foldVersion(h.events) ?? []));
}

/**
 * Adds contract events, each once, and says in `state` which version holds then. Inside a transaction on contracts and meta.
 * @returns true when another version holds than before
 */
export async function appendContract(
  db: TandemDb,
  state: StoreState,
  events: readonly ContractEvent[],
): Promise<boolean> {
  for (const id of new Set(events.map((e) => e.contractId))) {
    const kept = (await db.contracts.get(id))?.events ?? [];
    const have = new Set(kept.map((e) => e.id));
    const fresh = events.filter((e) => e.contractId === id && !have.has(e.id));
    if (fresh.length) await db.contracts.put({ id, events: [...kept, ...fresh] });
  }
  return settleContract(db, state);
}

/** Works out anew which version holds, and writes `state`. True when it changed. */
export async function settleContract(db: TandemDb, state: StoreState): Promise<boolean> {
  const before = state.contract;
  const holds = versionInForce(await contractVersions(db))?.id;
  if (holds) state.contract = holds;
  else delete state.contract;
  await db.meta.put(state);
  return before !== holds;
}
