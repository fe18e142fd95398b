import browser from 'webextension-polyfill';
import { secretsDb } from '../store/secrets';

/** What is kept outside the main database: secrets, alarms, added hosts' permissions. Part of erasing everything. */
export async function forgetEverythingElse(): Promise<void> {
  await Promise.all(secretsDb().tables.map((table) => table.clear()));
  await browser.alarms.clearAll();
  const { origins = [] } = await browser.permissions.getAll();
  const required = browser.runtime.getManifest().host_permissions ?? [];
  const added = origins.filter((origin) => !required.includes(origin));
  if (added.length) await browser.permissions.remove({ origins: added }).catch(() => false);
}
