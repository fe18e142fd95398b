import * as z from 'zod';
import { Candidate } from './candidate';
import { backReasons } from './contract';
import { EngagementType } from './engagement';
import { TouchKind, TouchOutcome } from './event';
import { FieldName } from './field';
import { Answer, BuyerPhase, Question } from './stage';

const When = z.number().int().min(0).max(8.64e15);
const Id = z.string().min(1).max(120);
const text = (max: number) => z.string().trim().min(1).max(max);

/** Everything a person can ask for, as data. Times in ms since 1970 UTC; `on` is when it happened. */
export const Command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('capture'), candidate: Candidate }),
  z.object({ do: z.literal('edit'), fields: z.partialRecord(FieldName, z.string().trim().max(1000)) }),
  z.object({ do: z.literal('add-email'), email: text(254) }),
  z.object({ do: z.literal('remove-identity'), identity: text(300) }),
  z.object({ do: z.literal('tag'), tag: Id }),
  z.object({ do: z.literal('untag'), tag: Id }),
  z.object({ do: z.literal('note'), text: text(10_000) }),
  z.object({ do: z.literal('engage'), engagement: EngagementType, campaign: Id.optional(), on: When }),
  z.object({ do: z.literal('touch'), kind: TouchKind, outcome: TouchOutcome, on: When.optional() }),
  z.object({ do: z.literal('set-phase'), phase: BuyerPhase }),
  z.object({ do: z.literal('answer'), question: Question, answer: Answer }),
  z.object({ do: z.literal('move-on'), to: z.enum(['mql', 'sql', 'opportunity']) }),
  z.object({
    do: z.literal('move-back'),
    to: z.enum(['lead', 'mql', 'sql']),
    reason: z.enum(backReasons),
    note: z.string().trim().max(2000).optional(),
  }),
  z.object({ do: z.literal('undo'), events: z.array(Id).min(1).max(50) }),
]);
export type Command = z.infer<typeof Command>;
export type CommandName = Command['do'];
