/**
 * What the receiver does with one delivery attempt: a bare status, an answer in full, `hang` (accept, never answer),
 * `drop` (cut the connection after reading the body), `cut` (begin a 200, then cut it), `drip` (a 200 whose body comes by one
 * byte a second, for ever), `huge` (a 200 of 1 GB) or `redirect` (302 to a path that records what follows it).
 */
export type Step =
  | number
  | 'hang'
  | 'drop'
  | 'cut'
  | 'drip'
  | 'huge'
  | 'redirect'
  | { status: number; retryAfter?: number | string; headers?: Record<string, string>; body?: string; delayMs?: number }
  | { json: unknown; status?: number; delayMs?: number };

/** One request as it arrived. `at` is the receiver's clock in ms; `signature` is undefined when no secret was given. */
export interface Received {
  at: number;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  step: string;
  signature?: { valid: true } | { valid: false; reason: string };
}

export type ReceiverCommand =
  | { name: 'script'; steps: Step[] }
  | { name: 'secret'; secret: string | undefined; clockSkewMs: number }
  | { name: 'received' }
  | { name: 'clear' }
  | { name: 'status'; value: unknown }
  | { name: 'count' }
  | { name: 'answered' }
  | { name: 'summary' }
  | { name: 'listen'; port: number }
  | { name: 'unlisten' };

export interface ReceiverRequest {
  id: number;
  command: ReceiverCommand;
}

export interface ReceiverReply {
  id: number;
  value?: unknown;
  error?: string;
}
