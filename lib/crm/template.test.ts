import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, fillHeader, fillUrl, type Json, lookUp, unknownFormats } from './template';

const context = {
  f: { name: 'Zoé Noël', empty: '', tags: ['a', 'b'], n: '12' },
  s: { party: { id: 7 } },
  p: { base: 'https://crm.example/', user: 'api', password: 'p:1' },
};

describe('fill', () => {
  it.each<[string, Json, Json | undefined]>([
    ['a whole placeholder keeps its type', '{s.party.id}', 7],
    ['a text with placeholders is a text', 'No. {s.party.id}', 'No. 7'],
    ['the first that says something', '{f.empty ?? f.name}', 'Zoé Noël'],
    ['a text in quotes stands in', "{f.absent ?? 'none'}", 'none'],
    ['formats', '{f.n|number}', 12],
    ['join', '{f.tags|join}', 'a, b'],
    ['nothing found says nothing', '{f.absent}', undefined],
    ['nor does a text of placeholders that found nothing', '{f.absent} {f.empty}', undefined],
    [
      'what is not found is left out of objects and lists',
      { a: '{f.absent}', b: ['{f.empty}', '{f.n}'] },
      { b: ['12'] },
    ],
    ['$when', { a: { $when: 'f.name', as: { x: 1 } }, b: { $when: 'f.absent', as: 2 } }, { a: { x: 1 } }],
    ['$merge', { $merge: '{s.party}', more: true }, { id: 7, more: true }],
    ['$each', { $each: 's.party', as: { k: '{key}', v: '{value}' } }, [{ k: 'id', v: 7 }]],
  ])('%s', (_, template, made) => {
    expect(fill(template, context)).toEqual(made);
  });

  it('any value comes out as the same data: nothing of it is read as a template or breaks the JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const made = fill({ a: '{v}', b: 'x {v}' }, { v: value });
        const back = JSON.parse(JSON.stringify(made)) as { a?: string };
        expect(back.a).toBe(value === '' ? undefined : value);
      }),
    );
  });
});

describe('paths', () => {
  it('look at own properties only', () => {
    for (const path of ['constructor', '__proto__.x', 'f.name.length', 'toString'])
      expect(lookUp(path, context)).toBeUndefined();
    expect(lookUp('f.tags.1', context)).toBe('b');
  });
});

describe('addresses and headers', () => {
  it('percent-encode every value but an address itself', () => {
    expect(fillUrl('{+p.base}/x/{f.name}?q={p.password}', context)).toBe(
      'https://crm.example/x/Zo%C3%A9%20No%C3%ABl?q=p%3A1',
    );
    expect(fillUrl('{+p.base}/x/{f.absent}', context)).toBeUndefined();
    expect(fillUrl('{f.name}', context)).toBeUndefined();
  });

  it('encode user and password as Basic authorization does', () => {
    expect(fillHeader('Basic {base64:p.user:p.password}', context)).toBe(`Basic ${btoa('api:p:1')}`);
    expect(fillHeader('Bearer {p.absent}', context)).toBeUndefined();
  });
});

it('names formats there are none of', () => {
  expect(unknownFormats('{a|upper} {b|eval} {c}')).toEqual(['eval']);
});
