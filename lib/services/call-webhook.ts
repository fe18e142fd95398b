import { readAnswer } from '../crm/answer';
import type { CallFault } from '../crm/retry';
import { type Message, signedHeaders } from '../crm/sign';
import type { OutboxEndpoint } from './outbox-store';

export interface Timers {
  set(then: () => void, ms: number): unknown;
  clear(timer: unknown): void;
}

/** The receiver's answer, or why there was none. `text`: the first 64 kB of the body. */
export type Exchange =
  | { status: number; retryAfter: string | null; text: string; fault?: undefined }
  | { fault: CallFault; status?: number };

/**
 * One signed POST of `message` to the endpoint. Never throws: what goes wrong is a `fault`.
 * `patience` (ms, real) covers the body too. A redirect is never followed: it would carry a lead to an address nobody chose.
 * No cookies, no cache, no referrer: the receiver learns what is in the message and nothing else.
 */
export async function callWebhook(
  endpoint: OutboxEndpoint,
  message: Message,
  { fetch, timers, patience }: { fetch: typeof globalThis.fetch; timers: Timers; patience: number },
): Promise<Exchange> {
  const request = await requestFor(endpoint, message);
  if (!request) return { fault: 'bad-settings' };
  const controller = new AbortController();
  const { signal } = controller;
  const timer = timers.set(() => controller.abort(), patience);
  try {
    const response = await Promise.race([fetch(endpoint.url, { ...request, signal }), aborted(signal)]);
    if (response.type === 'opaqueredirect') return { fault: 'redirect' };
    // A 2xx whose body stalls is delivered all the same: the status says so.
    const text = await readAnswer(response, signal);
    return { status: response.status, retryAfter: response.headers.get('retry-after'), text };
  } catch {
    // fetch tells no more than that it failed: refused, cut, no such host.
    return { fault: signal.aborted ? 'timeout' : 'network' };
  } finally {
    timers.clear(timer);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

/** Undefined when a header or the secret is of a form no request can be made with. */
async function requestFor(endpoint: OutboxEndpoint, message: Message): Promise<RequestInit | undefined> {
  try {
    const headers = new Headers(endpoint.headers);
    // Ours win: a person's extra header may not stand in for the signature (Headers ignores case).
    for (const name of [...headers.keys()]) if (name.startsWith('webhook-')) headers.delete(name);
    headers.set('content-type', 'application/json');
    for (const [name, value] of Object.entries(await signedHeaders(message, endpoint.secrets)))
      headers.set(name, value);
    return {
      method: 'POST',
      headers,
      body: message.body,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    };
  } catch {
    return undefined;
  }
}
