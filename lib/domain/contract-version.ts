import * as z from 'zod';
import { Contract, defaultContract } from './contract';
import { Hlc } from './hlc';
import { By } from './role';

export const Side = z.enum(['marketing', 'sales']);
export type Side = z.infer<typeof Side>;

const When = z.number().int().min(0).max(8.64e15);
const Id = z.string().min(1).max(120);
const base = { id: Id, contractId: z.string().min(1).max(60), at: Hlc, on: When, by: By };

/** What happens to a version of the contract. A version's terms never change: a change is another version. */
export const ContractEvent = z.discriminatedUnion('type', [
  z.object({
    ...base,
    type: z.literal('proposed'),
    data: z.object({ terms: Contract, note: z.string().max(2000).optional() }),
  }),
  z.object({ ...base, type: z.literal('signed'), data: z.object({ side: Side }) }),
  z.object({ ...base, type: z.literal('discarded'), data: z.object({}) }),
]);
export type ContractEvent = z.infer<typeof ContractEvent>;

export interface Signature {
  by: By;
  on: number;
  at: Hlc;
}
/** A version as it stands. `inForce`: from when (ms) and by which stamp both sides had signed. */
export interface ContractVersion {
  id: string;
  terms: Contract;
  note?: string;
  by: By;
  on: number;
  at: Hlc;
  signatures: Partial<Record<Side, Signature>>;
  discarded: boolean;
  inForce?: { on: number; at: Hlc };
}

/** The version these events make, in any order; undefined without a proposal. The first signature of each side stands. */
export function foldVersion(events: readonly ContractEvent[]): ContractVersion | undefined {
  const sorted = [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  const proposal = sorted.find((e) => e.type === 'proposed');
  if (!proposal) return undefined;
  const { terms, note } = proposal.data;
  const version: ContractVersion = {
    id: proposal.contractId,
    terms: { ...terms, version: proposal.contractId },
    ...(note && { note }),
    by: proposal.by,
    on: proposal.on,
    at: proposal.at,
    signatures: {},
    discarded: false,
  };
  for (const event of sorted) {
    if (event.type === 'signed' && !version.discarded && !version.signatures[event.data.side])
      version.signatures[event.data.side] = { by: event.by, on: event.on, at: event.at };
    const { marketing, sales } = version.signatures;
    if (marketing && sales) version.inForce ??= { on: event.on, at: event.at };
    // Signed by both: it can be replaced, not taken back.
    if (event.type === 'discarded' && !version.inForce) version.discarded = true;
  }
  return version;
}

/** All versions, the oldest proposal first: their place is their number, from 1. */
export function sortVersions(versions: readonly ContractVersion[]): ContractVersion[] {
  return [...versions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** The version both sides signed last, or undefined while none is: then the built-in contract holds. */
export function versionInForce(versions: readonly ContractVersion[]): ContractVersion | undefined {
  let latest: ContractVersion | undefined;
  for (const v of versions) if (v.inForce && (!latest?.inForce || v.inForce.at > latest.inForce.at)) latest = v;
  return latest;
}

/** The terms of a version by its id: the built-in ones for `default`, undefined for an unknown one. */
export function termsOf(versions: readonly ContractVersion[], id: string): Contract | undefined {
  return id === 'default' ? defaultContract : versions.find((v) => v.id === id)?.terms;
}
