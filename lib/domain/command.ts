import * as z from 'zod';
import { Candidate, LeftOut } from './candidate';
import { EngagementType } from './engagement';
import { CrmSays, TouchKind, TouchOutcome } from './event';
import { FieldName } from './field';
import { KeptValue } from './kept-value';
import { backReasons, PauseReason, RejectReason, SubReason } from './reasons';
import { Answer, BuyerPhase, Question } from './stage';
import { Utm } from './utm';

const When = z.number().int().min(0).max(8.64e15);
const Id = z.string().min(1).max(120);
const text = (max: number) => z.string().trim().min(1).max(max);

const note = z.string().trim().max(2000).optional();
/** Why not; a sub-reason or a date (ms) where the contract's reason demands one. */
const no = { reason: RejectReason, sub: SubReason.optional(), until: When.optional(), note };

/** Everything a person can ask for, as data. Times in ms since 1970 UTC; `on` is when it happened. */
export const Command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('capture'), candidate: Candidate, without: LeftOut.optional() }),
  /** A known person was seen on a page again. */
  z.object({ do: z.literal('see'), candidate: Candidate }),
  z.object({ do: z.literal('take'), fields: z.array(FieldName).min(1).max(20) }),
  z.object({ do: z.literal('decline'), fields: z.array(FieldName).min(1).max(20) }),
  /** With which value for each field the two differ in; without: this lead's own stands, and blanks are filled. */
  z.object({ do: z.literal('merge'), other: Id, fields: z.partialRecord(FieldName, KeptValue) }),
  z.object({
    do: z.literal('unmerge'),
    other: Id,
    from: z.array(Id).max(50),
    identities: z.array(z.string().max(300)).max(50),
  }),
  z.object({ do: z.literal('tell-apart'), other: Id }),
  z.object({ do: z.literal('edit'), fields: z.partialRecord(FieldName, z.string().trim().max(1000)) }),
  z.object({ do: z.literal('add-email'), email: text(254) }),
  z.object({ do: z.literal('remove-identity'), identity: text(300) }),
  z.object({ do: z.literal('tag'), tag: Id }),
  /** `also`: other ids the same tag is held under, where tags were merged. */
  z.object({ do: z.literal('untag'), tag: Id, also: z.array(Id).max(100).optional() }),
  z.object({ do: z.literal('note'), text: text(10_000) }),
  z.object({
    do: z.literal('engage'),
    engagement: EngagementType,
    campaign: Id.optional(),
    on: When,
    machine: z.literal(true).optional(),
    post: z.string().max(2000).optional(),
    title: z.string().max(200).optional(),
    source: z.string().max(40).optional(),
    utm: Utm.optional(),
  }),
  /** Gives it to a person of the list, or to nobody (null). */
  z.object({ do: z.literal('assign'), to: Id.nullable() }),
  z.object({ do: z.literal('touch'), kind: TouchKind, outcome: TouchOutcome, on: When.optional() }),
  z.object({ do: z.literal('set-phase'), phase: BuyerPhase }),
  z.object({ do: z.literal('answer'), question: Question, answer: Answer }),
  z.object({ do: z.literal('move-on'), to: z.enum(['mql', 'sql', 'opportunity']) }),
  z.object({
    do: z.literal('move-back'),
    to: z.enum(['lead', 'mql', 'sql']),
    reason: z.enum(backReasons),
    note,
  }),
  /** To a person of the list, or to `pool`. */
  z.object({ do: z.literal('offer'), to: Id }),
  z.object({ do: z.literal('accept'), offer: Id }),
  z.object({ do: z.literal('reject'), offer: Id, ...no }),
  z.object({ do: z.literal('give-back'), offer: Id, ...no }),
  z.object({ do: z.literal('withdraw'), offer: Id, note }),
  z.object({ do: z.literal('pause'), reason: PauseReason, note }),
  z.object({ do: z.literal('resume') }),
  /** For oneself; null takes the reminder away. */
  z.object({ do: z.literal('remind'), dueAt: When.nullable(), note }),
  z.object({ do: z.literal('recycle'), reason: RejectReason, until: When, note }),
  z.object({ do: z.literal('disqualify'), reason: RejectReason, note }),
  z.object({ do: z.literal('wake') }),
  z.object({ do: z.literal('archive') }),
  /** What came of a handoff; a rejection says why. `by` the CRM itself: its own words, its own clock (ms). */
  z.object({
    do: z.literal('crm-answer'),
    handoff: Id.optional(),
    said: CrmSays,
    reason: RejectReason.optional(),
    words: z.string().max(500).optional(),
    amount: z.number().finite().min(-1e12).max(1e12).optional(),
    currency: z.string().max(10).optional(),
    asked: z.literal(true).optional(),
  }),
  z.object({ do: z.literal('inform') }),
  z.object({ do: z.literal('undo'), events: z.array(Id).min(1).max(50) }),
]);
export type Command = z.infer<typeof Command>;
export type CommandName = Command['do'];
