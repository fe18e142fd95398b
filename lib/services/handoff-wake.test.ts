import { describe, expect, it } from 'vitest';
import { waits } from '../crm/retry';
import { handoff, type Step, scene, webhookAt } from './handoff.fakes';

const minute = 60_000;

describe('planning the next wake', () => {
  it('plans a short wait on a timer with an alarm as the net, a long one on the alarm', async () => {
    const { service, time, sent } = scene([handoff('h')], [500, 500]);
    const start = time.clock.now();
    await service.wake();
    expect(time.alarm.at).toBe(start + 30_000);
    await time.pass(5000);
    expect(sent).toHaveLength(2);
    expect(time.alarm.at).toBe(start + 5000 + 5 * minute);
    await time.pass(5 * minute, () => service.wake());
    expect(sent).toHaveLength(3);
    expect(time.alarm.at).toBeUndefined();
  });

  it('has an alarm set while an attempt is under way: the worker may die in it', async () => {
    const { service, time, sent, again } = scene([handoff('h')], ['hang']);
    const start = time.clock.now();
    void service.wake();
    await time.pass(1000);
    expect(sent).toHaveLength(1);
    expect(time.alarm.at).toBe(start + 30_000);
    time.clearTimers();
    const next = again();
    await time.pass(30_000, () => next.wake());
    expect(sent.map((one) => one.id)).toEqual(['msg_h', 'msg_h']);
  });

  it('the alarm alone is enough for a new worker', async () => {
    const { service, time, sent, again } = scene([handoff('h')], [500]);
    await service.wake();
    time.clearTimers();
    const next = again();
    await time.pass(31_000, () => next.wake());
    expect(sent).toHaveLength(2);
  });

  it('goes through the whole schedule, then fails and stops', async () => {
    const script: Step[] = Array.from({ length: 20 }, () => 500);
    const { service, time, sent, row } = scene([handoff('h')], script);
    await service.wake();
    await time.pass(100 * 3_600_000, () => service.wake());
    expect(sent.slice(1).map((s, i) => s.at - (sent[i]?.at ?? 0))).toEqual([...waits]);
    expect(row('h')).toMatchObject({ state: 'failed', why: 'exhausted', attempts: 10 });
    expect(time.alarm.at).toBeUndefined();
    await service.retryNow(['h']);
    expect(sent).toHaveLength(11);
  });

  it('is called early by nobody: a wake before the time sends nothing', async () => {
    const { service, time, sent } = scene([handoff('h')], [500]);
    await service.wake();
    await time.pass(4000);
    await service.wake();
    expect(sent).toHaveLength(1);
    await service.retryNow(['h']);
    expect(sent).toHaveLength(2);
  });

  it('delivers by shortened waits though the clock itself does not hurry', async () => {
    const { service, time, sent, deps } = scene([handoff('h')], [500, 500, 500]);
    deps.clock.realWait = (ms) => ms / 1000;
    await service.wake();
    await time.pass(10_000);
    expect(sent).toHaveLength(4);
  });

  it('a shortened wait hurries what it was for, not what fails afterwards', async () => {
    const { service, time, sent, deps, add } = scene([handoff('a')], [500, 500, 200, 500]);
    deps.clock.realWait = (ms) => ms / 1000;
    await service.wake();
    await time.pass(1000);
    expect(sent).toHaveLength(3);
    add(handoff('b'));
    await service.wake();
    expect(sent).toHaveLength(4);
  });
});

describe('while nothing can be sent', () => {
  it('waits without an endpoint, and starts when one is set', async () => {
    const { service, state, sent, time, row } = scene([handoff('h', 'h', { state: 'waiting' })]);
    const { endpoint } = state;
    state.endpoint = undefined;
    await service.wake();
    expect([row('h').state, sent.length, time.alarm.at]).toEqual(['waiting', 0, undefined]);
    state.endpoint = endpoint;
    await service.wake();
    expect(row('h').state).toBe('delivered');
  });

  it('waits for the host’s permission, counting no attempt', async () => {
    const { service, world, sent, row, time } = scene([handoff('h')]);
    world.access = false;
    await service.wake();
    expect(row('h')).toMatchObject({ state: 'due', why: 'no-permission', attempts: 0 });
    expect(time.alarm.at).toBeUndefined();
    world.access = true;
    await service.wake();
    expect(sent).toHaveLength(1);
    expect(row('h').why).toBeUndefined();
  });

  it('waits offline for the online event, looking again every five minutes; loopback is always tried', async () => {
    const { service, world, state, sent, time, add } = scene([handoff('h')]);
    world.online = false;
    await service.wake();
    expect(sent).toHaveLength(0);
    expect(time.alarm.at).toBe(time.clock.now() + 5 * minute);
    world.online = true;
    await service.wake();
    expect(sent).toHaveLength(1);
    world.online = false;
    state.endpoint = webhookAt('http://127.0.0.1:8080/');
    add(handoff('i'));
    await service.wake();
    expect(sent).toHaveLength(2);
  });
});

describe('sendSample', () => {
  it.each<[Step, object, object]>([
    [{ status: 200, body: 'x'.repeat(5000) }, { ok: true }, { status: 200, answer: 'x'.repeat(4000) }],
    [
      { status: 401, body: 'no key' },
      { ok: false, why: 'refused-401', said: 'no key' },
      { status: 401, answer: 'no key' },
    ],
    [{ status: 200, body: '{"error":"no"}' }, { ok: false, why: 'error-inside', said: 'no' }, { status: 200 }],
    [302, { ok: false, why: 'redirect' }, { status: 302 }],
    ['opaque', { ok: false, why: 'redirect' }, { fault: 'redirect' }],
    ['drop', { ok: false, why: 'network' }, { fault: 'network' }],
  ])('shows the request and the real answer: %o', async (step, answer, exchange) => {
    const { service, state, sent } = scene([], [step]);
    const { exchanges, ...rest } = await service.sendSample(state.endpoint as never);
    expect(rest).toMatchObject(answer);
    expect(exchanges).toHaveLength(1);
    expect(exchanges[0]).toMatchObject({ method: 'POST', url: 'https://crm.exemple.fr/hook', ...exchange });
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({ type: 'tandem.test' });
    expect(sent[0]?.headers.get('webhook-signature')).toMatch(/^v1,/);
  });

  it('says so when the host may not be called', async () => {
    const { service, state, world, sent } = scene([]);
    world.access = false;
    expect(await service.sendSample(state.endpoint as never)).toEqual({
      ok: false,
      why: 'no-permission',
      exchanges: [],
    });
    expect(sent).toHaveLength(0);
  });
});
