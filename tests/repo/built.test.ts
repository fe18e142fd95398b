import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesIn, root } from './files';

/** The builds that exist. `npm test` builds all four after the unit tests and then runs this file again with BUILT=1. */
const stores = ['chrome-mv3', 'firefox-mv3'];
const packages = [...stores, 'chrome-mv3-test', 'firefox-mv3-test'].map((name) => `.output/${name}`);
const loopback = 'http://127.0.0.1/';
const there = (folder: string): boolean => existsSync(join(root, folder, 'manifest.json'));
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(root, folder, 'manifest.json'), 'utf8'));
const scriptsOf = (folder: string): string[] => filesIn(folder, /\.js$/);

it.runIf(process.env.BUILT)('all four packages are built', () => {
  expect(packages.filter((folder) => !there(folder))).toEqual([]);
});

describe.each(packages.filter(there))('%s', (folder) => {
  const manifest = manifestOf(folder);
  const isTest = folder.endsWith('-test');

  it('offers the page nothing to find or to talk to', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(JSON.stringify(manifest)).not.toMatch(/"world":"MAIN"/);
  });

  it('asks for no host beyond LinkedIn, Gmail and Outlook', () => {
    // A test build may also reach the receiver on this machine: a permission prompt hangs a headless browser.
    const asked = (manifest.host_permissions as string[]).filter((host) => !(isTest && host.startsWith(loopback)));
    const outlook = ['live', 'office', 'office365'].map((name) => `https://outlook.${name}.com/*`);
    expect(asked).toEqual(['https://*.linkedin.com/*', 'https://mail.google.com/*', ...outlook]);
  });

  it('declares no script for pages: one is registered after consent', () => {
    expect(manifest.content_scripts).toBeUndefined();
  });

  it('names its strings and icons, and has them', () => {
    for (const language of ['en', 'fr'])
      expect(there(folder) && existsSync(join(root, folder, `_locales/${language}/messages.json`))).toBe(true);
    for (const icon of Object.values(manifest.icons as Record<string, string>))
      expect(existsSync(join(root, folder, icon))).toBe(true);
  });

  // Chrome refuses a whole extension over one raw U+FFFF (Dexie holds one).
  it('is ASCII in every script', () => {
    const raw = scriptsOf(folder).filter((path) => readFileSync(join(root, path)).some((byte) => byte > 0x7f));
    expect(scriptsOf(folder).length).toBeGreaterThan(2);
    expect(raw).toEqual([]);
  });

  it('puts at most 5 kB gzip into every matched page', () => {
    for (const file of ['watcher.js', 'mail-watcher.js'])
      expect(gzipSync(readFileSync(join(root, folder, file)), { level: 9 }).length).toBeLessThanOrEqual(5000);
  });
});

describe.each(stores.map((name) => `.output/${name}`).filter(there))('%s, the store package', (folder) => {
  it('has no hook that moves its clock', () => {
    const hooks = scriptsOf(folder).filter((path) =>
      /setClock|test[.-]clock|__TEST_BUILD__/.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(hooks).toEqual([]);
  });

  it('runs no code it fetched', () => {
    const risky = scriptsOf(folder).filter((path) =>
      /\beval\(|importScripts\(['"]https?:/.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(risky).toEqual([]);
  });

  it('speaks to nobody by itself', () => {
    expect(
      manifestOf(folder).browser_specific_settings?.gecko.data_collection_permissions?.required ?? ['none'],
    ).toEqual(['none']);
  });
});
