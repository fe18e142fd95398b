import { crmIdIn } from '../crm/answer';
import { afterAnswer } from '../crm/retry';
import { messageId } from '../crm/sign';
import { isLoopback } from '../domain/endpoint';
import type { Handoff } from '../domain/handoff';
import type { TestAnswer } from '../messaging/protocol';
import { callWebhook, type Timers } from './call-webhook';
import { type Alarms, createWaker } from './handoff-wake';
import type { OutboxEndpoint, OutboxStore } from './outbox-store';
import { sendTest } from './send-test';

/** Standard Webhooks: time out at 15 to 20 s. The lease is a little longer, for recording what came of it. */
const patience = 20_000;
const leaseMs = 30_000;
/** Leads delivered side by side: one that hangs holds up three others at most, not all. */
const lanes = 4;
/** How often to look again while the machine is offline, should no `online` event come. */
const offlineNet = 5 * 60_000;

export interface HandoffDeps {
  store: OutboxStore;
  fetch: typeof globalThis.fetch;
  clock: { now(): number; realWait(ms: number): number };
  alarms: Alarms;
  timers: Timers;
  /** [0, 1), for jitter. */
  random(): number;
  online(): boolean;
  /** Whether the extension may call this address; without it a call would be bound by CORS. */
  hasAccess(url: string): Promise<boolean>;
  /** After each recorded outcome: the badge may have something new to say. */
  settled?(): void;
  /** Told of a store that failed in a wake nobody waits for (a timer's). */
  report?(error: unknown): void;
}

export interface HandoffService {
  /** At the worker's start: takes over what a killed worker was sending, then as `wake`. */
  start(): Promise<void>;
  /** Sends all that is due and plans the next wake. Call on enqueue, alarm, `online`, a granted permission, a new endpoint. Rejects when the store does. */
  wake(): Promise<void>;
  /** "Try now": a person's wish; counts as one more attempt. */
  retryNow(id: string): Promise<void>;
  /** Sends a signed test and gives the receiver's real answer; nothing is kept. */
  sendTest(endpoint: OutboxEndpoint): Promise<TestAnswer>;
}

/** Delivers the outbox, one loop at a time whoever asks. Every state it needs is in the store, so it may be killed anywhere. */
export function createHandoffService(deps: HandoffDeps): HandoffService {
  const { store, clock } = deps;
  const waker = createWaker(deps);
  const call = () => ({ ...deps, patience: realPatience(clock.realWait(patience)) });
  const going = new Set<Promise<void>>();
  let running: Promise<void> | undefined;
  /** The first claim of this worker's life: whoever held a lease is gone. */
  let takeOver = true;
  /** Asks since the loop last looked; `nudge` ends its wait for an attempt under way. */
  let asked = false;
  let nudge = () => {};
  /** Timers may fire a little early: what was planned for a moment is due when its timer fires. */
  let plannedFor = 0;
  let fault: { error: unknown } | undefined;

  function wake(): Promise<void> {
    asked = true;
    nudge();
    running ??= run();
    return running;
  }

  async function run(): Promise<void> {
    fault = undefined;
    try {
      do {
        await loop();
        await plan().catch(noteFault);
      } while (asked);
    } finally {
      running = undefined;
    }
    if (fault) throw (fault as { error: unknown }).error;
  }

  async function loop(): Promise<void> {
    let busy: boolean;
    do {
      asked = false;
      const nudged = new Promise<void>((resolve) => {
        nudge = resolve;
      });
      const claimed = (await fillLanes().catch(noteFault)) ?? 0;
      // An attempt that ended may have freed its lead's next handoff: look once more after the last.
      busy = claimed > 0 || going.size > 0;
      if (going.size) await Promise.race([...going, nudged]);
    } while (asked || busy);
  }

  /** Starts what is due in the free lanes; how many. */
  async function fillLanes(): Promise<number> {
    if (going.size >= lanes) return 0;
    const endpoint = await reachable();
    if (!endpoint) return 0;
    const now = Math.max(clock.now(), plannedFor);
    plannedFor = 0;
    const soonest = await store.nextWake();
    if (soonest === undefined || (soonest > now && !takeOver)) return 0;
    await waker.net();
    const claimed = await store.claim({ now, leaseMs, limit: lanes - going.size, takeOver });
    takeOver = false;
    for (const handoff of claimed) {
      const attempt = deliver(handoff, endpoint)
        .catch(noteFault)
        .finally(() => going.delete(attempt));
      going.add(attempt);
    }
    return claimed.length;
  }

  /** The endpoint, if it may and can be called now. */
  async function reachable(): Promise<OutboxEndpoint | undefined> {
    const endpoint = await store.endpoint();
    if (!endpoint) return undefined;
    await store.armWaiting(clock.now());
    if (!(await deps.hasAccess(endpoint.url))) {
      await store.hold('no-permission');
      return undefined;
    }
    return offline(endpoint) ? undefined : endpoint;
  }

  const offline = ({ url }: OutboxEndpoint) => !deps.online() && !isLoopback(new URL(url).hostname);

  async function deliver(handoff: Handoff, endpoint: OutboxEndpoint): Promise<void> {
    const message = { id: messageId(handoff.id), sentAt: clock.now(), body: handoff.body };
    const answer = await callWebhook(endpoint, message, call());
    const on = clock.now();
    const { status, fault: networkError } = answer;
    const retryAfter = answer.fault ? undefined : answer.retryAfter;
    const attempt = handoff.attempts;
    const verdict = afterAnswer({ attempt, status, retryAfter, networkError, now: on, random: deps.random });
    // Off first: killed in between, the handoff waits for a person rather than knock again.
    if (verdict.state === 'failed' && verdict.disableEndpoint) await store.disableEndpoint(endpoint.url, 'gone');
    const crmId = verdict.state === 'delivered' && !answer.fault ? crmIdIn(answer.text) : undefined;
    await store.settle(handoff.id, { attempt, on, verdict, status, crmId });
    deps.settled?.();
  }

  async function plan(): Promise<void> {
    const endpoint = await store.endpoint();
    const at = endpoint && (await deps.hasAccess(endpoint.url)) ? await store.nextWake() : undefined;
    if (!endpoint || at === undefined) return waker.plan(undefined, () => {});
    const soonest = offline(endpoint) ? clock.now() + offlineNet : at;
    const wait = clock.realWait(Math.max(soonest, at) - clock.now());
    return waker.plan(wait, () => {
      plannedFor = at;
      wake().catch((error) => deps.report?.(error));
    });
  }

  function noteFault(error: unknown): undefined {
    fault ??= { error };
    return undefined;
  }

  return {
    start: wake,
    wake,
    async retryNow(id) {
      await store.retryNow(id, clock.now());
      await wake();
    },
    sendTest: (endpoint) => sendTest(endpoint, call()),
  };
}

/** A test build's shortened waits must still leave a real network the time to answer. */
function realPatience(shortened: number): number {
  return Math.min(patience, Math.max(1000, shortened));
}
