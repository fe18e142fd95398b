import { describe, expect, it } from 'vitest';
import { passes, readStep, saidIn } from './judge';
import { Preset, Step } from './preset';

const step = Step.parse({
  name: 'create',
  method: 'POST',
  url: 'https://crm.example/',
  keep: { id: 'data.id' },
  needs: ['id'],
});
const search = Step.parse({ name: 'find', method: 'GET', url: 'https://crm.example/', keep: { id: 'data.0.id' } });
const preset = Preset.parse({
  ...{ id: 'x', name: 'X', group: 'crm', docs: 'https://crm.example/docs', fields: [], host: 'https://crm.example/' },
  verified: { against: { en: 'x', fr: 'x' }, on: '2026-11-24', unproven: [] },
  ...{ mapping: [], steps: [step], dedupe: 'none', limit: { requests: 1, ms: 1000 }, recordId: ['s.create.id'] },
  errorIn: [{ path: 'error' }, { path: 'success', is: [false] }],
  errorText: ['error.message', 'message'],
  passing: [{ path: 'error', holds: ['busy'] }],
  duplicate: [
    { status: [409], idIn: 'Existing ID: (\\d+)' },
    { test: { path: 'error.code', is: ['duplicate'] }, id: 'error.id' },
  ],
});
const read = (status: number, answer: unknown, of = step) =>
  readStep(preset, of, status, typeof answer === 'string' ? answer : JSON.stringify(answer), {});

describe('an answer to a step', () => {
  it.each([
    ['done, with what later steps need', 201, { data: { id: 7 } }, { is: 'done', kept: { id: 7 } }],
    ['200 with an error inside', 200, { error: { message: 'no' } }, { is: 'error', inside: true, passing: false }],
    ['200 that says it did not succeed', 200, { success: false }, { is: 'error', inside: true, passing: false }],
    ['an empty error, which is none', 200, { error: {}, data: { id: 7 } }, { is: 'done', kept: { id: 7 } }],
    ['an error that passes', 200, { error: 'Server BUSY' }, { is: 'error', inside: true, passing: true }],
    ['a status that says no', 422, { message: 'no' }, { is: 'error', inside: false, passing: false }],
    ['2xx without what the step is for', 200, { data: {} }, { is: 'error', inside: true, passing: false }],
    ['a page in place of JSON', 200, '<html>Sign in</html>', { is: 'error', inside: true, passing: false }],
    ['there already, by its text', 409, { message: 'Existing ID: 512' }, { is: 'there', id: '512' }],
    ['there already, by a path', 200, { error: { code: 'duplicate', id: 9 } }, { is: 'there', id: '9' }],
    ['there already, under no id', 409, {}, { is: 'there', id: undefined }],
  ])('%s', (_, status, answer, expected) => {
    expect(read(status, answer)).toEqual(expected);
  });

  it('a search is never told that the record is there: what it says is an error', () => {
    expect(read(409, { message: 'Existing ID: 512' }, search)).toMatchObject({ is: 'error' });
    expect(read(200, { data: [] }, search)).toEqual({ is: 'done', kept: {} });
  });

  it('picks from a list the entry that is meant, not the first', () => {
    const pick = { list: 'data', field: 'mail', equals: '{f.email}', take: 'id' };
    const list = Step.parse({ name: 'pick', method: 'GET', url: 'https://crm.example/', pick: { id: pick } });
    const answer = JSON.stringify({
      data: [
        { id: 1, mail: 'noor@atelier.example' },
        { id: 2, mail: 'camille@atelier.example' },
      ],
    });
    const found = (email: string) => readStep(preset, list, 200, answer, { f: { email } });
    expect(found('camille@atelier.example')).toEqual({ is: 'done', kept: { id: 2 } });
    expect(found('nobody@atelier.example')).toEqual({ is: 'done', kept: {} });
  });

  it('reads nothing off a prototype', () => {
    expect(passes({ path: 'constructor.name' }, {})).toBe(false);
    expect(passes({ path: '__proto__.toString' }, {})).toBe(false);
  });
});

describe('the receiver’s own words', () => {
  it.each([
    ['where it puts them', '{"error":{"message":" Company   is\\nneeded "}}', 'Company is needed'],
    ['a structure, as it is', '{"message":{"email":["taken"]}}', '{"email":["taken"]}'],
    ['a page, without its markup and scripts', '<script>alert(1)</script><h1>Bad gateway</h1>', 'Bad gateway'],
    ['nothing', '', ''],
  ])('%s', (_, text, said) => {
    expect(saidIn(preset, text)).toBe(said);
  });

  it('are cut at 500 characters, never inside one', () => {
    const said = saidIn(preset, '🚲'.repeat(600));
    expect([...said]).toHaveLength(500);
    expect(said).not.toMatch(/\p{Surrogate}/u);
    expect(said.endsWith('🚲…')).toBe(true);
  });
});
