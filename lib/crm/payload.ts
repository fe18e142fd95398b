import * as z from 'zod';
import { Confidence } from '../domain/candidate';
import { EngagementType } from '../domain/engagement';
import { HandoffType, Role, Score, TouchKind, TouchOutcome } from '../domain/event';
import { FieldName } from '../domain/field';
import { Answer, BuyerPhase, Question, Stage } from '../domain/stage';

/**
 * What a CRM's webhook receives: the source of docs/handoff.schema.json (`npx tsx scripts/write-schema.ts`).
 * Receivers must allow for new properties; what is here keeps its name and meaning.
 */
const Moment = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });
const Who = z.object({ user: z.string(), role: Role }).meta({ description: 'Who did it, in which role' });

const PayloadLead = z.object({
  id: z.string(),
  name: z.string().optional(),
  givenName: z.string().optional(),
  familyName: z.string().optional(),
  headline: z.string().optional(),
  jobTitle: z.string().optional(),
  company: z.string().optional(),
  location: z.string().optional(),
  photo: z.string().optional().meta({ description: 'Address of a picture' }),
  companySize: z.string().optional().meta({ description: 'Number of employees, as a band: 51-200' }),
  industry: z.string().optional(),
  country: z.string().optional(),
  emails: z.array(z.string()),
  phase: BuyerPhase.optional(),
  answers: z.partialRecord(Question, Answer).meta({ description: 'The qualification questions answered so far' }),
  tags: z.array(z.string()),
  owner: z.string().optional(),
});

const Rule = z.object({
  stage: Stage,
  met: z.array(z.object({ need: z.string(), with: z.string() })).meta({ description: 'Each need and what met it' }),
});
const Why = z.object({
  contract: z.string(),
  rule: Rule,
  by: Who,
  on: Moment,
  score: Score.optional().meta({ description: 'Fit and engagement then, and the grade A1 to C3' }),
});

const Engagement = z.object({
  total: z.number().int(),
  lastOn: Moment.optional(),
  byType: z.partialRecord(EngagementType, z.object({ count: z.number().int(), lastOn: Moment })),
});

export const historyTypes = [
  'captured',
  'seen',
  'taken',
  'merged',
  'unmerged',
  'edited',
  'identified',
  'unidentified',
  'tagged',
  'untagged',
  'noted',
  'engaged',
  'touched',
  'phase-set',
  'answered',
  'moved',
  'offered',
  'accepted',
  'rejected',
  'returned',
  'withdrawn',
  'expired',
  'paused',
  'resumed',
  'recycled',
  'disqualified',
  'woken',
  'archived',
  'handed-off',
] as const;

/** One thing that happened. Flat, so that a low-code receiver can read it: which properties are there depends on `type`. */
const HistoryEntry = z.object({
  id: z.string(),
  type: z.enum(historyTypes),
  on: Moment,
  by: Who,
  page: z.string().optional(),
  url: z.string().optional(),
  fields: z.partialRecord(FieldName, z.string()).optional(),
  identities: z.array(z.string()).optional(),
  tag: z.string().optional(),
  text: z.string().optional(),
  engagement: EngagementType.optional(),
  campaign: z.string().optional(),
  touch: TouchKind.optional(),
  outcome: TouchOutcome.optional(),
  phase: BuyerPhase.optional(),
  question: Question.optional(),
  answer: Answer.optional(),
  from: Stage.optional(),
  to: Stage.optional(),
  contract: z.string().optional(),
  reason: z.string().optional(),
  handoff: HandoffType.optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

const FieldSource = z.object({
  page: z.string().optional(),
  url: z.string().optional(),
  way: z.string().meta({ description: 'The way of the page reader that found it, or `typed`' }),
  confidence: Confidence,
  on: Moment,
  by: Who,
});

export const HandoffPayload = z
  .object({
    type: HandoffType,
    timestamp: Moment.meta({ description: 'When the lead reached the stage, ISO 8601, UTC' }),
    data: z.object({
      lead: PayloadLead,
      identities: z.array(z.string()).meta({ description: 'Canonical keys: linkedin:in/…, email:…' }),
      stage: z.enum(['sql', 'opportunity']),
      why: Why.nullable(),
      engagement: Engagement,
      source: z.object({
        capturedOn: Moment,
        capturedBy: Who.optional(),
        fields: z.partialRecord(FieldName, FieldSource),
      }),
      history: z.array(HistoryEntry).meta({ description: 'Newest first' }),
      historyTruncated: z.boolean().meta({ description: 'Older history was left out to keep the body under 20 kB' }),
      shortened: z.boolean().meta({ description: 'Over-long values were cut (…) or left out for the same reason' }),
    }),
  })
  .meta({ title: 'Tandem handoff', description: 'Body of the webhook a qualified lead is handed over with' });
export type HandoffPayload = z.infer<typeof HandoffPayload>;
