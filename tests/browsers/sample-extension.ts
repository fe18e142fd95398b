import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A 1×1 PNG. */
const ICON = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const BACKGROUND = `const api = globalThis.browser ?? chrome;
globalThis.born = Date.now() + Math.random();
api.runtime.onInstalled.addListener(() => api.tabs.create({ url: api.runtime.getURL('welcome.html') }));
api.action.onClicked.addListener((tab) => {
  if (api.sidePanel) api.sidePanel.open({ tabId: tab.id });
  else api.sidebarAction.open();
});
api.runtime.onMessage.addListener((message, sender, answer) => {
  if (message.born) answer(globalThis.born);
  else fetch(message.fetch, { method: 'POST', body: '{}' }).then((got) => answer(got.status), (error) => answer(String(error)));
  return true;
});
`;

const CONTENT = `const host = document.createElement('tandem-badge');
const root = host.attachShadow({ mode: 'closed' });
const box = document.createElement('div');
box.dataset.tandem = 'badge';
box.style.cssText = 'position:fixed;right:12px;bottom:12px;z-index:9;background:#fff';
const button = document.createElement('button');
button.dataset.act = 'capture';
button.textContent = 'Capture';
button.addEventListener('click', (event) => {
  button.textContent = 'trusted ' + event.isTrusted;
});
box.append(button);
root.append(box);
document.documentElement.append(host);
`;

const PANEL = `const api = globalThis.browser ?? chrome;
document.querySelector('#lang').textContent = api.i18n.getUILanguage() + ' ' + navigator.language;
document.querySelector('button').addEventListener('click', (event) => {
  event.currentTarget.textContent = 'pressed ' + event.isTrusted;
});
`;

const page = (body: string, script = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>sample</title></head><body>${body}${script}</body></html>`;

/** Writes a tiny extension with Tandem's shape into a temporary folder, to prove the drivers without a build. */
export function makeSampleExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-sample-'));
  const manifest = {
    manifest_version: 3,
    name: 'Sample',
    version: '1.0',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'tabs', 'sidePanel'],
    host_permissions: ['https://*.linkedin.com/*', 'https://mail.google.com/*', 'http://127.0.0.1/*'],
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_scripts: [{ matches: ['https://*.linkedin.com/*'], js: ['content.js'], run_at: 'document_start' }],
    action: { default_title: 'Sample' },
    icons: { 16: 'icons/16.png' },
    side_panel: { default_path: 'panel.html' },
    sidebar_action: { default_panel: 'panel.html', open_at_install: false },
    browser_specific_settings: { gecko: { id: 'tandem@tandem.example' } },
  };
  mkdirSync(join(folder, 'icons'));
  writeFileSync(join(folder, 'icons/16.png'), Buffer.from(ICON, 'base64'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), BACKGROUND);
  writeFileSync(join(folder, 'content.js'), CONTENT);
  writeFileSync(join(folder, 'panel.js'), PANEL);
  writeFileSync(join(folder, 'welcome.html'), page('<h1>Welcome</h1>'));
  const form = '<p id="lang"></p><p><input id="name"></p><button>press</button>';
  writeFileSync(join(folder, 'panel.html'), page(form, '<script src="panel.js"></script>'));
  return folder;
}
