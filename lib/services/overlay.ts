import { mySettings } from './me';

const key = 'overlay';
let known: boolean | undefined;

/** Looks whether Tandem may put a card into pages: consent given, and not quiet mode. Kept for `overlayNow`. */
export async function lookAtOverlay(): Promise<boolean> {
  const settings = await mySettings();
  known = settings.consentOn !== null && settings.mode === 'overlay';
  globalThis.localStorage?.setItem(key, String(known));
  return known;
}

/**
 * The same without waiting where it can be, for what must be done within the user's gesture. A background that has just
 * woken asks localStorage in Firefox, whose background is a page; Chrome's worker has nothing it could ask at once.
 */
export function overlayNow(): boolean | Promise<boolean> {
  const kept = globalThis.localStorage?.getItem(key);
  return known ?? (kept ? kept === 'true' : lookAtOverlay());
}
