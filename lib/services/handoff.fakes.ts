import { generateSecret } from '../crm/secret';
import type { Handoff } from '../domain/handoff';
import { createHandoffService, type HandoffDeps } from './handoff';
import type { OutboxEndpoint, OutboxStore, Settlement } from './outbox-store';

/** What the fake receiver does with one request. `hang`: no answer; `stall`: a 200 whose body never ends; `drop`: a cut connection. */
export type Step =
  | number
  | 'hang'
  | 'stall'
  | 'drop'
  | 'opaque'
  | { status: number; retryAfter?: string; body?: string };
export interface Sent {
  id: string;
  at: number;
  body: string;
  headers: Headers;
  init: RequestInit;
}

export const handoff = (id: string, leadId = id, more: Partial<Handoff> = {}): Handoff => ({
  id,
  leadId,
  kind: 'lead.sql',
  seq: 0,
  body: `{"id":"${id}"}`,
  state: 'due',
  attempts: 0,
  createdOn: 0,
  nextAt: 0,
  leaseUntil: 0,
  ...more,
});

/** A store in memory that outlives any service made over it. */
export function fakeStore(rows: Handoff[]) {
  const kept = new Map(rows.map((r, seq) => [r.id, { ...r, seq }]));
  const settlements: (Settlement & { id: string })[] = [];
  const fronts = () => {
    const leads = new Set<string>();
    const open = [...kept.values()].filter((r) => r.state !== 'delivered').sort((a, b) => a.seq - b.seq);
    return open.filter((r) => !leads.has(r.leadId) && leads.add(r.leadId));
  };
  const state = {
    endpoint: { url: 'https://crm.exemple.fr/hook', headers: {}, secrets: [generateSecret()] } as
      | OutboxEndpoint
      | undefined,
    off: undefined as string | undefined,
    failSettle: 0,
  };
  const store: OutboxStore = {
    async claim({ now, leaseMs, limit, takeOver }) {
      const ready = fronts().filter(
        (r) => (r.state === 'due' && r.nextAt <= now) || (r.state === 'sending' && (takeOver || r.leaseUntil <= now)),
      );
      return ready.slice(0, limit).map((r) => {
        Object.assign(r, { state: 'sending', attempts: r.attempts + 1, leaseUntil: now + leaseMs });
        return { ...r };
      });
    },
    async settle(id, settlement) {
      if (state.failSettle-- > 0) throw new Error('storage full');
      const row = kept.get(id);
      if (!row || row.attempts !== settlement.attempt || row.state !== 'sending') return;
      const { verdict } = settlement;
      settlements.push({ id, ...settlement });
      row.state = ({ delivered: 'delivered', retry: 'due', failed: 'failed' } as const)[verdict.state];
      row.why = verdict.state === 'delivered' ? undefined : verdict.why;
      if (verdict.state === 'retry') row.nextAt = verdict.nextAt;
      row.crmId = settlement.crmId;
    },
    async nextWake() {
      const times = fronts().flatMap((r) => (r.state === 'due' ? r.nextAt : r.state === 'sending' ? r.leaseUntil : []));
      return times.length ? Math.min(...times) : undefined;
    },
    endpoint: async () => (state.off ? undefined : state.endpoint),
    async disableEndpoint(url, why) {
      if (state.endpoint?.url === url) state.off = why;
    },
    async hold(why) {
      for (const row of kept.values()) if (row.state === 'due') row.why = why;
    },
    async retryNow(id, now) {
      const row = kept.get(id);
      if (row && row.state !== 'sending') Object.assign(row, { state: 'due', nextAt: now });
    },
    async armWaiting(now) {
      for (const row of kept.values()) if (row.state === 'waiting') Object.assign(row, { state: 'due', nextAt: now });
    },
  };
  const row = (id: string) => kept.get(id) as Handoff;
  const add = (h: Handoff) => kept.set(h.id, { ...h, seq: kept.size });
  return { store, state, settlements, row, add };
}

