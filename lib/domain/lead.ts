import * as z from 'zod';
import { Confidence } from './candidate';
import { By, HandoffType } from './event';
import { FieldName } from './field';
import { Hlc } from './hlc';
import { Answer, BuyerPhase, Question, Stage } from './stage';

/** A value kept on a lead, and where it came from. `way: 'typed'` and no url when a person typed it. */
export const KeptValue = z.object({
  value: z.string(),
  way: z.string(),
  confidence: Confidence,
  url: z.string().optional(),
  page: z.string().optional(),
  on: z.number(),
  at: Hlc,
  by: By,
});
export type KeptValue = z.infer<typeof KeptValue>;

export const HandoffState = z.object({
  id: z.string(),
  kind: HandoffType,
  outcome: z.enum(['waiting', 'delivered', 'retrying', 'failed']),
  attempts: z.number(),
  on: z.number(),
  nextAt: z.number().optional(),
  why: z.string().optional(),
  crmId: z.string().optional(),
});
export type HandoffState = z.infer<typeof HandoffState>;

/**
 * A known person, folded from their events; the same events give the same lead, byte for byte.
 * `tags`: tag id → ids of the events that added it. `noteCount`, `engagementCount`, `touchCount` count those in effect.
 */
export const Lead = z.object({
  id: z.string(),
  fields: z.partialRecord(FieldName, KeptValue),
  identities: z.array(z.string()),
  stage: Stage,
  stageOn: z.number(),
  phase: BuyerPhase.optional(),
  answers: z.partialRecord(Question, Answer),
  tags: z.record(z.string(), z.array(z.string())),
  owner: z.string().optional(),
  handoffs: z.array(HandoffState),
  engagementCount: z.number(),
  touchCount: z.number(),
  noteCount: z.number(),
  capturedOn: z.number(),
  lastOn: z.number(),
  lastAt: Hlc,
});
export type Lead = z.infer<typeof Lead>;
