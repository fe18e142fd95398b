const lastMoment = Date.UTC(9999, 11, 31);

/** ISO 8601 in UTC with a four-digit year, which is all that receivers read, whatever the clock said. */
export function moment(ms: number): string {
  return new Date(Math.min(Math.max(Number.isFinite(ms) ? ms : 0, 0), lastMoment)).toISOString();
}
