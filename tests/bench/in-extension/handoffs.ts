import { handoffBody } from '../../../lib/crm/body.ts';
import type { Preset } from '../../../lib/crm/preset.ts';
import { presetOf } from '../../../lib/crm/presets/registry.ts';
import { generateSecret } from '../../../lib/crm/secret.ts';
import { always } from '../../../lib/domain/endpoint.ts';
import type { LeadEvent } from '../../../lib/domain/event.ts';
import { foldLead } from '../../../lib/domain/fold.ts';
import { readyKey } from '../../../lib/domain/handoff.ts';
import { createHandoffService } from '../../../lib/services/handoff.ts';
import type { OutboxStore } from '../../../lib/services/outbox-store.ts';
import { tandemDb } from '../../../lib/store/db.ts';
import {
  claimHandoffs,
  holdHandoffs,
  keepSteps,
  nextHandoffAt,
  releaseHandoffs,
  retryHandoffs,
  setGate,
  settleHandoffs,
  takeOverHandoffs,
} from '../../../lib/store/outbox.ts';
import { record } from '../../../lib/store/record.ts';
import { captureOne } from './invented-leads.ts';

const id = 'bench';
const lanes = 6;

/** The outbox as the background uses it, with one endpoint that has no limit. */
function storeFor(url: string): OutboxStore {
  const preset = { ...(presetOf('webhook') as Preset), limit: { requests: Number.MAX_SAFE_INTEGER, ms: 1 } };
  const times = { createdOn: 0, changedOn: 0 };
  const about = { id, name: 'Bench', preset: 'webhook', params: { url }, headerNames: [], mapping: [], when: always };
  const endpoint = { ...about, ...times, paused: false, off: null };
  const signing = [generateSecret()];
  const used = { endpoint, preset, host: url, secrets: {}, signing, headers: {}, gate: { id, fails: 0, until: 0 } };
  return {
    takeOver: takeOverHandoffs,
    route: async () => {},
    endpoints: async () => [used],
    claim: claimHandoffs,
    release: releaseHandoffs,
    keep: keepSteps,
    settle: settleHandoffs,
    nextAt: nextHandoffAt,
    disable: async () => {},
    hold: holdHandoffs,
    retryNow: retryHandoffs,
    gate: setGate,
  };
}

function serviceFor(url: string) {
  return createHandoffService({
    store: storeFor(url),
    fetch: (...args) => fetch(...args),
    clock: { now: Date.now, realWait: (ms) => ms },
    alarms: { set: () => {}, clear: () => {} },
    timers: { set: (then, ms) => setTimeout(then, ms), clear: (timer) => clearTimeout(timer as number) },
    random: Math.random,
    online: () => true,
    hasAccess: async () => true,
  });
}

let made = 0;

/** Leads at SQL with a handoff each, written in bulk. */
async function queue(count: number): Promise<string> {
  const db = tandemDb();
  const leadId = await captureOne(++made * 1_000_000);
  const [hot, history] = await Promise.all([db.leads.get(leadId), db.history.get(leadId)]);
  const first = history?.events[0] as LeadEvent;
  const handed = { ...first, id: 'h', at: `${first.at}`, type: 'handed-off', data: { handoff: 'h', kind: 'lead.sql' } };
  const folded = foldLead(leadId, [first]);
  if (!hot || !folded) throw new Error('the captured lead is not there');
  const body = handoffBody({ lead: folded, history: [first], kind: 'lead.sql', on: Date.now(), words: new Map() });
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  const state = { id: '', kind: 'lead.sql' as const, outcome: 'waiting' as const, attempts: 0, on: Date.now() };
  await db.leads.bulkPut(
    ids.map(
      (one, n) =>
        ({ ...hot, id: one, identities: [`bench:${made}-${n}`], handoffs: [{ ...state, id: `h-${one}` }] }) as never,
    ),
  );
  await db.history.bulkPut(
    ids.map((one) => ({
      id: one,
      events: [first, { ...handed, id: `e-${one}`, data: { handoff: `h-${one}`, kind: 'lead.sql' } }] as never,
    })),
  );
  await db.outbox.bulkPut(
    ids.map(
      (one, seq) =>
        ({
          ...{
            id: `h-${one}`,
            leadId: one,
            kind: 'lead.sql',
            seq,
            body,
            state: 'due',
            endpoint: id,
            lane: `${id} ${one}`,
          },
          ...{ ready: readyKey(id, 0), attempts: 0, createdOn: 0, nextAt: 0, leaseUntil: 0 },
        }) as never,
    ),
  );
  return body;
}

/** Bare fetches of the same bodies, as many side by side. */
async function bare(url: string, body: string, count: number): Promise<void> {
  let left = count;
  const lane = async () => {
    while (left-- > 0) {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      await response.text();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Times, in ms, of `count` handoffs delivered by the service, and of as many bare fetches. */
export async function measure(count: number, rounds: number, url: string): Promise<{ ours: number[]; raw: number[] }> {
  const service = serviceFor(url);
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const body = await queue(count);
    const steps = [
      async () => {
        const from = performance.now();
        await service.wake();
        ours.push(performance.now() - from);
      },
      async () => {
        const from = performance.now();
        await bare(url, body, count);
        raw.push(performance.now() - from);
      },
    ];
    if (round % 2) steps.reverse();
    for (const step of steps) await step();
    if (round === -1) ours.length = raw.length = 0;
  }
  if (await tandemDb().outbox.where('state').notEqual('delivered').count()) throw new Error('not all were delivered');
  return { ours, raw };
}

/** Delivers `count` handoffs; for looking at the memory afterwards. */
export async function drain(count: number, url: string): Promise<void> {
  await queue(count);
  await serviceFor(url).wake();
}

/** Times, in ms, of a stage move with its handoff put into the outbox, and of the same move without. */
export async function enqueue(rounds: number): Promise<{ ours: number[]; raw: number[] }> {
  const db = tandemDb();
  const about = {
    id,
    name: 'Bench',
    preset: 'webhook',
    params: { url: 'https://crm.example/' },
    headerNames: [],
    mapping: [],
  };
  await db.endpoints.put({ ...about, when: always, paused: true, off: null, createdOn: 0, changedOn: 0 });
  const ours: number[] = [];
  const raw: number[] = [];
  const by = { user: 'Bench', role: 'rep' as const, device: 'devbench' };
  const move = async (into: number[], n: number, handing: boolean) => {
    const leadId = await captureOne(900_000_000 + n);
    const on = Date.now();
    const rule = { stage: 'sql' as const, met: [{ need: 'buyerPhase', with: 'decision' }] };
    const moved = { from: 'lead' as const, to: 'sql' as const, contract: 'fixed-1', rule };
    const from = performance.now();
    await record({ leadId }, on, (_, lead) => [
      { id: `m${n}`, leadId: lead, on, by, type: 'moved', data: moved },
      ...(handing
        ? [
            {
              id: `m${n}-event`,
              leadId: lead,
              on,
              by,
              type: 'handed-off' as const,
              data: { handoff: `m${n}-h`, kind: 'lead.sql' as const },
            },
          ]
        : [{ id: `m${n}-note`, leadId: lead, on, by, type: 'noted' as const, data: { text: 'handed over' } }]),
    ]);
    into.push(performance.now() - from);
  };
  for (let round = -20; round < rounds; round++) {
    const n = (round + 20) * 2;
    const steps = [() => move(ours, n, true), () => move(raw, n + 1, false)];
    if (round % 2) steps.reverse();
    for (const step of steps) await step();
    if (round === -1) ours.length = raw.length = 0;
  }
  return { ours, raw };
}
