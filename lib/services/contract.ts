import { now } from '../clock';
import type { Contract } from '../domain/contract';
import { type ContractFault, contractFaults } from '../domain/contract-faults';
import { type ContractEvent, foldVersion, type Side } from '../domain/contract-version';
import { type Refusal, refuse } from '../domain/refusal';
import type { Role } from '../domain/role';
import { appendContract } from '../store/contracts';
import { tandemDb } from '../store/db';
import { readState, stamp } from '../store/state';
import { circumstances } from './me';

/** Who may sign for which side. */
const signs: Record<Side, Role> = { marketing: 'marketer', sales: 'rep' };
type Fresh = ContractEvent extends infer E
  ? E extends ContractEvent
    ? Pick<E, 'type' | 'data'> & { role: Role }
    : never
  : never;

/** Adds events to a version, one transaction. Gives whether another version holds now. */
async function add(
  contractId: string,
  facts: (already: ContractEvent[]) => Fresh[] | Refusal,
): Promise<boolean | Refusal> {
  const c = await circumstances();
  const db = tandemDb();
  return db.transaction('rw', [db.contracts, db.meta], async () => {
    const state = await readState(db);
    const decided = facts((await db.contracts.get(contractId))?.events ?? []);
    if ('refused' in decided) return decided;
    const events = decided.map(({ type, data, role }) => ({
      id: crypto.randomUUID(),
      contractId,
      at: stamp(state, now()),
      on: now(),
      by: { user: c.user, role, device: c.device },
      type,
      data,
    })) as ContractEvent[];
    return appendContract(db, state, events);
  });
}

/**
 * Proposes the terms as a new version, signed at once for the sides named. A faulty contract is refused with its faults.
 * @returns the version, and whether it holds now
 */
export async function propose(
  terms: Contract,
  note: string | undefined,
  sign: readonly Side[],
): Promise<{ version: string; changed: boolean } | Refusal | { faults: ContractFault[] }> {
  const { roles } = await circumstances();
  if (!roles.includes('marketer')) return refuse('role-may-not', { roles: ['marketer'] });
  const missing = sign.map((side) => signs[side]).filter((role) => !roles.includes(role));
  if (missing.length) return refuse('role-may-not', { roles: missing });
  const faults = contractFaults(terms);
  if (faults.length) return { faults };
  const version = crypto.randomUUID();
  const proposal: Fresh = {
    type: 'proposed',
    data: { terms: { ...terms, version }, note: note || undefined },
    role: 'marketer',
  };
  const signed = sign.map((side): Fresh => ({ type: 'signed', data: { side }, role: signs[side] }));
  const changed = await add(version, () => [proposal, ...signed]);
  return typeof changed === 'boolean' ? { version, changed } : changed;
}

/** Signs a version for one side. Signed by both, it holds from this moment. */
export async function sign(version: string, side: Side): Promise<boolean | Refusal> {
  const { roles } = await circumstances();
  if (!roles.includes(signs[side])) return refuse('role-may-not', { roles: [signs[side]] });
  return add(version, (events) => {
    const kept = foldVersion(events);
    if (!kept || kept.discarded) return refuse('no-such-version');
    if (kept.signatures[side]) return refuse('already-signed', { by: kept.signatures[side].by.user });
    return [{ type: 'signed', data: { side }, role: signs[side] }];
  });
}

/** Takes back a proposal that does not hold yet. */
export async function discard(version: string): Promise<boolean | Refusal> {
  const { roles } = await circumstances();
  if (!roles.includes('marketer')) return refuse('role-may-not', { roles: ['marketer'] });
  return add(version, (events) => {
    const kept = foldVersion(events);
    if (!kept || kept.discarded) return refuse('no-such-version');
    if (kept.inForce) return refuse('already-signed');
    return [{ type: 'discarded', data: {}, role: 'marketer' }];
  });
}
