import * as z from 'zod';
import { Candidate } from './candidate';
import { backReasons } from './contract';
import { EngagementType } from './engagement';
import { FieldName } from './field';
import { Hlc } from './hlc';
import { Answer, BuyerPhase, Question, Stage } from './stage';

export const Role = z.enum(['seller', 'marketer', 'rep']);
export type Role = z.infer<typeof Role>;

/** Who did it: the person's name as they gave it, the role they acted in, and their device. */
export const By = z.object({ user: z.string().max(200), role: Role, device: z.string().max(16) });
export type By = z.infer<typeof By>;

export const TouchKind = z.enum(['call', 'email', 'linkedin-message', 'meeting']);
export type TouchKind = z.infer<typeof TouchKind>;
export const TouchOutcome = z.enum(['reached', 'no-answer', 'replied']);
export type TouchOutcome = z.infer<typeof TouchOutcome>;

const Id = z.string().min(1).max(120);
/** A day or moment in milliseconds since 1970 UTC; refuses what no calendar holds. */
const When = z.number().int().min(0).max(8.64e15);
export const HandoffType = z.enum(['lead.sql', 'lead.opportunity']);
export type HandoffType = z.infer<typeof HandoffType>;

const base = { id: Id, leadId: Id, at: Hlc, on: When, by: By };
const event = <T extends string, D extends z.ZodType>(type: T, data: D) =>
  z.object({ ...base, type: z.literal(type), data });

/** Everything that can happen to a lead. `at`: when recorded (orders the fold); `on`: when it happened. */
export const LeadEvent = z.discriminatedUnion('type', [
  event('captured', z.object({ candidate: Candidate })),
  event('edited', z.object({ fields: z.partialRecord(FieldName, z.string().max(1000)) })),
  event('identified', z.object({ identities: z.array(z.string().max(300)).max(10) })),
  event('unidentified', z.object({ identities: z.array(z.string().max(300)).max(10) })),
  event('tagged', z.object({ tag: Id })),
  event('untagged', z.object({ tag: Id, adds: z.array(Id).max(100) })),
  event('noted', z.object({ text: z.string().min(1).max(10_000) })),
  event('engaged', z.object({ engagement: EngagementType, campaign: Id.optional() })),
  event('touched', z.object({ kind: TouchKind, outcome: TouchOutcome })),
  event('phase-set', z.object({ phase: BuyerPhase })),
  event('answered', z.object({ question: Question, answer: Answer })),
  event(
    'moved',
    z.object({
      from: Stage,
      to: Stage,
      contract: z.string().max(60),
      /** The rule whose requirements were met, with what met each; absent when a person moved it back. */
      rule: z
        .object({
          stage: Stage,
          met: z.array(z.object({ need: z.string().max(40), with: z.string().max(1000) })).max(20),
        })
        .optional(),
      reason: z.enum(backReasons).optional(),
      note: z.string().max(2000).optional(),
    }),
  ),
  event('handed-off', z.object({ handoff: Id, kind: HandoffType })),
  event(
    'delivery',
    z.object({
      handoff: Id,
      outcome: z.enum(['delivered', 'retrying', 'failed']),
      attempt: z.number().int().min(1),
      status: z.number().int().optional(),
      why: z.string().max(300).optional(),
      nextAt: When.optional(),
      crmId: z.string().max(300).optional(),
    }),
  ),
  event('undone', z.object({ events: z.array(Id).min(1).max(50) })),
]);
export type LeadEvent = z.infer<typeof LeadEvent>;
export type LeadEventType = LeadEvent['type'];

/** A tag or a campaign: a word people share. Folds under its own id: the latest name wins. */
export const Word = z.object({
  id: Id,
  kind: z.enum(['tag', 'campaign']),
  name: z.string().trim().min(1).max(80),
  at: Hlc,
  by: By,
});
export type Word = z.infer<typeof Word>;
