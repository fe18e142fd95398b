import * as z from 'zod';
import { Candidate } from './candidate';
import { EngagementType } from './engagement';
import { FieldName } from './field';
import { FitGroup } from './fit-rules';
import { Hlc } from './hlc';
import { KeptValue } from './kept-value';
import { backReasons, Consequence, PauseReason, RejectReason, SubReason } from './reasons';
import { By } from './role';
import { Answer, BuyerPhase, Question, Stage } from './stage';
import { Utm } from './utm';

export { By, Role } from './role';
export { Word } from './word';

export const TouchKind = z.enum(['call', 'email', 'linkedin-message', 'meeting']);
export type TouchKind = z.infer<typeof TouchKind>;
export const TouchOutcome = z.enum(['reached', 'no-answer', 'replied']);
export type TouchOutcome = z.infer<typeof TouchOutcome>;

const Id = z.string().min(1).max(120);
/** A day or moment in milliseconds since 1970 UTC; refuses what no calendar holds. */
const When = z.number().int().min(0).max(8.64e15);
export const HandoffType = z.enum(['lead.sql', 'lead.opportunity']);
export type HandoffType = z.infer<typeof HandoffType>;

/** What a CRM, or the rep in its place, says came of a handoff. */
export const crmSays = ['accepted', 'rejected', 'won', 'lost'] as const;
export const CrmSays = z.enum(crmSays);
export type CrmSays = z.infer<typeof CrmSays>;

const Note = z.string().max(2000).optional();
const Version = z.string().max(60);

/** What a lead scored at one moment: two numbers and the letter-digit grade. */
export const Score = z.object({ fit: z.number(), engagement: z.number(), grade: z.string().max(2) });
export type Score = z.infer<typeof Score>;

/** What the numbers rest on: the fit rules that matched with what, the engagements that counted with how much. */
export const Evidence = z.object({
  fit: z
    .array(z.object({ group: FitGroup, rule: z.string().max(40), with: z.string().max(200), points: z.number() }))
    .max(20),
  engagement: z.array(z.object({ id: Id, type: EngagementType, on: When, points: z.number() })).max(20),
});
export type Evidence = z.infer<typeof Evidence>;

/** By when, and from when on the clock is amber; business time already worked out, in ms. */
const clock = { dueAt: When, amberAt: When };

const rejection = {
  offer: Id,
  reason: RejectReason,
  sub: SubReason.optional(),
  note: Note,
  consequence: Consequence,
  until: When.optional(),
  contract: Version,
  score: Score,
};

const NewValue = KeptValue.omit({ at: true, by: true });

const base = { id: Id, leadId: Id, at: Hlc, on: When, by: By };
const event = <T extends string, D extends z.ZodType>(type: T, data: D) =>
  z.object({ ...base, type: z.literal(type), data });

