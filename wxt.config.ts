import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { minimumBrowsers } from './minimum-browsers';

/**
 * Escapes every non-ASCII character of the built scripts. Dexie contains U+FFFF, the minifier writes it raw, and Chrome
 * then refuses the whole extension ("isn't UTF-8 encoded", Chromium 156).
 */
function asciiOnly(): Plugin {
  const escapeAll = (code: string) =>
    code.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return {
    name: 'ascii-only',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = escapeAll(chunk.code);
    },
  };
}

/** The hosts Tandem works on by itself. Every other host is asked for when it is needed (design.md, Trust). */
const hosts = [
  'https://*.linkedin.com/*',
  'https://mail.google.com/*',
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
];

/** Test builds run the same React as the store package; WXT defines NODE_ENV by the build's mode. */
function productionReact(): Plugin {
  return {
    name: 'production-react',
    config(config) {
      config.define = { ...config.define, 'process.env.NODE_ENV': '"production"' };
    },
  };
}

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
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      'tabs',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Test builds may call the loopback without a prompt: a headless browser cannot answer one.
    host_permissions: mode === 'test' ? [...hosts, 'http://127.0.0.1/*'] : hosts,
    optional_permissions: ['notifications'],
    // http only for loopback or a webmail host the user typed; each is requested by itself, never all at once.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: 'Tandem' },
    commands: {
      capture: {
        // Chromium 156 on Linux keeps Alt+Shift+C to itself and gives us no keys at all; we take Windows to be the same.
        suggested_key: browser === 'firefox' ? { default: 'Alt+Shift+C' } : { default: 'Alt+C', mac: 'Alt+Shift+C' },
        description: '__MSG_commandCapture__',
      },
    },
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tandem@tandem.example',
              strict_min_version: `${minimumBrowsers.firefox}.0`,
              data_collection_permissions: {
                required: ['none'],
                optional: [
                  'personallyIdentifyingInfo',
                  'websiteContent',
                  'personalCommunications',
                  'authenticationInfo',
                ],
              },
            },
          },
        }
      : {
          minimum_chrome_version: `${minimumBrowsers.chromium}`,
        }),
  }),
  vite: ({ mode, command }) => {
    // Vite decides by this how JSX is compiled.
    if (command === 'build') process.env.NODE_ENV = 'production';
    return {
      define: { __TEST_BUILD__: JSON.stringify(mode === 'test') },
      plugins: [...(command === 'build' ? [productionReact()] : []), asciiOnly()],
      build: {
        target: 'es2022',
        modulePreload: false,
        // Making a schema has no effect: what a page does not use is left out of it, as far as `z` itself made it.
        rolldownOptions: { treeshake: { manualPureFunctions: ['z'] } },
      },
    };
  },
});
