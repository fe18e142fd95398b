import { beforeEach, describe, expect, it } from 'vitest';
import { always } from '../domain/endpoint';
import type { Handoff } from '../domain/handoff';
import { tandemDb } from './db';
import { freshDb } from './fresh';
import { putRow } from './lanes';
import {
  claimHandoffs,
  nextHandoffAt,
  retryHandoffs,
  routeWaitingHandoffs,
  settleHandoffs,
  takeOverHandoffs,
} from './outbox';
import { record } from './record';

const row = (id: string, leadId: string, seq: number, more: Partial<Handoff> = {}): Handoff => ({
  id,
  leadId,
  kind: 'lead.sql',
  seq,
  body: '{}',
  state: 'due',
  attempts: 0,
  createdOn: 0,
  nextAt: 0,
  leaseUntil: 0,
  endpoint: 'e',
  ...more,
});
const claim = (now: number, endpoint = 'e') => claimHandoffs({ endpoint, now, leaseMs: 30, limit: 10 });
const ids = (rows: Handoff[]) => rows.map((r) => r.id);
const put = async (...rows: Handoff[]) => {
  for (const one of rows.sort((a, b) => a.seq - b.seq)) await putRow(tandemDb(), one);
};
const delivered = (id: string, attempt = 1) =>
  settleHandoffs([{ id, attempt, on: 6, verdict: { state: 'delivered' } }]);
const endpoint = (id: string, createdOn: number, when = always) =>
  tandemDb().endpoints.put({
    ...{ id, name: id, preset: 'webhook', params: { url: `https://${id}.example` }, headerNames: [], mapping: [] },
    ...{ when, paused: false, off: null, createdOn, changedOn: createdOn },
  });

beforeEach(freshDb);

describe('outbox', () => {
  it('gives each lead’s oldest only, and marks it taken', async () => {
    await put(row('a2', 'a', 2), row('a1', 'a', 1), row('b1', 'b', 3));
    expect(ids(await claim(0))).toEqual(['a1', 'b1']);
    expect(await claim(0)).toEqual([]);
    expect(await tandemDb().outbox.get('a1')).toMatchObject({ state: 'sending', attempts: 1, leaseUntil: 30 });
  });

  it('holds a later handoff back behind a failed one, until a person tries again; another endpoint does not wait', async () => {
    await put(row('a1', 'a', 1, { state: 'failed' }), row('a2', 'a', 2), row('x2', 'a', 2, { endpoint: 'x' }));
    expect(await claim(0)).toEqual([]);
    expect(ids(await claim(0, 'x'))).toEqual(['x2']);
    await retryHandoffs(['a1'], 5);
    expect(ids(await claim(5))).toEqual(['a1']);
    await delivered('a1');
    expect(ids(await claim(6))).toEqual(['a2']);
  });

  it('takes a killed worker’s attempt up again after its lease, or at once on start-up', async () => {
    await put(row('a1', 'a', 1, { state: 'sending', attempts: 1, leaseUntil: 100 }));
    expect(await claim(99)).toEqual([]);
    await takeOverHandoffs(99);
    expect(ids(await claim(99))).toEqual(['a1']);
    expect(ids(await claim(129))).toEqual(['a1']);
  });

  it('waits no longer than anything may, whatever the clock was when it was planned', async () => {
    const year = 365 * 86_400_000;
    await put(row('a1', 'a', 1, { nextAt: year }));
    await tandemDb().gates.put({ id: 'e', fails: 5, until: year });
    await takeOverHandoffs(50);
    expect(ids(await claim(50))).toEqual(['a1']);
    expect((await tandemDb().gates.get('e'))?.until).toBe(50);
  });

  it('ignores the outcome of an attempt that another has overtaken', async () => {
    await put(row('a1', 'a', 1, { state: 'sending', attempts: 2 }));
    await delivered('a1', 1);
    expect((await tandemDb().outbox.get('a1'))?.state).toBe('sending');
  });

  it('plans for what becomes due by itself, and for nothing else', async () => {
    expect(await nextHandoffAt('e')).toBeUndefined();
    await put(
      row('a1', 'a', 1, { state: 'failed' }),
      row('a2', 'a', 2, { nextAt: 5 }),
      row('b1', 'b', 3, { nextAt: 50 }),
    );
    expect(await nextHandoffAt('e')).toBe(50);
    await put(row('c1', 'c', 4, { state: 'sending', leaseUntil: 20 }));
    expect(await nextHandoffAt('e')).toBe(20);
    expect(await nextHandoffAt('d')).toBeUndefined();
  });

  it('knows the record a lead has there already, for its opportunity', async () => {
    await put(row('a1', 'a', 1, { state: 'delivered', crmId: '7' }), row('a2', 'a', 2, { kind: 'lead.opportunity' }));
    expect(await claim(0)).toMatchObject([{ id: 'a2', known: '7' }]);
  });

  it('lets what waited go to each endpoint that takes it, once', async () => {
    const made = await record({ identities: [] }, 1, (_, leadId) => [
      {
        id: 'c',
        leadId,
        on: 1,
        by: { user: 'M', role: 'seller', device: 'd' },
        type: 'captured',
        data: { candidate: { page: 'manual', url: '', fields: {}, emails: [], identities: ['email:a@b.fr'] } },
      },
    ]);
    const { leadId } = made as { leadId: string };
    await put(row('h', leadId, 1, { state: 'waiting', endpoint: undefined }));
    await endpoint('none', 1, { ...always, countries: ['France'] });
    await routeWaitingHandoffs(7);
    expect((await tandemDb().outbox.get('h'))?.state).toBe('waiting');
    await endpoint('e', 2);
    await endpoint('x', 3, { ...always, kinds: ['lead.sql'] });
    await routeWaitingHandoffs(7);
    expect(ids(await claim(7))).toEqual(['h']);
    expect(await claim(7, 'x')).toMatchObject([{ id: 'h-x', of: 'h' }]);
    // Its endpoint was removed: it waits, and does not go a second time to where it went already.
    const { endpoint: _, ...waiting } = (await tandemDb().outbox.get('h-x')) as Handoff;
    await put({ ...waiting, state: 'waiting' });
    await tandemDb().endpoints.delete('x');
    await routeWaitingHandoffs(8);
    expect((await tandemDb().outbox.get('h-x'))?.state).toBe('waiting');
    expect(await tandemDb().outbox.count()).toBe(2);
  });
});
