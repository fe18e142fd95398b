import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Received, ReceiverCommand, ReceiverRequest, Step } from './receiver-protocol.ts';

/** Runs in a process of its own (forked by receiver.ts), so that it goes on when the test or the browser is stopped. */
const state = {
  server: undefined as Server | undefined,
  steps: [] as Step[],
  received: [] as Received[],
  answered: 0,
  secret: undefined as string | undefined,
  clockSkewMs: 0,
  status: { state: 'open' } as unknown,
};

function verify(body: string, headers: Record<string, string>): Received['signature'] {
  if (!state.secret) return undefined;
  const realNow = Date.now;
  try {
    // A test build may live in a shifted time; the library accepts five minutes to either side of its own clock.
    Date.now = () => realNow() + state.clockSkewMs;
    new Webhook(state.secret).verify(body, headers, { jsonParse: false });
    return { valid: true };
  } catch (error) {
    return { valid: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    Date.now = realNow;
  }
}

function answer(response: ServerResponse, step: Step): void {
  if (step === 'hang') return;
  if (step === 'drop') {
    response.socket?.destroy();
    return;
  }
  if (step === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"id":');
    setTimeout(() => response.socket?.destroy(), 50);
    return;
  }
  if (step === 'drip') {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    const timer = setInterval(() => response.write(' '), 1000);
    response.on('close', () => clearInterval(timer));
    return;
  }
  if (step === 'huge') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(2 ** 30) });
    const chunk = Buffer.alloc(65_536, 97);
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
    return;
  }
  if (step === 'redirect') {
    response.writeHead(302, { location: '/redirected' }).end();
    return;
  }
  if (typeof step === 'number') {
    response.writeHead(step).end();
    return;
  }
  const send = (): void => {
    if ('json' in step) {
      response.writeHead(step.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(step.json));
      return;
    }
    const retry = step.retryAfter === undefined ? {} : { 'retry-after': String(step.retryAfter) };
    response.writeHead(step.status, { ...retry, ...step.headers }).end(step.body);
  };
  setTimeout(send, step.delayMs ?? 0);
}

async function onRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const at = Date.now();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const path = request.url ?? '/';
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  if (request.method === 'GET' && path.startsWith('/status')) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(state.status));
    return;
  }
  const scripted = request.method === 'POST' && path !== '/redirected';
  const step: Step = scripted
    ? (state.steps.shift() ?? { json: { id: 'crm-123' } })
    : path === '/redirected'
      ? 200
      : 405;
  state.received.push({
    at,
    method: request.method ?? '',
    path,
    headers,
    body,
    step: JSON.stringify(step),
    signature: request.method === 'POST' ? verify(body, headers) : undefined,
  });
  response.on('finish', () => {
    state.answered += 1;
  });
  answer(response, step);
}

function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer(
      (request, response) => void onRequest(request, response).catch(() => response.destroy()),
    );
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      state.server = server;
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function unlisten(): Promise<void> {
  return new Promise((resolve) => {
    if (!state.server) return resolve();
    state.server.close(() => resolve());
    state.server.closeAllConnections();
    state.server = undefined;
  });
}

async function obey(command: ReceiverCommand): Promise<unknown> {
  switch (command.name) {
    case 'listen':
      return listen(command.port);
    case 'unlisten':
      return unlisten();
    case 'received':
      return state.received;
    case 'clear':
      state.received = [];
      state.answered = 0;
      return undefined;
    case 'summary':
      return state.received.map(({ headers, body, signature }) => {
        const { type, data } = JSON.parse(body) as { type: string; data: { lead: { id: string } } };
        return { id: headers['webhook-id'], type, lead: data.lead.id, valid: signature?.valid === true };
      });
    case 'count':
      return state.received.length;
    case 'answered':
      return state.answered;
    case 'status':
      state.status = command.value;
      return undefined;
    case 'script':
      state.steps = command.steps;
      return undefined;
    case 'secret':
      state.secret = command.secret;
      state.clockSkewMs = command.clockSkewMs;
      return undefined;
  }
}

process.on('message', (message: ReceiverRequest) => {
  obey(message.command).then(
    (value) => process.send?.({ id: message.id, value }),
    (error: unknown) => process.send?.({ id: message.id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
