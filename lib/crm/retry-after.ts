/** Nobody may put us off for longer than this, in ms. */
export const longestPause = 24 * 3_600_000;

/**
 * The moment (ms) before which a receiver asked not to be called again, at most a day ahead; undefined when it did not
 * say or said it unreadably. Seconds or an HTTP date (RFC 9110 §10.2.3).
 */
export function notBefore(retryAfter: string | null | undefined, now: number): number | undefined {
  const text = retryAfter?.trim();
  if (!text) return undefined;
  // Date.parse reads bare numbers such as "-5" as dates; a date always names its month.
  const at = /^\d+$/.test(text) ? now + Number(text) * 1000 : /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  return Math.min(Math.max(at, now), now + longestPause);
}
