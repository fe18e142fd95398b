import * as z from 'zod';

const both = ['bad-data', 'no-need', 'no-budget', 'no-fit', 'bad-timing', 'wrong-contact'] as const;

/** Why a lead goes back a stage by hand: few, and each one somebody can act on. */
export const backReasons = [...both, 'unreachable', 'mistake'] as const;
export type BackReason = (typeof backReasons)[number];

/** Why sales says no to an offer (facts of the field: few, each one marketing can act on). */
export const rejectReasons = [
  'unreachable',
  ...both,
  'duplicate',
  'already-customer',
  'competitor-or-student',
  'objected',
] as const;
export const RejectReason = z.enum(rejectReasons);
export type RejectReason = z.infer<typeof RejectReason>;

/** Sub-reasons a reason may demand. */
export const subReasons = ['too-small', 'wrong-industry', 'no-authority'] as const;
export const SubReason = z.enum(subReasons);
export type SubReason = z.infer<typeof SubReason>;

/** What a rejection does to the lead: back to marketing asleep, mend and offer again, out of the funnel, never again. */
export const consequences = ['recycle', 'repair', 'disqualify', 'suppress'] as const;
export const Consequence = z.enum(consequences);
export type Consequence = z.infer<typeof Consequence>;

/** Why a clock stands still. */
export const pauseReasons = ['prospect-away', 'rep-away', 'waiting-for-answer', 'other'] as const;
export const PauseReason = z.enum(pauseReasons);
export type PauseReason = z.infer<typeof PauseReason>;
