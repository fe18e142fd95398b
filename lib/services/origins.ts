import browser from 'webextension-polyfill';
import { presetOf } from '../crm/presets/registry';
import { fillUrl } from '../crm/template';
import { sourceOf } from '../sources/registry';
import { allPulls } from '../store/pulls';
import { allEndpoints } from '../store/queries';
import { mySettings } from './me';

/** The match pattern that covers an address's host; ports do not belong in one. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** The patterns of all endpoints' hosts. */
async function endpointPatterns(): Promise<string[]> {
  return (await allEndpoints()).flatMap(({ preset, params }) => {
    const host = fillUrl(presetOf(preset)?.host ?? '', { p: params });
    return host ? [hostPattern(host)] : [];
  });
}

/** The patterns of all live sources' hosts. */
async function pullPatterns(): Promise<string[]> {
  return (await allPulls()).flatMap(({ vendor, params }) => {
    const host = sourceOf(vendor).host(params);
    return host ? [hostPattern(host)] : [];
  });
}

/** Gives a host's permission back to the browser, unless an endpoint, a live source or a webmail site the user added still needs it. */
export async function releaseOrigin(pattern: string): Promise<void> {
  const [endpoints, pulls, { sites }] = await Promise.all([endpointPatterns(), pullPatterns(), mySettings()]);
  if ([...sites, ...endpoints, ...pulls].includes(pattern)) return;
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Whether the extension may call this address. */
export const hasAccess = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [hostPattern(url)] });
