import { gateAfter } from '../crm/gate';
import { masked } from '../crm/mask';
import type { CrmRequest, Facts } from '../crm/request';
import { afterAnswer } from '../crm/retry';
import { type ChainEnd, type Exchange, runSteps } from '../crm/run-steps';
import { messageId } from '../crm/sign';
import type { StepAnswers } from '../domain/handoff';
import type { Gate } from '../store/db';
import type { Claimed, Settlement } from '../store/outbox';
import type { OutboxEndpoint } from './outbox-store';

/** How long after a delivery the CRM is asked for the first time what came of it. */
export const firstAsk = 15 * 60_000;

export interface AttemptDeps {
  call(request: CrmRequest, id: string): Promise<Exchange>;
  keep(id: string, attempt: number, done: StepAnswers): Promise<void>;
  now(): number;
  random(): number;
}

/** What a preset's requests for a handoff are made of. */
export function factsOf(handoff: Pick<Claimed, 'id' | 'body' | 'known'>, to: OutboxEndpoint): Facts {
  const { preset, endpoint, secrets } = to;
  return { preset, endpoint, secrets, id: messageId(handoff.id), body: handoff.body, known: handoff.known };
}

/** Whether the CRM can be asked what came of a record: the preset knows how, and the endpoint has what it takes. */
export const canAsk = ({ preset, endpoint }: OutboxEndpoint): boolean =>
  preset.asking !== undefined && (preset.id !== 'webhook' || Boolean(endpoint.params.status));

/** One attempt at a handoff: its requests, and what follows for it and for its endpoint. */
export async function attempt(
  handoff: Claimed,
  to: OutboxEndpoint,
  deps: AttemptDeps,
): Promise<{ settlement: Settlement; gate: Gate }> {
  const facts = factsOf(handoff, to);
  let done = handoff.done ?? {};
  const end = await runSteps(facts, done, {
    call: (request) => deps.call(request, facts.id),
    // The last step's answers come with the settlement.
    async keep(now) {
      done = now;
      if (to.preset.steps.length > 1) await deps.keep(handoff.id, handoff.attempts, now);
    },
  });
  const on = deps.now();
  const headers = 'answer' in end ? end.answer : undefined;
  const status = 'status' in end ? end.status : undefined;
  const verdict = verdictOn(end, handoff.attempts, to, on, deps.random);
  const passing = verdict.state === 'retry';
  const gate = gateAfter(to.gate, { now: on, passing, status, headers, rate: to.preset.rate });
  const settlement: Settlement = {
    id: handoff.id,
    attempt: handoff.attempts,
    on,
    verdict,
    status,
    to: to.endpoint.name,
    last: { on, status, said: masked(end.said, [...Object.values(to.secrets), ...to.signing]) },
    done: Object.keys(done).length && to.preset.steps.length > 1 ? done : undefined,
  };
  if (end.is === 'done') {
    const known = end.crmId !== undefined || to.preset.id === 'webhook';
    Object.assign(settlement, {
      crmId: end.crmId,
      link: end.link,
      askAt: known && canAsk(to) ? on + firstAsk : undefined,
    });
  }
  return { settlement, gate: { ...gate, id: to.endpoint.id } };
}

function verdictOn(end: ChainEnd, attempt: number, { preset }: OutboxEndpoint, now: number, random: () => number) {
  if (end.is === 'done') return { state: 'delivered' as const };
  const said = { attempt, now, random, signed: preset.signed };
  if (end.fault !== undefined) return afterAnswer({ ...said, networkError: end.fault });
  const error = end.error === 'status' ? undefined : end.error;
  return afterAnswer({ ...said, status: end.status, retryAfter: end.answer.get('retry-after'), error });
}
