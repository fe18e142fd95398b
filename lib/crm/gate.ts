import { longestPause, notBefore } from './retry-after';

/** What holds an endpoint back: consecutive failures that may pass, and until when nothing is sent (ms). */
export interface GateState {
  fails: number;
  until: number;
}

/** After this many failures in a row an endpoint is left alone for a while, then tried with one handoff. */
export const breakAfter = 5;
const firstBreak = 30_000;
const longestBreak = 3_600_000;
const unsaid = 5000;

/** Whether a single handoff is sent to see if the endpoint is back. */
export const isProbing = ({ fails }: GateState): boolean => fails >= breakAfter;

/**
 * An endpoint's gate after an attempt at `now` (ms). 429, and 503 with `Retry-After`, close it for as long as was asked;
 * failures that may pass close it after the fifth, for 30 s at first and an hour at most; anything else opens it.
 */
export function gateAfter(
  gate: GateState,
  a: { now: number; passing: boolean; status?: number; headers?: Headers; rate?: { left: string; resets: string } },
): GateState {
  const { now, status, headers } = a;
  const asked = notBefore(headers?.get('retry-after'), now) ?? resetsAt(a);
  if (status === 429) return { fails: gate.fails, until: asked ?? now + unsaid };
  if (!a.passing) return { fails: 0, until: a.rate && headers?.get(a.rate.left) === '0' ? (asked ?? 0) : 0 };
  const fails = gate.fails + 1;
  const pause = fails < breakAfter ? 0 : Math.min(longestBreak, firstBreak * 2 ** (fails - breakAfter));
  const until = Math.max(pause && now + pause, status === 503 && asked ? asked : 0);
  return { fails, until };
}

/** When a vendor's own headers say there are requests again: seconds from now, or a moment in seconds since 1970. */
function resetsAt({
  headers,
  rate,
  now,
}: {
  headers?: Headers;
  rate?: { resets: string };
  now: number;
}): number | undefined {
  const text = rate && headers?.get(rate.resets);
  const seconds = text ? Number(text) : Number.NaN;
  if (!Number.isFinite(seconds) || seconds < 0) return undefined;
  const at = seconds > 1e9 ? seconds * 1000 : now + seconds * 1000;
  return Math.min(Math.max(at, now), now + longestPause);
}
