import { describe, expect, it, vi } from 'vitest';
import type { Refusal } from '../../lib/domain/refusal';
import { runAct, runUndo } from './run-act';

const ids = Array.from({ length: 1240 }, (_, i) => `l${i}`);
const going = () => ({ signal: new AbortController().signal, onProgress: vi.fn() });

describe('an act on many', () => {
  it('goes in chunks and adds up', async () => {
    const how = going();
    const sizes: number[] = [];
    const outcome = await runAct(
      ids,
      async (some) => {
        sizes.push(some.length);
        return { done: some.length, refused: [] };
      },
      how,
    );
    expect(sizes).toEqual([500, 500, 240]);
    expect(outcome).toEqual({ done: 1240, refused: [], stopped: false });
    expect(how.onProgress.mock.calls.flat()).toEqual([0, 500, 1000]);
  });
  it('counts refusals by reason, the most first', async () => {
    const refusal = (refused: Refusal['refused']): Refusal => ({ refused });
    const outcome = await runAct(
      ids.slice(0, 4),
      async () => ({
        done: 1,
        refused: [
          { leadId: 'a', refusal: refusal('has-owner') },
          { leadId: 'b', refusal: refusal('not-mql') },
          { leadId: 'c', refusal: refusal('not-mql') },
        ],
      }),
      going(),
    );
    expect(outcome.refused).toEqual([
      { refusal: { refused: 'not-mql' }, n: 2 },
      { refusal: { refused: 'has-owner' }, n: 1 },
    ]);
  });
  it('stops between chunks when it is told to', async () => {
    const control = new AbortController();
    const outcome = await runAct(
      ids,
      async (some) => {
        control.abort();
        return { done: some.length, refused: [] };
      },
      { signal: control.signal, onProgress: () => {} },
    );
    expect(outcome).toEqual({ done: 500, refused: [], stopped: true });
  });
  it('is not called stopped when everything was done by then', async () => {
    const control = new AbortController();
    const step = async (some: string[]) => {
      control.abort();
      return { done: some.length, refused: [] };
    };
    const outcome = await runAct(ids.slice(0, 3), step, { signal: control.signal, onProgress: () => {} });
    expect(outcome.stopped).toBe(false);
  });
  it.each([
    ['refused', async (): Promise<Refusal> => ({ refused: 'storage-full' })],
    ['failed', () => Promise.reject(new Error('worker gone'))],
  ])('ends with a chunk that is %s as a whole, and counts the rest as left', async (_, broken) => {
    let n = 0;
    const outcome = await runAct(ids, async (some) => (n++ ? broken() : { done: some.length, refused: [] }), going());
    expect(n).toBe(2);
    expect(outcome.done).toBe(500);
    expect(outcome.refused.map((one) => one.n)).toEqual([740]);
  });
});

describe('taking it back', () => {
  it('goes on until nothing is left', async () => {
    let left = 3;
    const seen: number[] = [];
    expect(
      await runUndo(
        async () => ({ left: --left }),
        (n) => seen.push(n),
      ),
    ).toBeUndefined();
    expect(seen).toEqual([2, 1]);
  });
  it('gives up where it gets nowhere, or may not', async () => {
    expect(await runUndo(async () => ({ left: 2 }), vi.fn())).toEqual({ refused: 'failed' });
    expect(await runUndo(async () => ({ refused: 'no-consent' }), vi.fn())).toEqual({ refused: 'no-consent' });
    expect(await runUndo(() => Promise.reject(new Error('gone')), vi.fn())).toEqual({ refused: 'failed' });
  });
});