/** Everything that can happen to a lead. `at`: when recorded (orders the fold); `on`: when it happened. */
export const LeadEvent = z.discriminatedUnion('type', [
  event('captured', z.object({ candidate: Candidate })),
  /** A known person seen again: values that fill blanks or differ from what is kept, identities the page proves. */
  event('seen', z.object({ candidate: Candidate })),
  /** What a page showed is taken in place of what was kept, or declined, by a person. */
  event('taken', z.object({ fields: z.partialRecord(FieldName, NewValue) })),
  event(
    'declined',
    z.object({
      fields: z.partialRecord(FieldName, z.string().max(1000)),
      identities: z.array(z.string().max(300)).max(10).optional(),
    }),
  ),
  event('edited', z.object({ fields: z.partialRecord(FieldName, z.string().max(1000)) })),
  event('identified', z.object({ identities: z.array(z.string().max(300)).max(10) })),
  event('unidentified', z.object({ identities: z.array(z.string().max(300)).max(10) })),
  event('tagged', z.object({ tag: Id })),
  event('untagged', z.object({ tag: Id, adds: z.array(Id).max(100) })),
  event('noted', z.object({ text: z.string().min(1).max(10_000) })),
  /** `machine`: a mail proxy's open, never scored. */
  event(
    'engaged',
    z.object({
      engagement: EngagementType,
      campaign: Id.optional(),
      machine: z.literal(true).optional(),
      /** The link of the post reacted to or commented on. */
      post: z.string().max(2000).optional(),
      /** Which mail, form, page or webinar; the tool that told of it; where the visit came from. */
      title: z.string().max(200).optional(),
      source: z.string().max(40).optional(),
      utm: Utm.optional(),
    }),
  ),
  /** `next`: by when the next touch is due, when the lead has an owner. */
  event('touched', z.object({ kind: TouchKind, outcome: TouchOutcome, next: z.object(clock).optional() })),
  event('phase-set', z.object({ phase: BuyerPhase })),
  event('answered', z.object({ question: Question, answer: Answer })),
  event(
    'moved',
    z.object({
      from: Stage,
      to: Stage,
      contract: Version,
      /** Moved by the contract as soon as all was met, not by a person. Forward only. */
      auto: z.literal(true).optional(),
      score: Score.optional(),
      evidence: Evidence.optional(),
      /** Who owns it from now on, when nobody did. */
      owner: Id.optional(),
      /** The rule whose requirements were met, with what met each; absent when a person moved it back. */
      rule: z
        .object({
          stage: Stage,
          met: z.array(z.object({ need: z.string().max(40), with: z.string().max(1000) })).max(20),
        })
        .optional(),
      reason: z.enum(backReasons).optional(),
      note: Note,
    }),
  ),
  /** What an import says of where somebody stands: a customer arrives as one. Forward only, and never handed off. */
  event('placed', z.object({ stage: Stage.optional(), owner: Id.optional(), crmId: z.string().max(300).optional() })),
  /** Somebody owns it from now on, by somebody's word; null: nobody. */
  event('assigned', z.object({ to: Id.nullable() })),
  /** `to`: a person's id, or `pool` for whoever takes it first. */
  event('offered', z.object({ offer: Id, to: Id, ...clock, contract: Version, score: Score })),
  /** Sets the owner and starts the first-touch clock. */
  event('accepted', z.object({ offer: Id, person: Id, ...clock })),
  event('rejected', z.object(rejection)),
  /** Accepted, then given back with a reason: how "unreachable" comes about. */
  event('returned', z.object(rejection)),
  event('withdrawn', z.object({ offer: Id, note: Note })),
  event('expired', z.object({ offer: Id })),
  /** `left`: ms of business time the clock still had. */
  event('paused', z.object({ reason: PauseReason, note: Note, left: z.number().int() })),
  event('resumed', z.object(clock)),
  /** A person's own reminder; null takes it away. */
  event('reminded', z.object({ person: Id, dueAt: When.nullable(), note: Note })),
  /** Back to marketing by marketing's own act, asleep until a date. */
  event('recycled', z.object({ reason: RejectReason, note: Note, until: When, contract: Version })),
  event('disqualified', z.object({ reason: RejectReason, note: Note })),
  /** The date a sleep ends (by the clock), or somebody takes an inactive lead up again. */
  event('woken', z.object({})),
  event('archived', z.object({})),
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
      /** The handoff it belongs to, when this is its delivery to one more endpoint. */
      of: Id.optional(),
      /** The endpoint's name, the record's page in the CRM, and whether Tandem will ask what came of it. */
      to: z.string().max(80).optional(),
      link: z.string().max(500).optional(),
      asks: z.literal(true).optional(),
    }),
  ),
  /** What came of a handoff, as the CRM says (`device` `crm` in `by`) or the rep: `until` (ms) a rejected lead sleeps. */
  event(
    'crm-answered',
    z.object({
      handoff: Id.optional(),
      said: CrmSays,
      reason: RejectReason.optional(),
      words: z.string().max(500).optional(),
      amount: z.number().finite().optional(),
      currency: z.string().max(10).optional(),
      until: When.optional(),
    }),
  ),
  /** The person was told that data about them is kept (GDPR art. 14): by what way nobody but the teller knows. */
  event('informed', z.object({})),
  /** Two leads are one person, by somebody's word; `fields`: which value stands where they differ. */
  event('merged', z.object({ other: Id, fields: z.partialRecord(FieldName, KeptValue) })),
  /** They are not: `other`'s history stands apart from those of `from`, whatever these identities say. */
  event(
    'unmerged',
    z.object({ other: Id, from: z.array(Id).max(50), identities: z.array(z.string().max(300)).max(50) }),
  ),
  event('told-apart', z.object({ other: Id })),
  event('undone', z.object({ events: z.array(Id).min(1).max(50) })),
]);
export type LeadEvent = z.infer<typeof LeadEvent>;
export type LeadEventType = LeadEvent['type'];
