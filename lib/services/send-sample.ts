import { masked, maskedHeaders } from '../crm/mask';
import type { CrmRequest } from '../crm/request';
import { afterAnswer } from '../crm/retry';
import { type Exchange, runSteps } from '../crm/run-steps';
import { samplePayload } from '../crm/sample';
import type { SampleAnswer, SampleExchange } from '../crm/sample-answer';
import { factsOf } from './attempt';
import type { OutboxEndpoint } from './outbox-store';

/** What a sample needs of the handoff service's dependencies. */
export interface SampleDeps {
  call(request: CrmRequest, id: string): Promise<Exchange>;
  clock: { now(): number };
  hasAccess(url: string): Promise<boolean>;
}

const longest = 4000;

/**
 * Sends `body`, or an invented lead, through every step, and gives each request beside its answer with secrets masked. To a
 * signed receiver an invented lead is a `tandem.test`. Nothing is kept.
 */
export async function sendSample(
  to: OutboxEndpoint,
  body: string | undefined,
  deps: SampleDeps,
): Promise<SampleAnswer> {
  if (!(await deps.hasAccess(to.host))) return { ok: false, why: 'no-permission', exchanges: [] };
  const sample = samplePayload(deps.clock.now());
  const text = body ?? JSON.stringify(to.preset.signed ? { ...sample, type: 'tandem.test' } : sample);
  const hidden = [...Object.values(to.secrets), ...to.signing, ...Object.values(to.headers)];
  const exchanges: SampleExchange[] = [];
  const facts = factsOf({ id: `test-${crypto.randomUUID()}`, body: text }, to);
  const end = await runSteps(
    facts,
    {},
    {
      async call(request) {
        const from = deps.clock.now();
        const answer = await deps.call(request, facts.id);
        const ms = Math.max(0, deps.clock.now() - from);
        exchanges.push({ ...shown(request, to, hidden), ms, ...answered(answer, hidden) });
        return answer;
      },
      async keep() {},
    },
  );
  if (end.is === 'done') return { ok: true, exchanges, crmId: end.crmId, link: end.link };
  const said = { attempt: 1, now: 0, random: () => 0, signed: to.preset.signed };
  const verdict =
    end.fault !== undefined
      ? afterAnswer({ ...said, networkError: end.fault })
      : afterAnswer({ ...said, status: end.status, error: end.error === 'status' ? undefined : end.error });
  return {
    ok: false,
    why: verdict.state === 'delivered' ? undefined : verdict.why,
    said: masked(end.said, hidden),
    exchanges,
  };
}

function shown({ method, url, headers, body = '' }: CrmRequest, to: OutboxEndpoint, hidden: string[]) {
  return {
    method,
    url: masked(url, hidden),
    headers: maskedHeaders({ ...to.headers, ...headers }, hidden),
    request: masked(body, hidden).slice(0, longest),
  };
}

const answered = (answer: Exchange, hidden: string[]): Pick<SampleExchange, 'status' | 'answer' | 'fault'> =>
  answer.fault
    ? { fault: answer.fault }
    : { status: answer.status, answer: masked(answer.text, hidden).slice(0, longest) };
