import type { Stage } from './stage';

/** What a stage asks for: a field, any reachable identity, the buyer phase, or one of the four answers. */
export type Requirement =
  | 'name'
  | 'company'
  | 'jobTitle'
  | 'reachable'
  | 'buyerPhase'
  | 'need'
  | 'authority'
  | 'timing'
  | 'budget';

/**
 * The agreement of both sides. Fixed here; the contract issue makes it editable, versioned and signed.
 * Required fields: the field's usual definition of MQL and of BANT qualification.
 */
export interface Contract {
  version: string;
  required: Partial<Record<Stage, readonly Requirement[]>>;
  backReasons: readonly BackReason[];
}

/** Why a lead goes back a stage: few, and each one somebody can act on. */
export const backReasons = [
  'bad-data',
  'no-need',
  'no-budget',
  'no-fit',
  'bad-timing',
  'wrong-contact',
  'unreachable',
  'mistake',
] as const;
export type BackReason = (typeof backReasons)[number];

export const fixedContract: Contract = {
  version: 'fixed-1',
  required: {
    mql: ['name', 'company', 'jobTitle', 'reachable'],
    sql: ['buyerPhase', 'need', 'authority', 'timing', 'budget'],
    opportunity: [],
  },
  backReasons,
};
