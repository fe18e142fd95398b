import { beforeEach, describe, expect, it } from 'vitest';
import type { Handoff } from '../domain/handoff';
import { tandemDb } from './db';
import { freshDb } from './fresh';
import { armWaitingHandoffs, claimHandoffs, nextHandoffWake, retryHandoff, settleHandoff } from './outbox';

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
  ...more,
});
const claim = (now: number, takeOver = false) => claimHandoffs({ now, leaseMs: 30, limit: 10, takeOver });
const ids = (rows: Handoff[]) => rows.map((r) => r.id);
const put = (...rows: Handoff[]) => tandemDb().outbox.bulkPut(rows);

beforeEach(freshDb);

describe('outbox', () => {
  it('gives each lead’s oldest only, and marks it taken', async () => {
    await put(row('a2', 'a', 2), row('a1', 'a', 1), row('b1', 'b', 3));
    expect(ids(await claim(0))).toEqual(['a1', 'b1']);
    expect(await claim(0)).toEqual([]);
    expect(await tandemDb().outbox.get('a1')).toMatchObject({ state: 'sending', attempts: 1, leaseUntil: 30 });
  });

  it('holds a later handoff back behind a failed one, until a person tries again', async () => {
    await put(row('a1', 'a', 1, { state: 'failed' }), row('a2', 'a', 2));
    expect(await claim(0)).toEqual([]);
    await retryHandoff('a1', 5);
    expect(ids(await claim(5))).toEqual(['a1']);
    await settleHandoff('a1', { attempt: 1, on: 6, verdict: { state: 'delivered' } });
    expect(ids(await claim(6))).toEqual(['a2']);
  });

  it('takes a killed worker’s attempt up again after its lease, or at once on start-up', async () => {
    await put(row('a1', 'a', 1, { state: 'sending', attempts: 1, leaseUntil: 100 }));
    expect(await claim(99)).toEqual([]);
    expect(ids(await claim(99, true))).toEqual(['a1']);
    await put(row('a1', 'a', 1, { state: 'sending', attempts: 1, leaseUntil: 100 }));
    expect(ids(await claim(100))).toEqual(['a1']);
  });

  it('ignores the outcome of an attempt that another has overtaken', async () => {
    await put(row('a1', 'a', 1, { state: 'sending', attempts: 2 }));
    await settleHandoff('a1', { attempt: 1, on: 1, verdict: { state: 'delivered' } });
    expect((await tandemDb().outbox.get('a1'))?.state).toBe('sending');
  });

  it('plans for what becomes due by itself, and for nothing else', async () => {
    expect(await nextHandoffWake()).toBeUndefined();
    await put(
      row('a1', 'a', 1, { state: 'failed' }),
      row('a2', 'a', 2, { nextAt: 5 }),
      row('b1', 'b', 3, { nextAt: 50 }),
    );
    expect(await nextHandoffWake()).toBe(50);
    await put(row('c1', 'c', 4, { state: 'sending', leaseUntil: 20 }));
    expect(await nextHandoffWake()).toBe(20);
  });

  it('lets what waited for an endpoint go', async () => {
    await put(row('a1', 'a', 1, { state: 'waiting' }));
    expect(await claim(0)).toEqual([]);
    await armWaitingHandoffs(7);
    expect(ids(await claim(7))).toEqual(['a1']);
  });
});
