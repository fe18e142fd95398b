import { isProbing } from '../crm/gate';
import type { SampleAnswer } from '../crm/sample-answer';
import { isLoopback } from '../domain/endpoint';
import type { Claimed } from '../store/outbox';
import { attempt } from './attempt';
import { callWebhook, type Timers } from './call-webhook';
import { type Alarms, createWaker } from './handoff-wake';
import { createLimiter } from './limiter';
import type { OutboxEndpoint, OutboxStore } from './outbox-store';
import { createQueues } from './queues';
import { sendSample } from './send-sample';
import { createSettler } from './settler';

/** Standard Webhooks: time out at 15 to 20 s. The lease is longer: a chain of requests, and recording what came of them. */
const patience = 20_000;
const leaseMs = 120_000;
/** Leads delivered side by side to one endpoint: one that hangs holds up five others at most, not all. */
const lanes = 6;
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
  /** After outcomes were recorded: the badge may have something new to say. */
  settled?(): void;
  /** Told of a store that failed in a wake nobody waits for (a timer's). */
  report?(error: unknown): void;
}

export interface HandoffService {
  /** Sends all that is due and plans the next wake; its first call of a worker's life takes over what a killed one was sending. Call on enqueue, alarm, `online`, a changed permission or endpoint. Rejects when the store does. */
  wake(): Promise<void>;
  /** "Try now": a person's wish; counts as one more attempt. Says how many are tried. */
  retryNow(ids: readonly string[]): Promise<number>;
  /** Sends an invented lead, or `body`, and gives every request and answer, masked; nothing is kept. */
  sendSample(to: OutboxEndpoint, body?: string): Promise<SampleAnswer>;
}

/** Delivers the outbox, one loop at a time whoever asks. Every state it needs is in the store, so it may be killed anywhere. */
export function createHandoffService(deps: HandoffDeps): HandoffService {
  const { store, clock } = deps;
  const waker = createWaker(deps);
  const take = createLimiter(deps);
  const settle = createSettler(async (list) => {
    await store.settle(list);
    deps.settled?.();
  });
  const going = new Map<string, Set<Promise<void>>>();
  const queues = createQueues(store, leaseMs);
  /** Outcomes being recorded: their lanes are free already. */
  const settling = new Set<Promise<void>>();
  let usable: OutboxEndpoint[] = [];
  let running: Promise<void> | undefined;
  /** The first look of this worker's life: whoever held a lease is gone. */
  let fresh = true;
  /** Asks since the loop last looked; `nudge` ends its wait for an attempt under way. */
  let asked = false;
  let nudge = () => {};
  /** Timers may fire a little early: what was planned for a moment is due when its timer fires. */
  let plannedFor = 0;
  let fault: { error: unknown } | undefined;

  const under = (id: string) => going.get(id) ?? going.set(id, new Set()).get(id) ?? new Set<Promise<void>>();
  const allGoing = () => [...going.values()].flatMap((set) => [...set]);

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
      if (asked) await look().catch(noteFault);
      const nudged = new Promise<void>((resolve) => {
        nudge = resolve;
      });
      const counts = await Promise.all(usable.map((to) => fillLanes(to).catch(noteFault)));
      plannedFor = 0;
      // An attempt that ended may have freed its lead's next handoff: look once more after the last.
      const waitedFor = [...allGoing(), ...settling];
      busy = counts.some((n) => n) || waitedFor.length > 0;
      if (waitedFor.length) await Promise.race([...waitedFor, nudged]);
    } while (asked || busy);
  }

  /** Which endpoints may and can be called now. */
  async function look(): Promise<void> {
    asked = false;
    const before = usable;
    usable = [];
    if (fresh) await store.takeOver(clock.now());
    fresh = false;
    await store.route(clock.now());
    for (const to of await store.endpoints()) {
      if (!(await deps.hasAccess(to.host))) await store.hold(to.endpoint.id, 'no-permission');
      else usable.push(to);
    }
    for (const { endpoint } of before)
      if (!usable.some((to) => to.endpoint.id === endpoint.id)) await queues.giveBack(endpoint.id);
  }

  const offline = ({ host }: OutboxEndpoint) => !deps.online() && !isLoopback(new URL(host).hostname);

  /** Starts what is due for an endpoint in its free lanes; how many. */
  async function fillLanes(to: OutboxEndpoint): Promise<number> {
    const { id } = to.endpoint;
    const now = Math.max(clock.now(), plannedFor);
    const most = isProbing(to.gate) ? 1 : lanes;
    const free = most - under(id).size;
    if (to.gate.until > now || offline(to)) return queues.giveBack(id);
    if (free <= 0) return 0;
    const next = await queues.take(id, { now, free, most });
    if (next.length && !allGoing().length) await waker.net();
    for (const handoff of next) {
      const one: Promise<void> = deliver(handoff, to)
        .catch(noteFault)
        .finally(() => under(id).delete(one));
      under(id).add(one);
    }
    return next.length;
  }

  async function deliver(handoff: Claimed, to: OutboxEndpoint): Promise<void> {
    const { settlement, gate } = await attempt(handoff, to, {
      call: (request, id) => call(to, request, id),
      keep: store.keep,
      now: clock.now,
      random: deps.random,
    });
    const { verdict } = settlement;
    // Off first: killed in between, the handoff waits for a person rather than knock again.
    if (verdict.state === 'failed' && verdict.disableEndpoint) {
      await store.disable(to.endpoint.id, 'gone');
      asked = true;
    }
    if (gate.fails !== to.gate.fails || gate.until !== to.gate.until) {
      to.gate = gate;
      await store.gate(gate);
    }
    const written: Promise<void> = settle(settlement)
      .catch(noteFault)
      .finally(() => settling.delete(written));
    settling.add(written);
  }

  async function call(to: OutboxEndpoint, request: Parameters<typeof callWebhook>[0], id: string) {
    await take(to.endpoint.id, to.preset.limit);
    const { signing: secrets, headers } = to;
    const how = { id, sentAt: clock.now(), secrets, headers, signed: to.preset.signed };
    return callWebhook(request, how, { ...deps, patience: realPatience(clock.realWait(patience)) });
  }

  async function plan(): Promise<void> {
    const now = clock.now();
    let soonest: number | undefined;
    let due = 0;
    for (const to of usable) {
      const next = await store.nextAt(to.endpoint.id);
      if (next === undefined) continue;
      const at = Math.max(next, to.gate.until, offline(to) ? now + offlineNet : 0);
      if (soonest === undefined || at < soonest) [soonest, due] = [at, Math.max(next, to.gate.until)];
    }
    if (soonest === undefined) return waker.plan(undefined, () => {});
    return waker.plan(clock.realWait(soonest - now), () => {
      plannedFor = due;
      wake().catch((error) => deps.report?.(error));
    });
  }

  function noteFault(error: unknown): undefined {
    fault ??= { error };
    return undefined;
  }

  return {
    wake,
    async retryNow(ids) {
      const made = await store.retryNow(ids, clock.now());
      // A person's wish goes before a pause we chose ourselves; one more failure brings it back.
      for (const to of await store.endpoints()) if (to.gate.until) await store.gate({ ...to.gate, until: 0 });
      await wake();
      return made;
    },
    sendSample: (to, body) => sendSample(to, body, { ...deps, call: (request, id) => call(to, request, id) }),
  };
}

/** A test build's shortened waits must still leave a real network the time to answer. */
function realPatience(shortened: number): number {
  return Math.min(patience, Math.max(1000, shortened));
}
