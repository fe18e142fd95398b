import type { Preset } from '../crm/preset';
import { presetOf } from '../crm/presets/registry';
import { samplePayload } from '../crm/sample';
import { generateSecret } from '../crm/secret';
import { always } from '../domain/endpoint';
import type { Handoff } from '../domain/handoff';
import type { Settlement } from '../store/outbox';
import { createHandoffService, type HandoffDeps } from './handoff';
import type { OutboxEndpoint, OutboxStore } from './outbox-store';

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
  body: JSON.stringify({ ...samplePayload(0), id }),
  state: 'due',
  attempts: 0,
  createdOn: 0,
  nextAt: 0,
  leaseUntil: 0,
  ...more,
});

/** A webhook in use, at an address. */
export function webhookAt(url: string): OutboxEndpoint {
  const times = { createdOn: 0, changedOn: 0 };
  const kept = { id: 'webhook', name: 'Webhook', preset: 'webhook', params: { url }, headerNames: [], mapping: [] };
  return {
    endpoint: { ...kept, ...times, when: always, paused: false, off: null },
    preset: presetOf('webhook') as Preset,
    host: url,
    secrets: {},
    signing: [generateSecret()],
    headers: {},
    gate: { id: 'webhook', fails: 0, until: 0 },
  };
}

/** A store in memory that outlives any service made over it. */
export function fakeStore(rows: Handoff[]) {
  const kept = new Map(rows.map((r, seq) => [r.id, { ...r, seq }]));
  const settlements: Settlement[] = [];
  const fronts = () => {
    const leads = new Set<string>();
    const open = [...kept.values()].filter((r) => r.state !== 'delivered').sort((a, b) => a.seq - b.seq);
    return open.filter((r) => !leads.has(r.leadId) && leads.add(r.leadId));
  };
  const state = {
    endpoint: webhookAt('https://crm.exemple.fr/hook') as OutboxEndpoint | undefined,
    off: undefined as string | undefined,
    failSettle: 0,
  };
  const timeOf = (r: Handoff) => (r.state === 'due' ? r.nextAt : r.state === 'sending' ? r.leaseUntil : undefined);
  const store: OutboxStore = {
    async takeOver(now) {
      for (const r of kept.values()) if (r.state === 'sending') Object.assign(r, { state: 'due', nextAt: now });
    },
    async claim({ now, leaseMs, limit }) {
      const ready = fronts().filter((r) => (timeOf(r) ?? Number.POSITIVE_INFINITY) <= now);
      return ready.slice(0, limit).map((r) => {
        Object.assign(r, { state: 'sending', attempts: r.attempts + 1, leaseUntil: now + leaseMs });
        return { ...r };
      });
    },
    async release(ids) {
      for (const id of ids) {
        const r = row(id);
        if (r.state === 'sending') Object.assign(r, { state: 'due', attempts: r.attempts - 1 });
      }
    },
    async keep(id, _, done) {
      Object.assign(row(id), { done });
    },
    async settle(list) {
      if (state.failSettle-- > 0) throw new Error('storage full');
      for (const settlement of list) {
        const r = kept.get(settlement.id);
        if (!r || r.attempts !== settlement.attempt || r.state !== 'sending') continue;
        const { verdict } = settlement;
        settlements.push(settlement);
        r.state = ({ delivered: 'delivered', retry: 'due', failed: 'failed' } as const)[verdict.state];
        r.why = verdict.state === 'delivered' ? undefined : verdict.why;
        if (verdict.state === 'retry') r.nextAt = verdict.nextAt;
        r.crmId = settlement.crmId;
      }
    },
    async nextAt() {
      const times = fronts().flatMap((r) => timeOf(r) ?? []);
      return times.length ? Math.min(...times) : undefined;
    },
    endpoints: async () => (state.endpoint && !state.off ? [state.endpoint] : []),
    async disable(_, why) {
      state.off = why;
    },
    async hold(_, why) {
      for (const r of kept.values()) if (r.state === 'due') r.why = why;
    },
    async retryNow(ids, now) {
      for (const id of ids) {
        const r = kept.get(id);
        if (r && r.state !== 'sending') Object.assign(r, { state: 'due', nextAt: now });
      }
      return ids.length;
    },
    async route(now) {
      if (!state.endpoint) return;
      for (const r of kept.values()) if (r.state === 'waiting') Object.assign(r, { state: 'due', nextAt: now });
    },
    async gate(gate) {
      if (state.endpoint) state.endpoint = { ...state.endpoint, gate };
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

/** A receiver nobody signs for: hashing runs in threads, and without it requests arrive in the order they were begun. */
export const unsigned = (): OutboxEndpoint => ({ ...webhookAt('https://crm.exemple.fr/hook'), signing: [] });

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
