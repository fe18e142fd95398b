import * as z from 'zod';
import { HandoffType } from './event';

/** What an earlier step of a chain brought: the values its answer was asked for. */
export const StepAnswers = z.record(z.string().max(40), z.record(z.string().max(40), z.json()));
export type StepAnswers = z.infer<typeof StepAnswers>;

/** The last answer, for the handoff page: the status, the receiver's own words (at most 500 characters), when (ms). */
export const LastAnswer = z.object({ on: z.number(), status: z.number().optional(), said: z.string().max(500) });
export type LastAnswer = z.infer<typeof LastAnswer>;

/**
 * One handoff to one endpoint in the outbox, kept before the first attempt. `body` is frozen at the move (a person may mend
 * it): each attempt says the same under the same `webhook-id` (`msg_<id>`, no dot in it). `of`: the handoff of the lead's
 * history it delivers, where that is not its own id (a second endpoint).
 * `waiting`: no endpoint takes it yet · `due`: send at `nextAt` · `sending`: an attempt is under way until `leaseUntil`
 * (a killed worker's attempt is taken up again after it) · `failed`: stopped, waits for a person · `delivered`.
 * `seq` keeps the order per lead and endpoint (the `lane`, while open); `ready`: `<endpoint> <when>` of the foremost of its lane,
 * the only one that may be sent. `done`: answers of the steps that succeeded, never repeated. `askAt`: when to ask the CRM
 * what came of it (ms).
 */
export const Handoff = z.object({
  id: z.string(),
  of: z.string().optional(),
  leadId: z.string(),
  kind: HandoffType,
  seq: z.number().int(),
  body: z.string(),
  state: z.enum(['waiting', 'due', 'sending', 'failed', 'delivered']),
  endpoint: z.string().optional(),
  lane: z.string().optional(),
  ready: z.string().optional(),
  attempts: z.number().int(),
  createdOn: z.number(),
  nextAt: z.number(),
  leaseUntil: z.number(),
  status: z.number().optional(),
  why: z.string().optional(),
  last: LastAnswer.optional(),
  done: StepAnswers.optional(),
  crmId: z.string().optional(),
  link: z.string().optional(),
  askAt: z.number().optional(),
  asked: z.number().optional(),
});
export type Handoff = z.infer<typeof Handoff>;

/** True when nothing more happens to it by itself or by a person. */
export const isSettled = (h: Handoff): boolean => h.state === 'delivered';

/** The key of what may be sent from an endpoint at a time (ms): 9 base-36 digits sort as numbers do. */
export const readyKey = (endpoint: string, at: number): string =>
  `${endpoint} ${Math.max(0, Math.floor(at)).toString(36).padStart(9, '0')}`;

/** The moment (ms) in such a key. */
export const readyTime = (key: string): number => Number.parseInt(key.slice(key.lastIndexOf(' ') + 1), 36);

/** The lane a handoff queues in: one for each lead and endpoint. */
export const laneOf = (endpoint: string, leadId: string): string => `${endpoint} ${leadId}`;

/** The row with the keys its state asks for. `foremost`: nothing open lies before it in its lane. */
export function keyed(row: Handoff, foremost: boolean): Handoff {
  const { lane: _, ready: __, ...rest } = row;
  if (rest.state === 'delivered' || !rest.endpoint) return rest;
  const at = rest.state === 'due' ? rest.nextAt : rest.state === 'sending' ? rest.leaseUntil : undefined;
  return {
    ...rest,
    lane: laneOf(rest.endpoint, rest.leadId),
    ...(foremost && at !== undefined && { ready: readyKey(rest.endpoint, at) }),
  };
}
