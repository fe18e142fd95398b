import { expect, it } from 'vitest';
import { type Format, format, isFormat } from './formats';
import { samplePayload } from './sample';

it.each<[Format, unknown, unknown]>([
  ['text', 12, '12'],
  ['text', { a: 1 }, '{"a":1}'],
  ['number', '12.5', 12.5],
  ['number', 'twelve', undefined],
  ['upper', 'zoé', 'ZOÉ'],
  ['lower', 'ZOÉ', 'zoé'],
  ['date', '2026-11-24T23:30:00Z', '2026-11-24'],
  ['date', 'soon', undefined],
  ['join', ['a', 'b'], 'a, b'],
  ['join', 'a', 'a'],
  ['first', ['a', 'b'], 'a'],
  ['full-name', { givenName: 'Zoé', familyName: 'Noël' }, 'Zoé Noël'],
  ['linkedin', ['email:a@b.fr', 'linkedin:in/zoé'], 'https://www.linkedin.com/in/zo%C3%A9'],
  ['linkedin', ['email:a@b.fr'], undefined],
])('%s of %j is %j', (name, value, made) => {
  expect(format(name, value)).toBe(made);
});

it('a summary says why the lead is here, without blank lines', () => {
  const text = String(format('summary', samplePayload(Date.UTC(2026, 10, 24)).data));
  expect(text).toContain('Head of Purchasing, Tandem Sample');
  expect(text.split('\n').every((line) => line.trim())).toBe(true);
});

it('knows its formats and no others', () => {
  expect(isFormat('upper')).toBe(true);
  expect(isFormat('constructor')).toBe(false);
});