/** Time that only moves when told to: `pass` runs timers in their order; `pending` is what the alarm would do. */
export function fakeTime(start = Date.UTC(2026, 10, 23, 9)) {
  let now = start;
  let count = 0;
  const timers = new Map<number, { at: number; then: () => void }>();
  const alarm = { at: undefined as number | undefined };
  return {
    clock: { now: () => now, realWait: (ms: number) => ms },
    timers: {
      set: (then: () => void, ms: number) => {
        timers.set(++count, { at: now + ms, then });
        return count;
      },
      clear: (id: unknown) => void timers.delete(id as number),
    },
    alarms: {
      set: (ms: number) => {
        alarm.at = now + ms;
      },
      clear: () => {
        alarm.at = undefined;
      },
    },
    alarm,
    /** As when the worker is killed. */
    clearTimers: () => timers.clear(),
    async pass(ms: number, onAlarm?: () => unknown): Promise<void> {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = [...timers].sort(([, a], [, b]) => a.at - b.at)[0];
        const alarmAt = onAlarm && alarm.at !== undefined ? alarm.at : Number.POSITIVE_INFINITY;
        const at = Math.min(next?.[1].at ?? Number.POSITIVE_INFINITY, alarmAt);
        if (at > end) break;
        now = Math.max(now, at);
        if (next && next[1].at === at) {
          timers.delete(next[0]);
          next[1].then();
        } else {
          alarm.at = undefined;
          void onAlarm?.();
        }
      }
      now = end;
      await settle();
    },
  };
}

let hashing = 0;
for (const name of ['importKey', 'sign'] as const) {
  const real = crypto.subtle[name].bind(crypto.subtle) as (...args: unknown[]) => Promise<unknown>;
  const counted = async (...args: unknown[]) => {
    hashing++;
    return real(...args).finally(() => hashing--);
  };
  Object.defineProperty(crypto.subtle, name, { value: counted, configurable: true });
}

/** Lets promises under way come to rest; hashing runs in threads, so it is counted rather than given a while. */
export async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = hashing ? 0 : quiet + 1)
    await new Promise((resolve) => setTimeout(resolve, 1));
}

/** A receiver that follows `script`, then answers 200. */
export function fakeReceiver(now: () => number, script: Step[] = []) {
  const sent: Sent[] = [];
  const fetch = (async (_url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    sent.push({ id: headers.get('webhook-id') ?? '', at: now(), body: String(init.body), headers, init });
    const step = script.shift() ?? 200;
    if (step === 'drop') throw new TypeError('Failed to fetch');
    if (step === 'hang') return new Promise<Response>(() => {});
    if (step === 'stall') return new Response(new ReadableStream());
    if (step === 'opaque') return { type: 'opaqueredirect', status: 0, headers: new Headers(), body: null } as Response;
    if (typeof step === 'number') return new Response(null, { status: step });
    return new Response(step.body ?? null, {
      status: step.status,
      headers: step.retryAfter ? { 'retry-after': step.retryAfter } : {},
    });
  }) as typeof globalThis.fetch;
  return { fetch, sent, script };
}

/** A service over fakes. `again()` makes a new one over the same store, as a new worker would. */
export function scene(rows: Handoff[], script: Step[] = []) {
  const outbox = fakeStore(rows);
  const time = fakeTime();
  const receiver = fakeReceiver(time.clock.now, script);
  const world = { online: true, access: true };
  const deps: HandoffDeps = {
    store: outbox.store,
    fetch: receiver.fetch,
    clock: time.clock,
    alarms: time.alarms,
    timers: time.timers,
    random: () => 0.5,
    online: () => world.online,
    hasAccess: async () => world.access,
  };
  const service = createHandoffService(deps);
  return { ...outbox, time, world, service, deps, sent: receiver.sent, again: () => createHandoffService(deps) };
}
