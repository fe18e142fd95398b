import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { callWebhook } from '../../lib/services/call-webhook';
import { makeCertificate } from '../sites/certificate';

it('a certificate nobody trusts is a connection that was not made: nothing of the message is sent', async () => {
  let requests = 0;
  const server = createServer(makeCertificate(['localhost']), (_, response) => {
    requests += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://localhost:${(server.address() as AddressInfo).port}/hook`;
  const signing = { id: 'msg_1', sentAt: Date.now(), secrets: [], headers: {}, signed: false };
  const timers = {
    set: (then: () => void, ms: number) => setTimeout(then, ms),
    clear: (timer: unknown) => clearTimeout(timer as number),
  };
  const answer = await callWebhook({ method: 'POST', url, headers: {}, body: '{}' }, signing, {
    fetch,
    timers,
    patience: 5000,
  });
  server.close();
  expect(answer).toEqual({ fault: 'network' });
  expect(requests).toBe(0);
});
