import { describe, expect, it, vi } from 'vitest';
import type { Lead } from '../../lib/domain/lead';
import { createLeadRows } from './lead-rows';

const lead = (id: string, lastOn = 0) => ({ id, lastOn }) as Lead;

describe('rows', () => {
  it('are loaded once, and those of two windows that overlap too', async () => {
    const load = vi.fn(async (ids: readonly string[]) => ids.map((id) => lead(id)));
    const rows = createLeadRows(load);
    await Promise.all([rows.want(['a', 'b']), rows.want(['b', 'c'])]);
    await rows.want(['a', 'c']);
    expect(load.mock.calls).toEqual([[['a', 'b']], [['c']]]);
    expect(rows.get('c')?.id).toBe('c');
  });
  it('show what they were while they are loaded anew', async () => {
    let n = 0;
    const rows = createLeadRows(async (ids) => ids.map((id) => lead(id, ++n)));
    await rows.want(['a']);
    rows.renew();
    const again = rows.want(['a']);
    expect(rows.get('a')?.lastOn).toBe(1);
    await again;
    expect(rows.get('a')?.lastOn).toBe(2);
  });
  it('are not put back by an answer that was overtaken', async () => {
    const answers: ((leads: Lead[]) => void)[] = [];
    const rows = createLeadRows(() => new Promise((resolve) => answers.push(resolve)));
    const first = rows.want(['a']);
    rows.renew();
    const second = rows.want(['a']);
    answers[1]?.([lead('a', 2)]);
    await second;
    answers[0]?.([lead('a', 1)]);
    await first;
    expect(rows.get('a')?.lastOn).toBe(2);
  });
  it('forget a lead that is gone, and tell who listens', async () => {
    let there = true;
    const rows = createLeadRows(async (ids) => (there ? ids.map((id) => lead(id)) : []));
    const told = vi.fn();
    const stop = rows.subscribe(told);
    await rows.want(['a']);
    there = false;
    rows.renew();
    await rows.want(['a']);
    expect(rows.get('a')).toBeUndefined();
    expect(told).toHaveBeenCalledTimes(2);
    stop();
    await rows.want(['b']);
    expect(told).toHaveBeenCalledTimes(2);
  });
  it('keep a few thousand of a hundred thousand', async () => {
    const rows = createLeadRows(async (ids) => ids.map((id) => lead(id)));
    for (let from = 0; from < 5000; from += 50) await rows.want(Array.from({ length: 50 }, (_, i) => `l${from + i}`));
    expect(rows.get('l0')).toBeUndefined();
    expect(rows.get('l4999')?.id).toBe('l4999');
  });
  it('can be asked for again after a load that failed', async () => {
    let fails = true;
    const rows = createLeadRows(async (ids) => {
      if (fails) throw new Error('closed');
      return ids.map((id) => lead(id));
    });
    await expect(rows.want(['a'])).rejects.toThrow('closed');
    fails = false;
    await rows.want(['a']);
    expect(rows.get('a')?.id).toBe('a');
  });
});
