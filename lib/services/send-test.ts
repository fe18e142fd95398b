import { moment } from '../crm/moment';
import { afterAnswer, type Why } from '../crm/retry';
import type { TestAnswer } from '../messaging/protocol';
import { callWebhook, type Timers } from './call-webhook';
import type { OutboxEndpoint } from './outbox-store';

/** What a test needs of the handoff service's dependencies. */
export interface TestDeps {
  fetch: typeof globalThis.fetch;
  timers: Timers;
  patience: number;
  clock: { now(): number };
  hasAccess(url: string): Promise<boolean>;
}

/** Sends one signed `tandem.test` and gives the receiver's answer as it is: status, first 2,000 characters, time taken (ms). */
export async function sendTest(endpoint: OutboxEndpoint, deps: TestDeps): Promise<TestAnswer> {
  if (!(await deps.hasAccess(endpoint.url))) return { ok: false, why: 'no-permission' satisfies Why, ms: 0 };
  const sentAt = deps.clock.now();
  const body = JSON.stringify({ type: 'tandem.test', timestamp: moment(sentAt), data: {} });
  const answer = await callWebhook(endpoint, { id: `msg_test-${crypto.randomUUID()}`, sentAt, body }, deps);
  const ms = Math.max(0, deps.clock.now() - sentAt);
  if (answer.fault) return { ok: false, why: answer.fault, ms };
  const { status, text } = answer;
  const verdict = afterAnswer({ attempt: 1, status, now: sentAt, random: () => 0 });
  const why = verdict.state === 'delivered' ? undefined : verdict.why;
  return { ok: verdict.state === 'delivered', status, body: text.slice(0, 2000), why, ms };
}
