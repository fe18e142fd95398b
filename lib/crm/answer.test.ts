import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crmIdIn, readAnswer } from './answer';

const patient = new AbortController().signal;

describe('crmIdIn', () => {
  it.each([
    ['{"id":"51"}', '51'],
    ['{"id":51}', '51'],
    ['{"data":{"id":"abc-1"}}', 'abc-1'],
    ['{"success":true,"data":{"contactId":9}}', '9'],
    ['{"vid":3234574}', '3234574'],
    ['{"objectId":7}', '7'],
    ['{"properties":{"hs_object_id":"512"}}', '512'],
    ['{"id":"00Q1","success":true,"errors":[]}', '00Q1'],
    ['{"data":[{"code":"SUCCESS","details":{"id":"3652397"}}]}', '3652397'],
    ['[42]', '42'],
    ['[{"id":3}]', '3'],
    ['["text"]', undefined],
    ['{"id":12345678901234567890}', undefined],
    ['{"id":""}', undefined],
    ['{"id":{"deep":1}}', undefined],
    ['{"id":null}', undefined],
    ['{"id":"a\\u0000b"}', undefined],
    [`{"id":"${'x'.repeat(301)}"}`, undefined],
    ['{"message":"Workflow was started"}', undefined],
    ['ok', undefined],
    ['', undefined],
    ['null', undefined],
    ['{"__proto__":{"id":1}}', undefined],
  ])('%s gives %s', (answer, id) => {
    expect(crmIdIn(answer)).toBe(id);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => (crmIdIn(text)?.length ?? 0) <= 300));
  });
});

describe('readAnswer', () => {
  it('reads a short body whole', async () => {
    expect(await readAnswer(new Response('{"id":"é"}'), patient)).toEqual({ text: '{"id":"é"}', whole: true });
    expect(await readAnswer(new Response(null, { status: 204 }), patient)).toEqual({ text: '', whole: true });
  });

  it('stops at 64 kB of an endless body', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (c) => c.enqueue(new Uint8Array(10_000).fill(97)),
      cancel: () => {
        cancelled = true;
      },
    });
    const { text, whole } = await readAnswer(new Response(endless), patient);
    expect([text.length, whole]).toEqual([65_536, false]);
    expect(cancelled).toBe(true);
  });

  it('keeps what came before the connection broke or patience ended', async () => {
    let pulls = 0;
    const broken = new ReadableStream<Uint8Array>({
      pull: (c) => (pulls++ ? c.error(new Error('reset')) : c.enqueue(new TextEncoder().encode('half'))),
    });
    expect(await readAnswer(new Response(broken), patient)).toEqual({ text: 'half', whole: false });
    const controller = new AbortController();
    const stalled = new ReadableStream<Uint8Array>({ start: (c) => c.enqueue(new TextEncoder().encode('half')) });
    setTimeout(() => controller.abort(), 5);
    expect(await readAnswer(new Response(stalled), controller.signal)).toEqual({ text: 'half', whole: false });
  });
});
