import { readAnswer } from '../crm/answer';
import type { CrmRequest } from '../crm/request';
import type { Exchange } from '../crm/run-steps';
import { signedHeaders } from '../crm/sign';

export interface Timers {
  set(then: () => void, ms: number): unknown;
  clear(timer: unknown): void;
}

/** How a request is signed and what else goes with it; ours wins over a person's own headers. */
export interface Signing {
  id: string;
  sentAt: number;
  secrets: readonly string[];
  headers: Readonly<Record<string, string>>;
  signed: boolean;
}

/**
 * One request, signed when the endpoint is. Never throws: what goes wrong is a `fault`.
 * `patience` (ms, real) covers the body too. A redirect is never followed: it would carry a lead to an address nobody chose.
 * No cookies, no cache, no referrer: the receiver learns what is in the message and nothing else.
 */
export async function callWebhook(
  request: CrmRequest,
  signing: Signing,
  { fetch, timers, patience }: { fetch: typeof globalThis.fetch; timers: Timers; patience: number },
): Promise<Exchange> {
  const init = await initOf(request, signing);
  if (!init) return { fault: 'bad-settings' };
  const controller = new AbortController();
  const { signal } = controller;
  const timer = timers.set(() => controller.abort(), patience);
  try {
    const response = await Promise.race([fetch(request.url, { ...init, signal }), aborted(signal)]);
    if (response.type === 'opaqueredirect') return { fault: 'redirect' };
    // A 2xx whose body stalls is delivered all the same: the status says so.
    const { text, whole } = await readAnswer(response, signal);
    return { status: response.status, headers: response.headers, text, whole };
  } catch {
    // fetch tells no more than that it failed: refused, cut, no such host, a certificate nobody trusts.
    return { fault: signal.aborted ? 'timeout' : 'network' };
  } finally {
    timers.clear(timer);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

/** Undefined when a header or the secret is of a form no request can be made with. */
async function initOf(request: CrmRequest, signing: Signing): Promise<RequestInit | undefined> {
  try {
    const headers = new Headers(signing.headers);
    // Ours win: a person's extra header may not stand in for the signature (Headers ignores case).
    for (const name of [...headers.keys()]) if (name.startsWith('webhook-')) headers.delete(name);
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, value);
    const { body } = request;
    const message = { id: signing.id, sentAt: signing.sentAt, body: body ?? '' };
    const ours = signing.signed ? await signedHeaders(message, signing.secrets) : {};
    for (const [name, value] of Object.entries(ours)) headers.set(name, value);
    return {
      method: request.method,
      headers,
      ...(body !== undefined && { body }),
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    };
  } catch {
    return undefined;
  }
}
