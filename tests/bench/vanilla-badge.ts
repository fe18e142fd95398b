import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { avatar } from '../sites/avatar.ts';

/**
 * The least a badge that knows somebody can be: a closed root, a style, a button with a click, and one question to
 * storage.local for the word to show. It watches nothing: a page that changes under it is none of its business.
 */
const content = `const host = document.createElement('div');
host.style.cssText = 'all:initial;position:fixed;z-index:2147483646;left:16px;bottom:16px';
const root = host.attachShadow({ mode: 'closed' });
const style = document.createElement('style');
style.textContent = 'button{all:unset;font:600 13px system-ui;padding:8px 12px;border-radius:16px;background:#fff;color:#123}';
const button = document.createElement('button');
const dot = document.createElement('i');
const word = document.createElement('b');
word.textContent = 'Capture';
button.append(dot, word);
button.addEventListener('click', (event) => {
  if (event.isTrusted) word.textContent = 'Clicked';
});
root.append(style, button);
chrome.storage.local.get([location.pathname]).then((kept) => {
  word.textContent = kept[location.pathname] ?? 'Capture';
  document.documentElement.append(host);
});
`;

/** Writes a throw-away extension that paints such a badge on every LinkedIn page at document start. */
export function makeVanillaBadge(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-vanilla-'));
  const manifest = {
    manifest_version: 3,
    name: 'Vanilla badge',
    version: '1.0',
    permissions: ['storage'],
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['https://*.linkedin.com/*'], js: ['badge.js'], run_at: 'document_start' }],
    icons: { 16: 'icons/16.svg' },
  };
  mkdirSync(join(folder, 'icons'));
  writeFileSync(join(folder, 'icons/16.svg'), avatar('/vanilla'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), 'chrome.runtime.onInstalled.addListener(() => undefined);\n');
  writeFileSync(join(folder, 'badge.js'), content);
  return folder;
}
