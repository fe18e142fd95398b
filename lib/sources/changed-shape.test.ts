import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ChangedShape, readAs, readCursor, readEach } from './changed-shape';
import { Moment } from './moment';

const Item = z.object({ id: z.number() });

describe('an answer of another shape', () => {
  it('is told apart, with where it differs', () => {
    expect(readAs(Item, { id: 1, more: true })).toEqual({ id: 1 });
    expect(() => readAs(Item, { id: 'x' })).toThrow(ChangedShape);
    expect(() => readAs(Item, { id: 'x' })).toThrow('id');
    expect(() => readAs(Item, null)).toThrow(ChangedShape);
  });

  it('a few odd items are left out; all of them odd is another shape', () => {
    expect(readEach(Item, [{ id: 1 }, 'odd', { id: 2 }])).toEqual([{ id: 1 }, { id: 2 }]);
    expect(readEach(Item, [])).toEqual([]);
    expect(() => readEach(Item, ['odd', {}])).toThrow(ChangedShape);
  });

  it.each([undefined, 'not json', '{"id":"x"}', 'null'])('a cursor that is none starts anew: %s', (text) => {
    expect(readCursor(Item, text)).toBeUndefined();
  });

  it('a cursor is read back', () => {
    expect(readCursor(Item, '{"id":7}')).toEqual({ id: 7 });
  });

  it('moments come as ISO, as ms, as digits', () => {
    const ms = Date.UTC(2026, 10, 20, 8);
    for (const text of ['2026-11-20T08:00:00Z', '2026-11-20T09:00:00.000+01:00', ms, String(ms)])
      expect(Moment.parse(text)).toBe(ms);
    for (const odd of ['yesterday', '', -5, Number.NaN, 9e15, null]) expect(Moment.safeParse(odd).success).toBe(false);
  });
});
