import type { Candidate } from '../../lib/domain/candidate.ts';
import type { MirrorBucket } from '../../lib/domain/mirror.ts';
import { launchChromium } from '../browsers/chromium.ts';
import type { Driver } from '../browsers/driver.ts';
import { until } from '../browsers/page-script.ts';
import { storePackage } from './package.ts';
import { startProfileSite } from './profile-site.ts';

/** The extension API as far as it is used here. */
interface Api {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { get(key: null): Promise<Record<string, MirrorBucket>> } };
}
declare const browser: Api;

/** The person of the profile site, as its reader sees her. */
const camille: Candidate = {
  page: 'linkedin-profile-sdui',
  url: 'https://www.linkedin.com/in/camille-moreau/',
  fields: {
    name: { value: 'Camille Moreau', way: 'top-card', confidence: 'high' },
    jobTitle: { value: 'Head of Purchasing', way: 'headline', confidence: 'medium' },
    company: { value: 'Ateliers Rivoire', way: 'headline', confidence: 'medium' },
  },
  emails: [],
  identities: ['linkedin:in/camille-moreau'],
};

/** Sends a message as the extension's own pages do; also wakes the worker. */
export function send(driver: Driver, tandem: string, payload: unknown): Promise<unknown> {
  return driver.inExtension(
    (name, what) => browser.runtime.sendMessage({ tandem: name, payload: what }),
    tandem,
    payload,
  );
}

/** Chromium with an extension, every host answered by the profile site, for as long as `work` runs. */
export async function withChromium<T>(extensionDir: string, work: (driver: Driver) => Promise<T>): Promise<T> {
  const site = await startProfileSite();
  const driver = await launchChromium({ extensionDir, sitesPort: site.port });
  try {
    return await work(driver);
  } finally {
    await driver.close();
    await site.stop();
  }
}

/** Chromium with the built Tandem, consent given, the profile's person a lead and the mirror told. */
export function withTandem<T>(work: (driver: Driver) => Promise<T>, extensionDir = storePackage()): Promise<T> {
  return withChromium(extensionDir, async (driver) => {
    await (await driver.findPage('welcome.html')).close().catch(() => undefined);
    const patch = {
      consentOn: 1_700_000_000_000,
      name: 'Bench',
      roles: ['seller', 'marketer', 'rep'],
      mode: 'overlay',
    };
    await send(driver, 'settings.save', { patch });
    await send(driver, 'lead.capture', { candidate: camille });
    const told = () =>
      driver.inExtension(async () => Object.keys(await browser.storage.local.get(null)).some((k) => /^m\d+$/.test(k)));
    await until(told, 10_000, 'the mirror to know the lead');
    return work(driver);
  });
}
