import * as z from 'zod';
import { HandoffType } from './event';

/**
 * One handoff to one endpoint in the outbox, kept before the first attempt. `body` is frozen at the move, so each
 * attempt sends the same bytes under the same `webhook-id` (`msg_<id>`, no dot in it).
 * `waiting`: no endpoint yet · `due`: send at `nextAt` · `sending`: an attempt is under way until `leaseUntil`
 * (a killed worker's attempt is taken up again after it) · `failed`: stopped, waits for a person · `delivered`.
 * `seq` keeps the order per lead.
 */
export const Handoff = z.object({
  id: z.string(),
  leadId: z.string(),
  kind: HandoffType,
  seq: z.number().int(),
  body: z.string(),
  state: z.enum(['waiting', 'due', 'sending', 'failed', 'delivered']),
  attempts: z.number().int(),
  createdOn: z.number(),
  nextAt: z.number(),
  leaseUntil: z.number(),
  status: z.number().optional(),
  why: z.string().optional(),
  crmId: z.string().optional(),
});
export type Handoff = z.infer<typeof Handoff>;

/** True when nothing more happens to it by itself or by a person. */
export const isSettled = (h: Handoff): boolean => h.state === 'delivered';
