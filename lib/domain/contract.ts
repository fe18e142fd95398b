import * as z from 'zod';
import { Calendar } from './calendar';
import { EngagementGroup, EngagementType } from './engagement';
import { defaultFitRules, FitRule } from './fit-rules';
import { Consequence, RejectReason, SubReason } from './reasons';

/** What a stage asks for: a field, any reachable identity, the buyer phase, or one of the four answers. */
export const requirements = [
  'name',
  'company',
  'jobTitle',
  'reachable',
  'buyerPhase',
  'need',
  'authority',
  'timing',
  'budget',
] as const;
export const Requirement = z.enum(requirements);
export type Requirement = z.infer<typeof Requirement>;

const Threshold = z.number().int().min(0).max(1000);
const Share = z.number().min(0).max(1);
const Hours = z.number().min(0).max(2000);

/** What an engagement is worth. `once`: only the latest of its kind counts (per campaign); else each one does, up to the group's cap. */
export const EngagementPoints = z.object({ points: z.number().int().min(-200).max(200), once: z.boolean() });

const points = (n: number, once = false) => ({ points: n, once });

/** What a reason to reject demands and does. `days`: how long a recycled lead sleeps when no date is given. */
export const ReasonRule = z.object({
  code: RejectReason,
  consequence: Consequence,
  days: z.number().int().min(1).max(730).nullable(),
  /** One of these must be named. */
  sub: z.array(SubReason).max(10),
  /** A date must be named: when to come back. */
  date: z.boolean(),
  /** Only after the attempts the SLA agrees on. */
  attempts: z.boolean(),
});
export type ReasonRule = z.infer<typeof ReasonRule>;

const reason = (code: RejectReason, consequence: Consequence, more: Partial<ReasonRule> = {}): ReasonRule => ({
  code,
  consequence,
  days: null,
  sub: [],
  date: false,
  attempts: false,
  ...more,
});

/**
 * The agreement of both sides: what the words mean, how leads are scored, by when each side acts, why sales may say no.
 * Every number lives here as a default. Sources: HubSpot practitioners (MQL at fit 30 and engagement 20), the field's usual
 * points and SLA, BANT; group caps, fit points and grades are ours. Points halve each `halfLifeDays`.
 */
export const Contract = z.object({
  /** The id of the signed version; `default` for the built-in one. */
  version: z.string().min(1).max(60).default('default'),
  name: z.string().trim().min(1).max(80).default('French B2B default'),
  stages: z
    .object({
      mql: z.object({
        fit: Threshold.default(30),
        engagement: Threshold.default(20),
        required: z.array(Requirement).default(['name', 'company', 'jobTitle', 'reachable']),
        /** Move by itself as soon as all is met. */
        automatic: z.boolean().default(true),
      }),
      /** Null: the score is not asked again once a person qualifies. */
      sql: z.object({
        fit: Threshold.nullable().default(null),
        engagement: Threshold.nullable().default(null),
        required: z.array(Requirement).default(['buyerPhase', 'need', 'authority', 'timing', 'budget']),
      }),
      opportunity: z.object({ required: z.array(Requirement).default([]) }),
    })
    .prefault({ mql: {}, sql: {}, opportunity: {} }),
  fit: z.object({ rules: z.array(FitRule).max(60).default(defaultFitRules) }).prefault({}),
  engagement: z
    .object({
      points: z.record(EngagementType, EngagementPoints).default({
        'demo-request': points(50),
        meeting: points(50),
        form: points(30),
        reply: points(30),
        'webinar-attended': points(30, true),
        'webinar-registered': points(10, true),
        download: points(20, true),
        'linkedin-comment': points(10),
        'linkedin-share': points(10),
        'linkedin-reaction': points(5),
        click: points(3),
        'page-visit': points(1),
        open: points(0),
        bounce: points(-5),
        unsubscribe: points(0),
      }),
      caps: z.record(EngagementGroup, z.number().int().min(0).max(1000)).default({
        direct: 100,
        content: 60,
        webinar: 60,
        mail: 30,
        social: 30,
      }),
      halfLifeDays: z.number().int().min(1).max(3650).default(30),
    })
    .prefault({}),
  /** Letter by fit, digit by engagement: at least the first number is A (or 1), at least the second B (or 2). */
  grades: z
    .object({
      fit: z.tuple([Threshold, Threshold]).default([40, 30]),
      engagement: z.tuple([Threshold, Threshold]).default([80, 20]),
    })
    .prefault({}),
  sla: z
    .object({
      /** Business hours. */
      answerHours: Hours.default(24),
      firstTouchHours: Hours.default(48),
      touches: z
        .object({
          count: z.number().int().min(1).max(50).default(6),
          days: z.number().int().min(0).max(365).default(15),
        })
        .prefault({}),
      /** Under this share of its time a clock turns amber. */
      amber: Share.default(0.25),
      /** The share of offers answered and touched in time that sales promises. */
      inTime: Share.default(0.9),
      calendar: Calendar.prefault({}),
    })
    .prefault({}),
  marketing: z
    .object({
      mqlsPerMonth: z.number().int().min(0).max(100_000).default(50),
      acceptance: Share.default(0.85),
      healthy: z.tuple([Share, Share]).default([0.7, 0.9]),
      tooPoor: Share.default(0.3),
    })
    .prefault({}),
  reasons: z
    .array(ReasonRule)
    .max(20)
    .default([
      reason('unreachable', 'recycle', { days: 90, attempts: true }),
      reason('bad-data', 'repair'),
      reason('no-need', 'recycle', { days: 180 }),
      reason('no-budget', 'recycle', { days: 90 }),
      reason('no-fit', 'disqualify', { sub: ['too-small', 'wrong-industry', 'no-authority'] }),
      reason('bad-timing', 'recycle', { date: true }),
      reason('wrong-contact', 'repair'),
      reason('duplicate', 'disqualify'),
      reason('already-customer', 'disqualify'),
      reason('competitor-or-student', 'disqualify'),
      reason('objected', 'suppress'),
    ]),
  recycle: z
    .object({
      /** The sleeps offered, in days. */
      days: z.array(z.number().int().min(1).max(730)).min(1).max(8).default([30, 60, 90, 180]),
      /** A recycled lead with nothing new for this long is archived. */
      idleMonths: z.number().int().min(1).max(60).default(6),
    })
    .prefault({}),
});
export type Contract = z.infer<typeof Contract>;

/** The built-in contract, in force until a version is signed by both sides. */
export const defaultContract: Contract = Contract.parse({});
