import { defineConfig } from 'wxt';

/** The hosts Tandem works on by itself. Every other host is asked for when it is needed (design.md, Trust). */
const hosts = ['https://*.linkedin.com/*', 'https://mail.google.com/*'];

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ browser, mode }) => ({
    name: mode === 'test' ? 'Tandem (test)' : 'Tandem',
    short_name: 'Tandem',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'tabs', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: hosts,
    // http only for loopback or a webmail host the user typed; each is requested by itself, never all at once.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: 'Tandem' },
    commands: {
      capture: { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commandCapture__' },
    },
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tandem@tandem.example',
              strict_min_version: '142.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['personallyIdentifyingInfo', 'websiteContent', 'personalCommunications', 'authenticationInfo'],
              },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // Fixes the id (bfpcgjkbpndgbgaikldkdfeldkdfeldk-like), so that a CRM can list our origin.
        }),
  }),
  vite: ({ mode }) => ({
    define: { __TEST_BUILD__: JSON.stringify(mode === 'test') },
    // Chrome refuses a whole extension over a raw U+FFFF, which Dexie contains: keep every chunk ASCII.
    build: { target: 'es2022', modulePreload: false },
    esbuild: { charset: 'ascii' },
  }),
});
