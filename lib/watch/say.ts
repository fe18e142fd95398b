import type { Browser } from 'webextension-polyfill';
import type { fromPage, Payload } from '../messaging/protocol';

/** Both browsers promise on `chrome` in Manifest V3; the polyfill's 10 kB have no place in every page. */
export const api = (globalThis as unknown as { chrome: Browser }).chrome;

/** Sends a message to the background. A worker that cannot answer is not the page's business. */
export function say<N extends keyof typeof fromPage>(name: N, payload: Payload<N>): void {
  api.runtime.sendMessage({ tandem: name, payload }).catch(() => undefined);
}
