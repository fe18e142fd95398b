import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { handoff, type Step, scene, settle, unsigned } from './handoff.fakes';

const minute = 60_000;

describe('one attempt', () => {
  it.each<[Step, string, string | undefined, number | undefined]>([
    [200, 'delivered', undefined, undefined],
    [204, 'delivered', undefined, undefined],
    [500, 'due', 'http-500', 5000],
    [503, 'due', 'http-503', 5000],
    [{ status: 429, retryAfter: '90' }, 'due', 'http-429', 90_000],
    [{ status: 429, retryAfter: 'Mon, 23 Nov 2026 09:02:00 GMT' }, 'due', 'http-429', 120_000],
    [302, 'due', 'redirect', 5000],
    ['opaque', 'due', 'redirect', 5000],
    ['drop', 'due', 'network', 5000],
    [400, 'failed', 'refused-400', undefined],
    [401, 'failed', 'refused-401', undefined],
    [410, 'failed', 'gone', undefined],
  ])('answered %o: %s, %s', async (step, state, why, delay) => {
    const { service, row, time, settlements } = scene([handoff('h')], [step]);
    await service.wake();
    expect(row('h')).toMatchObject({ state, attempts: 1 });
    expect(row('h').why).toBe(why);
    if (delay) expect(row('h').nextAt - time.clock.now()).toBe(delay);
    expect(settlements).toHaveLength(1);
  });

  it('gives up after 20 s without an answer, and tries again 5 s later', async () => {
    const { service, row, time, sent } = scene([handoff('h')], ['hang']);
    void service.wake();
    await time.pass(19_900);
    expect(row('h').state).toBe('sending');
    await time.pass(200);
    expect(row('h')).toMatchObject({ state: 'due', why: 'timeout' });
    await time.pass(5000);
    expect(row('h')).toMatchObject({ state: 'delivered', attempts: 2 });
    expect(sent).toHaveLength(2);
  });

  it('is delivered when the status came but the body never ended', async () => {
    const { service, row, time } = scene([handoff('h')], ['stall']);
    void service.wake();
    await time.pass(20_100);
    expect(row('h').state).toBe('delivered');
  });

  it('keeps the id the CRM answered with', async () => {
    const { service, row } = scene([handoff('h')], [{ status: 201, body: '{"data":{"id":77}}' }]);
    await service.wake();
    expect(row('h').crmId).toBe('77');
  });

  it('410 turns the endpoint off: nothing more is sent', async () => {
    const { service, state, sent, row } = scene([handoff('a'), handoff('b', 'a')], [410]);
    await service.wake();
    await service.retryNow(['a']);
    expect(state.off).toBe('gone');
    expect(sent).toHaveLength(1);
    expect(row('b').state).toBe('due');
  });
});

describe('the request', () => {
  it('is signed anew at each attempt under the same id, with the same bytes', async () => {
    const { service, state, time, sent } = scene([handoff('h.1')], [500, 500]);
    await service.wake();
    await time.pass(10 * minute, () => service.wake());
    expect(sent.map((s) => s.id)).toEqual(['msg_h-1', 'msg_h-1', 'msg_h-1']);
    expect(new Set(sent.map((s) => s.body)).size).toBe(1);
    expect(new Set(sent.map((s) => s.headers.get('webhook-timestamp'))).size).toBe(3);
    const webhook = new Webhook(state.endpoint?.signing[0] as string);
    const verify = (s: (typeof sent)[number]) =>
      webhook.sign(s.id, new Date(Number(s.headers.get('webhook-timestamp')) * 1000), s.body);
    for (const s of sent) expect(s.headers.get('webhook-signature')).toBe(verify(s));
  });

  it('carries the person’s headers, but none in place of ours, and no cookies or referrer', async () => {
    const { service, state, sent } = scene([handoff('h')]);
    if (state.endpoint)
      state.endpoint.headers = {
        'X-Key': 'k',
        'Webhook-Id': 'forged',
        'webhook-extra': 'x',
        'Content-Type': 'text/plain',
      };
    await service.wake();
    const [{ headers, init } = expect.fail('nothing sent')] = sent;
    expect(headers.get('x-key')).toBe('k');
    expect(headers.get('webhook-id')).toBe('msg_h');
    expect(headers.get('webhook-extra')).toBeNull();
    expect(headers.get('content-type')).toBe('application/json');
    expect(init).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  it('that cannot be made waits for a person', async () => {
    const { service, state, row, sent } = scene([handoff('h')]);
    if (state.endpoint) state.endpoint.headers = { 'X Key': 'k' };
    await service.wake();
    expect(row('h')).toMatchObject({ state: 'failed', why: 'bad-settings' });
    expect(sent).toHaveLength(0);
  });
});

describe('the loop', () => {
  it('keeps the order of a lead, behind a failed handoff too, and does not hold up other leads', async () => {
    const rows = [handoff('a1', 'a'), handoff('a2', 'a'), handoff('b1', 'b')];
    const { service, state, sent, row } = scene(rows, [400]);
    state.endpoint = unsigned();
    await service.wake();
    expect(sent.map((s) => s.id)).toEqual(['msg_a1', 'msg_b1']);
    await service.retryNow(['a1']);
    expect(sent.map((s) => s.id)).toEqual(['msg_a1', 'msg_b1', 'msg_a1', 'msg_a2']);
    expect(row('a2').state).toBe('delivered');
  });

  it('sends what comes in while another hangs', async () => {
    const { service, add, sent, time } = scene([handoff('a')], ['hang']);
    void service.wake();
    await settle();
    add(handoff('b'));
    void service.wake();
    await settle();
    expect(sent.map((s) => s.id)).toEqual(['msg_a', 'msg_b']);
    await time.pass(30_000);
    expect(sent).toHaveLength(3);
  });

  it('sends each once however often it is woken, at most six side by side', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => handoff(`h${i}`));
    const { service, sent, time, row } = scene(rows, ['hang', 'hang', 'hang', 'hang', 'hang', 'hang']);
    for (let i = 0; i < 5; i++) void service.wake();
    await settle();
    expect(sent).toHaveLength(6);
    await time.pass(20_000);
    // Six failures in a row: the endpoint rests a while, then one goes first.
    await time.pass(180_000, () => service.wake());
    expect(sent).toHaveLength(15);
    expect(rows.every((r) => row(r.id).state === 'delivered')).toBe(true);
  });

  it('takes over at once what a killed worker was sending: the same id once more', async () => {
    const { service, sent, again, row } = scene([handoff('h')], ['hang']);
    void service.wake();
    await settle();
    expect(row('h').state).toBe('sending');
    await again().wake();
    expect(sent.map((s) => s.id)).toEqual(['msg_h', 'msg_h']);
    expect(row('h')).toMatchObject({ state: 'delivered', attempts: 2 });
  });

  it('keeps going, and says so, when the store fails to record', async () => {
    const { service, state, add, sent, row, time } = scene([handoff('a'), handoff('slow')], [200, 'hang']);
    state.endpoint = unsigned();
    state.failSettle = 1;
    const said = expect(service.wake()).rejects.toThrow('storage full');
    await settle();
    expect(row('a').state).toBe('sending');
    add(handoff('b'));
    void service.wake().catch(() => {});
    await settle();
    expect(row('b').state).toBe('delivered');
    await time.pass(20_000);
    await said;
    await time.pass(121_000, () => service.wake());
    expect(sent.map((s) => s.id)).toEqual(['msg_a', 'msg_slow', 'msg_b', 'msg_slow', 'msg_a']);
    expect(row('a').state).toBe('delivered');
  });
});
