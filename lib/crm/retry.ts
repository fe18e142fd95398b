import { notBefore } from './retry-after';

/** Why there was no answer. `bad-settings`: a header or secret no request can be made with. */
export type CallFault = 'timeout' | 'network' | 'redirect' | 'bad-settings';

/** Why an attempt did not deliver, or why none is made. Codes: the interface translates them. */
export type Why =
  | CallFault
  | 'gone'
  | 'exhausted'
  | 'no-permission'
  | 'missing-field'
  | 'error-inside'
  | `http-${number}`
  | `refused-${number}`;

/** What one attempt came to. `attempt` counts from 1. `random` gives [0, 1). Times in ms since 1970 UTC. */
export interface Attempted {
  attempt: number;
  status?: number;
  retryAfter?: string | null;
  networkError?: CallFault | 'missing-field';
  /** The answer's own words say no: for good, or for now. */
  error?: 'inside' | 'passing';
  /** A Standard Webhooks receiver, whose 410 means for ever. */
  signed?: boolean;
  now: number;
  random: () => number;
}

export type Verdict =
  | { state: 'delivered' }
  | { state: 'retry'; nextAt: number; why: Why }
  | { state: 'failed'; why: Why; disableEndpoint?: true };

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits after the 1st, 2nd… failed attempt, in ms (Standard Webhooks specification, "Deliverability and reliability"). */
export const waits: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/**
 * What follows from an attempt (Standard Webhooks specification, "Deliverability and reliability"): 2xx is done; 410 means
 * the endpoint wants no more; any other 4xx but 429 stays refused until a person sees to it; a redirect (never followed),
 * 429, 5xx and silence are tried again on the schedule, never before `Retry-After`.
 */
export function afterAnswer(a: Attempted): Verdict {
  const { status } = a;
  if (a.networkError === 'bad-settings' || a.networkError === 'missing-field')
    return { state: 'failed', why: a.networkError };
  if (a.networkError || status === undefined) return again(a, a.networkError ?? 'network');
  if (a.error === 'passing') return again(a, status < 300 ? 'error-inside' : `http-${status}`);
  if (a.error === 'inside') return { state: 'failed', why: 'error-inside' };
  if (status >= 200 && status < 300) return { state: 'delivered' };
  if (status === 410 && a.signed !== false) return { state: 'failed', why: 'gone', disableEndpoint: true };
  if (status >= 400 && status < 500 && status !== 429) return { state: 'failed', why: `refused-${status}` };
  return again(a, status >= 300 && status < 400 ? 'redirect' : `http-${status}`);
}

function again({ attempt, now, random, retryAfter }: Attempted, why: Why): Verdict {
  const wait = waits[attempt - 1];
  if (wait === undefined) return { state: 'failed', why: 'exhausted' };
  const jittered = Math.round(now + wait * (0.9 + 0.2 * random()));
  return { state: 'retry', nextAt: Math.max(jittered, notBefore(retryAfter, now) ?? 0), why };
}
