import browser from 'webextension-polyfill';
import { mySettings } from './me';

/** The hosts of the manifest: always allowed, still watched only after consent. */
export const ownHosts = ['https://*.linkedin.com/*', 'https://mail.google.com/*'];
const watcher = {
  id: 'watcher',
  js: ['watcher.js'],
  runAt: 'document_start',
  allFrames: false,
  persistAcrossSessions: true,
} as const;

/** The match patterns to watch: none before consent or in quiet mode; an added site only while its permission stands. */
export async function watchedPatterns(): Promise<string[]> {
  const settings = await mySettings();
  if (settings.consentOn === null || settings.mode === 'quiet') return [];
  const allowed = await Promise.all(settings.sites.map((site) => browser.permissions.contains({ origins: [site] })));
  return [...ownHosts, ...settings.sites.filter((_, i) => allowed[i])];
}

/**
 * Registers the watcher for just these pages and puts it into tabs already open: browsers inject nothing into them at
 * install, consent or update. An older watcher in such a tab has orphaned and takes itself away.
 */
export async function applySites({ openTabs = true } = {}): Promise<void> {
  const matches = await watchedPatterns();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [watcher.id] });
  if (!matches.length) {
    if (known.length) await browser.scripting.unregisterContentScripts({ ids: [watcher.id] });
    return;
  }
  const script = { ...watcher, js: [...watcher.js], matches };
  if (known.length) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  if (openTabs) await injectOpenTabs(matches);
}

async function injectOpenTabs(matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.map((tab) => browser.scripting.executeScript({ target: { tabId: tab.id as number }, files: ['watcher.js'] })),
  );
}
