import * as z from 'zod';
import { Score } from './event';
import { Hlc } from './hlc';
import { RejectReason, SubReason } from './reasons';
import { By } from './role';

/**
 * Where an offer stands. `returned`: accepted, then given back with a reason (facts name the first five; the SLA's own
 * numbers, an answer within a day and attempts over fifteen, leave no other way for "unreachable" to come about).
 */
export const OfferState = z.enum(['offered', 'accepted', 'rejected', 'expired', 'withdrawn', 'returned']);
export type OfferState = z.infer<typeof OfferState>;

/** What may follow what; everything else is refused by `decide` and ignored by the fold. */
export const offerMoves: Record<OfferState, readonly OfferState[]> = {
  offered: ['accepted', 'rejected', 'expired', 'withdrawn'],
  accepted: ['returned'],
  rejected: [],
  expired: [],
  withdrawn: [],
  returned: [],
};

/** Whoever takes it first. */
export const pool = 'pool';

/**
 * The latest offer of a lead. `contract`, `score`: frozen when it was offered. `dueAt`, `amberAt`: ms, business time
 * already worked out. `at`: the stamp its clock runs from. `answer`: the event that ended it.
 */
export const Offer = z.object({
  id: z.string(),
  to: z.string(),
  by: By,
  at: Hlc,
  offeredOn: z.number(),
  dueAt: z.number(),
  amberAt: z.number(),
  contract: z.string(),
  score: Score,
  state: OfferState,
  answer: z.string().optional(),
  answeredOn: z.number().optional(),
  answeredBy: By.optional(),
  reason: RejectReason.optional(),
  sub: SubReason.optional(),
  note: z.string().optional(),
  until: z.number().optional(),
});
export type Offer = z.infer<typeof Offer>;

/** True when an offer in state `from` may become `to`. */
export const mayBecome = (from: OfferState, to: OfferState): boolean => offerMoves[from].includes(to);
