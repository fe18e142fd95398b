import { masked } from '../crm/mask';
import { notBefore } from '../crm/retry-after';
import type { Fault, PullFault } from './pull-fault';
import type { Source, SourceRequest } from './source';

/** No page of a documented size comes near it; memory stays flat. */
const maxBytes = 8 * 1024 * 1024;

export interface CallDeps {
  fetch: typeof globalThis.fetch;
  timers: { set(then: () => void, ms: number): unknown; clear(timer: unknown): void };
  /** How long to wait for an answer, body included (ms, real). */
  patience: number;
  now(): number;
}

/** An answer's JSON, undefined for what may lack and does. `rest`: the vendor has no request left until then (ms). */
export type Answered = { json: unknown; rest?: number };

/**
 * One request. Never throws: what goes wrong is a fault. A redirect is never followed: it would carry the key to an address
 * nobody chose. No cookies, no cache, no referrer.
 */
export async function callSource(
  request: SourceRequest,
  { rate }: Pick<Source, 'rate'>,
  secrets: readonly string[],
  deps: CallDeps,
): Promise<Answered | Fault> {
  const controller = new AbortController();
  const { signal } = controller;
  const timer = deps.timers.set(() => controller.abort(), deps.patience);
  try {
    const { method, headers, body } = request;
    const init = initOf({ method, headers, body });
    if (!init) return { fault: 'bad-settings' };
    const response = await deps.fetch(request.url, { ...init, signal });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      return { fault: 'redirect' };
    const text = await textOf(response);
    const rest = restOf(response.headers, rate, deps.now());
    if (response.status === 404 && request.mayLack) return { json: undefined, rest };
    if (!response.ok) return faultOf(response, text, secrets, rest, deps.now());
    if (text === undefined) return { fault: 'too-big', status: response.status };
    try {
      return { json: JSON.parse(text), rest };
    } catch {
      return { fault: 'not-json', status: response.status, said: saidIn(text, secrets) };
    }
  } catch {
    // fetch tells no more than that it failed: refused, cut, no such host, a certificate nobody trusts.
    return { fault: signal.aborted ? 'timeout' : 'network' };
  } finally {
    deps.timers.clear(timer);
  }
}

/** Undefined when the key cannot stand in a header: a line break pasted with it. */
function initOf({ headers, ...rest }: Pick<SourceRequest, 'method' | 'headers' | 'body'>): RequestInit | undefined {
  try {
    const safe = { redirect: 'manual', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' } as const;
    return { ...rest, headers: new Headers(headers), ...safe };
  } catch {
    return undefined;
  }
}

/** The body as text; undefined when it is larger than any page. */
async function textOf(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function faultOf(
  response: Response,
  text = '',
  secrets: readonly string[],
  rest: number | undefined,
  now: number,
): Fault {
  const { status, headers } = response;
  const codes: Record<number, PullFault> = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
    429: 'rate-limited',
  };
  const fault = codes[status] ?? (status >= 500 ? 'unavailable' : 'refused');
  const asked = notBefore(headers.get('retry-after'), now);
  const until = status === 429 ? (asked ?? rest) : status >= 500 ? asked : undefined;
  return { fault, status, said: saidIn(text, secrets), ...(until !== undefined && { until }) };
}

/** When there are requests again by the vendor's own headers: seconds from now, as text; undefined while some are left. */
function restOf(headers: Headers, rate: Source['rate'], now: number): number | undefined {
  if (!rate || headers.get(rate.left) !== '0') return undefined;
  return notBefore(headers.get(rate.resets), now);
}

const paths = [['message'], ['errors', '0', 'message'], ['error', 'message'], ['error_description'], ['error']];

/** What the vendor says is wrong, in its own words: one line of at most 300 characters. */
function saidIn(text: string, secrets: readonly string[]): string | undefined {
  let said = text.replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
  try {
    const json: unknown = JSON.parse(text);
    const found = paths
      .map((path) => path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], json))
      .find((value) => typeof value === 'string' && value.trim());
    if (typeof found === 'string') said = found;
  } catch {
    // Not JSON: a proxy's page; its text is what there is.
  }
  const line = masked(said, secrets).replace(/\s+/g, ' ').trim();
  return [...line].slice(0, 300).join('') || undefined;
}
