import * as z from 'zod';
import { EngagementType } from './engagement';
import { CrmSays, HandoffType, TouchKind, TouchOutcome } from './event';
import { FieldName } from './field';
import { Hlc } from './hlc';
import { KeptValue } from './kept-value';
import { Offer } from './offer';
import { PauseReason } from './reasons';
import { Answer, BuyerPhase, Question, Stage } from './stage';

export { KeptValue } from './kept-value';

export const HandoffState = z.object({
  id: z.string(),
  kind: HandoffType,
  outcome: z.enum(['waiting', 'delivered', 'retrying', 'failed']),
  attempts: z.number(),
  on: z.number(),
  nextAt: z.number().optional(),
  why: z.string().optional(),
  crmId: z.string().optional(),
  to: z.string().optional(),
  link: z.string().optional(),
  asks: z.literal(true).optional(),
});
export type HandoffState = z.infer<typeof HandoffState>;

/** What came of the handoffs, as last said. */
export const CrmAnswer = z.object({
  said: CrmSays,
  on: z.number(),
  reason: z.string().optional(),
  words: z.string().optional(),
  amount: z.number().optional(),
  currency: z.string().optional(),
});
export type CrmAnswer = z.infer<typeof CrmAnswer>;

/** Whether anybody works on it: beside the stage, not part of it (design.md, Words). */
export const standings = ['active', 'sleeping', 'archived', 'disqualified', 'suppressed'] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

/** One engagement as it is scored. */
export const ScoredEngagement = z.object({
  id: z.string(),
  type: EngagementType,
  on: z.number(),
  campaign: z.string().optional(),
  machine: z.literal(true).optional(),
  post: z.string().optional(),
});
export type ScoredEngagement = z.infer<typeof ScoredEngagement>;

/** One touch, as the attempts before "unreachable" are counted. */
export const LeadTouch = z.object({ id: z.string(), kind: TouchKind, outcome: TouchOutcome, on: z.number() });
export type LeadTouch = z.infer<typeof LeadTouch>;

/** By when the owner must touch the lead. `at`: the stamp it runs from. */
export const TouchClock = z.object({
  kind: z.enum(['first-touch', 'next-touch']),
  dueAt: z.number(),
  amberAt: z.number(),
});
export type TouchClock = z.infer<typeof TouchClock>;

/** A value a page showed later than the kept one, waiting to be taken or declined. */
export const NewValue = KeptValue.omit({ at: true, by: true });
export type NewValue = z.infer<typeof NewValue>;

/**
 * A known person, folded from their events; the same events give the same lead, byte for byte.
 * `tags`: tag id → ids of the events that added it. `noteCount`, `engagementCount`, `touchCount` count those in effect;
 * `engagements`, `touches` hold the latest 200 and 50 of them, oldest first. `owner`: a person's id.
 * `sleep`: until when, and the stamp it was decided at. `recycled`: only engagement after `on` counts.
 * `reminders`: person → when. `counts`: what reports add up, for ever: `expired:<person>:<month>` → how often.
 * `tooLate`: events that came after somebody else's answer (the latest 20). `news`: what pages show otherwise by now;
 * `declined`: what was shown and refused; `refused`: identities somebody took off or left out. `crmAnswer`: what came of it in the CRM; `informedOn`: when they were told that data is kept. `apart`: leads known to be somebody else, however alike. `source`: the page or import it was first captured from. `crmId`: its id in the CRM, as an import said.
 */
export const Lead = z.object({
  id: z.string(),
  fields: z.partialRecord(FieldName, KeptValue),
  identities: z.array(z.string()),
  stage: Stage,
  stageOn: z.number(),
  standing: Standing,
  phase: BuyerPhase.optional(),
  answers: z.partialRecord(Question, Answer),
  tags: z.record(z.string(), z.array(z.string())),
  owner: z.string().optional(),
  offer: Offer.optional(),
  clock: TouchClock.optional(),
  pause: z.object({ on: z.number(), reason: PauseReason, note: z.string().optional(), left: z.number() }).optional(),
  sleep: z.object({ until: z.number(), at: Hlc }).optional(),
  recycled: z.object({ times: z.number(), on: z.number(), at: Hlc, reason: z.string().optional() }).optional(),
  reminders: z.record(z.string(), z.object({ dueAt: z.number(), note: z.string().optional() })),
  handoffs: z.array(HandoffState),
  crmAnswer: CrmAnswer.optional(),
  crmId: z.string().optional(),
  source: z.string().optional(),
  informedOn: z.number().optional(),
  engagements: z.array(ScoredEngagement),
  touches: z.array(LeadTouch),
  counts: z.record(z.string(), z.number()),
  tooLate: z.array(z.string()),
  news: z.partialRecord(FieldName, NewValue).optional(),
  declined: z.partialRecord(FieldName, z.string()).optional(),
  apart: z.array(z.string()).optional(),
  refused: z.array(z.string()).optional(),
  engagementCount: z.number(),
  touchCount: z.number(),
  noteCount: z.number(),
  capturedOn: z.number(),
  lastOn: z.number(),
  lastAt: Hlc,
});
export type Lead = z.infer<typeof Lead>;
