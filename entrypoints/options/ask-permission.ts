import browser, { type Permissions } from 'webextension-polyfill';

/** What a delivery to the CRM holds, in the words of Firefox's data collection permissions. */
const delivered = ['personallyIdentifyingInfo', 'websiteContent', 'personalCommunications', 'authenticationInfo'];

/**
 * Asks for hosts. Must be the first thing a click does: after any `await` the browser no longer takes it for one. At
 * once true when they were granted before. `sendsData`: Firefox also asks whether personal data may go there; `sendsKey`:
 * whether a key may, and nothing else does.
 */
export async function askPermission(origins: string[], { sendsData = false, sendsKey = false } = {}): Promise<boolean> {
  const sent = sendsData ? delivered : sendsKey ? ['authenticationInfo'] : undefined;
  const data = sent && import.meta.env.FIREFOX ? { data_collection: sent } : {};
  try {
    return await browser.permissions.request({ origins, ...data } as Permissions.Permissions);
  } catch (fault) {
    console.error('permissions.request', fault);
    return false;
  }
}
