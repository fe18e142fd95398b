/** True when an error of IndexedDB (Dexie keeps it in `inner`) or of storage.local says itself that there is no room. */
export function saysDiskFull(error: unknown): boolean {
  const e = error as { name?: string; message?: string; inner?: { name?: string } } | undefined;
  if (e?.name === 'QuotaExceededError' || e?.inner?.name === 'QuotaExceededError') return true;
  // storage.local has plain Errors: Firefox's, then Chromium's.
  return /QuotaExceeded|NO_SPACE/.test(e?.message ?? '');
}
