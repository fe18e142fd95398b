import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseHostileJson } from './hostile-json';

const fault = (text: string) => {
  const parsed = parseHostileJson(text, 3);
  return 'fault' in parsed ? parsed.fault : undefined;
};

it('says where a text stops being JSON', () => {
  expect(fault('{\n  "a": 1,\n  "b" 2\n}')).toEqual({ code: 'not-json', line: 3, column: 7 });
  expect(fault('{\n  "a": [1,\n')).toEqual({ code: 'not-json', line: 2, column: 11 });
  expect(fault('')).toMatchObject({ code: 'not-json', line: 1 });
  expect(fault(','.repeat(100_000))).toMatchObject({ code: 'not-json' });
});

it('refuses what is deeper than allowed, and says where; brackets within strings are text', () => {
  expect(fault('[[[1]]]')).toBeUndefined();
  expect(fault('[[1],\n[[{}]]]')).toEqual({ code: 'too-deep', line: 2, column: 3 });
  expect(fault('["[[[[[{{{{\\"[[[[", "\\\\", [[]]]')).toBeUndefined();
  expect(fault('['.repeat(10_000))).toMatchObject({ code: 'too-deep' });
  expect(fault('{"a":'.repeat(10_000))).toMatchObject({ code: 'too-deep' });
});

it('refuses keys that reach what all objects share, however they are written', () => {
  expect(fault('{"a": [{"__proto__": 1}]}')).toEqual({ code: 'hostile-key', path: 'a.0.__proto__' });
  expect(fault('{"\\u005f_proto__": 1}')).toMatchObject({ code: 'hostile-key' });
  expect(fault('{"constructor": 1}')).toMatchObject({ code: 'hostile-key' });
  expect(fault('{"a": "__proto__"}')).toBeUndefined();
});

it('parses whatever JSON is flat and honest enough as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
      const text = JSON.stringify(value);
      const parsed = parseHostileJson(text, 4);
      if ('value' in parsed) expect(parsed.value).toEqual(JSON.parse(text));
      else expect(parsed.fault.code).toBe('hostile-key');
    }),
  );
});

it('never throws, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseHostileJson(text, 3)));
});
