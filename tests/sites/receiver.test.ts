import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Receiver, startReceiver } from './receiver.ts';

const secret = `whsec_${Buffer.from('a secret of twenty-four b').toString('base64')}`;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver({ secret });
});
beforeEach(async () => {
  await receiver.clear();
  await receiver.setScript([]);
});
afterAll(() => receiver.stop());

function deliver(id: string, body = '{"n":1}', tamper = ''): Promise<Response> {
  const now = new Date();
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  return fetch(receiver.url, {
    method: 'POST',
    headers,
    body: body + tamper,
    redirect: 'manual',
    signal: AbortSignal.timeout(500),
  });
}

it('runs in a process of its own', () => {
  expect(receiver.pid).not.toBe(process.pid);
});

it('plays its script step by step, then accepts', async () => {
  await receiver.setScript([500, { status: 429, retryAfter: 2 }, 'redirect', 'hang', 'drop', 410, 400]);
  const seen: unknown[] = [];
  for (let n = 0; n < 8; n++) {
    seen.push(
      await deliver('msg_1').then(
        (answer) => answer.status,
        (error: Error) => error.name,
      ),
    );
  }
  expect(seen).toEqual([500, 429, 302, 'TimeoutError', 'TypeError', 410, 400, 200]);
  const all = await receiver.received();
  expect(all).toHaveLength(8);
  expect(all.every((one) => one.signature?.valid)).toBe(true);
});

it('sees a body that was changed', async () => {
  const answer = await deliver('msg_2', '{}', ' ');
  expect(await answer.json()).toEqual({ id: 'crm-123' });
  const [one] = await receiver.received();
  expect(one?.signature).toMatchObject({ valid: false });
});

it('refuses connections on the same port until it listens again', async () => {
  await receiver.stopListening();
  await expect(deliver('msg_3')).rejects.toThrow('fetch failed');
  await receiver.startListening();
  expect((await deliver('msg_3')).status).toBe(200);
});
