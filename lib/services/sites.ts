import browser from 'webextension-polyfill';
import { mySettings } from './me';

/** The hosts of the manifest: always allowed, still watched only after consent. */
export const ownHosts = [
  'https://*.linkedin.com/*',
  'https://mail.google.com/*',
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
];
const common = { runAt: 'document_start', allFrames: false, persistAcrossSessions: true } as const;
/** One script for LinkedIn, one for webmails: no page carries what only the other needs. */
const watchers = [
  { id: 'watcher', file: 'watcher.js', serves: (pattern: string) => pattern === ownHosts[0] },
  { id: 'mail-watcher', file: 'mail-watcher.js', serves: (pattern: string) => pattern !== ownHosts[0] },
];

/** The match patterns to watch: none before consent or in quiet mode; an added site only while its permission stands. */
export async function watchedPatterns(): Promise<string[]> {
  const settings = await mySettings();
  if (settings.consentOn === null || settings.mode === 'quiet') return [];
  const allowed = await Promise.all(settings.sites.map((site) => browser.permissions.contains({ origins: [site] })));
  return [...ownHosts, ...settings.sites.filter((_, i) => allowed[i])];
}

/**
 * Registers the watchers for just these pages and puts it into tabs already open: browsers inject nothing into them at
 * install, consent or update. An older watcher in such a tab has orphaned and takes itself away.
 */
export async function applySites({ openTabs = true } = {}): Promise<void> {
  const all = await watchedPatterns();
  const known = (await browser.scripting.getRegisteredContentScripts()).map((script) => script.id);
  for (const { id, file, serves } of watchers) {
    const matches = all.filter(serves);
    const script = { ...common, id, js: [file], matches };
    if (!matches.length) {
      if (known.includes(id)) await browser.scripting.unregisterContentScripts({ ids: [id] });
      continue;
    }
    if (known.includes(id)) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
    if (openTabs) await injectOpenTabs(matches, file);
  }
}

async function injectOpenTabs(matches: string[], file: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.map((tab) => browser.scripting.executeScript({ target: { tabId: tab.id as number }, files: [file] })),
  );
}
