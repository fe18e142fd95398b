import browser from 'webextension-polyfill';
import { getEndpoint } from '../store/queries';
import { mySettings } from './me';

/** The match pattern that covers an address's host; ports do not belong in one. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Gives a host's permission back to the browser, unless the webhook or a webmail site the user added still needs it. */
export async function releaseOrigin(pattern: string): Promise<void> {
  const [endpoint, { sites }] = await Promise.all([getEndpoint(), mySettings()]);
  if (sites.includes(pattern) || (endpoint && hostPattern(endpoint.url) === pattern)) return;
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}
