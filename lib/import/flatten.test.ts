import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten } from './flatten';

const entries = (record: Record<string, unknown>) => {
  const cells = flatten(record);
  return cells === 'hostile-key' ? cells : [...cells];
};

describe('a record as columns', () => {
  it('has its inner keys joined by dots, its lists by commas', () => {
    expect(
      entries({
        id: 7,
        on: true,
        none: null,
        a: { b: { c: 'x' } },
        tags: ['a', null, 'b'],
        emails: [{ value: 'u' }, { value: 'v' }],
        empty: {},
      }),
    ).toEqual([
      ['id', '7'],
      ['on', 'true'],
      ['none', ''],
      ['a.b.c', 'x'],
      ['tags', 'a, b'],
      ['emails.1.value', 'u'],
      ['emails.2.value', 'v'],
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is refused with %s in it, anywhere', (key) => {
    expect(entries(JSON.parse(`{"email":"x","${key}":{"isAdmin":true}}`))).toBe('hostile-key');
    expect(entries(JSON.parse(`{"a":[{"b":{"${key}":1}}]}`))).toBe('hostile-key');
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it('bears any JSON, however deep', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const cells = flatten(record);
        if (cells !== 'hostile-key') for (const cell of cells.values()) expect(typeof cell).toBe('string');
      }),
    );
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) as Record<string, unknown>;
    expect(entries(deep)).toEqual([]);
  });
});
