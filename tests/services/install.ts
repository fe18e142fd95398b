import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { minimumBrowsers } from '../../minimum-browsers.ts';

/** Paths of the browsers found; `missing` says in plain words what is not there and how to get it. */
export interface Browsers {
  chromium?: string;
  firefox?: string;
  missing: string[];
}

/** The `fr` interface needs the language packs: Debian's browsers come with English alone. */
const BROWSER_PACKAGES = [
  'chromium',
  'chromium-l10n',
  'firefox-esr',
  'firefox-esr-l10n-fr',
  'xvfb',
  'xdotool',
  'openssl',
  'fonts-dejavu-core',
];

/** Branded Chrome is not here: since version 137 it ignores `--load-extension`. */
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const CHROMIUM_PLACES = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

function inPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function find(override: string | undefined, names: string[], places: string[]): string | undefined {
  if (override) return existsSync(override) ? override : undefined;
  for (const name of names) {
    const found = inPath(name);
    if (found) return found;
  }
  return places.find((place) => existsSync(place));
}

function playwrightChromium(): string | undefined {
  try {
    const path = playwright.executablePath();
    return path && existsSync(path) ? path : undefined;
  } catch {
    return undefined; // Playwright throws when it has never heard of this platform.
  }
}

/** The major version a browser says it is; undefined when it says none (Firefox on Windows prints nothing). */
function majorVersion(path: string): number | undefined {
  try {
    const said = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
    });
    const major = / (\d+)\./.exec(said)?.[1];
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined; // It will say why when it is launched.
  }
}

/** What is wrong with a browser too old to load the extension at all. */
function tooOld(name: keyof typeof minimumBrowsers, path: string | undefined): string[] {
  const version = path && majorVersion(path);
  if (!version || version >= minimumBrowsers[name]) return [];
  return [`${path} is version ${version}: Tandem needs ${minimumBrowsers[name]} or later`];
}

/** The browsers that are there now; installs nothing. CHROMIUM_PATH and FIREFOX_PATH take precedence. */
export function findBrowsers(): Browsers {
  const chromium = find(process.env.CHROMIUM_PATH, CHROMIUM_NAMES, CHROMIUM_PLACES) ?? playwrightChromium();
  const firefox = find(process.env.FIREFOX_PATH, FIREFOX_NAMES, FIREFOX_PLACES);
  const missing: string[] = [];
  if (!chromium) missing.push('Chromium (install it, or `npx playwright install chromium`, or set CHROMIUM_PATH)');
  if (!firefox) missing.push('Firefox (install it, or set FIREFOX_PATH)');
  return { chromium, firefox, missing };
}

/** Whether packages can be installed here: Debian (or a child of it) and root. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function isInstalled(name: string): boolean {
  try {
    const state = execFileSync('dpkg', ['-s', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return state.includes('Status: install ok installed');
  } catch {
    return false; // dpkg fails for a package it does not know.
  }
}

/**
 * Installs the Debian packages that are missing, quietly; returns those that still are.
 * Elsewhere than on Debian as root it does nothing and returns nothing: what counts there is what findBrowsers finds.
 */
export function ensurePackages(names: string[]): string[] {
  if (!canInstall()) return [];
  const need = names.filter((name) => !isInstalled(name));
  if (need.length === 0) return [];
  process.stderr.write(`installing ${need.join(', ')}\n`);
  const apt = (...args: string[]): void => {
    execFileSync('apt-get', ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 600_000,
    });
  };
  try {
    apt('update');
    apt('install', '--no-install-recommends', ...need);
  } catch (error) {
    process.stderr.write(`apt-get: ${error instanceof Error ? error.message.slice(0, 2000) : String(error)}\n`);
  }
  return need.filter((name) => !isInstalled(name));
}

/** The browsers, installed first where this machine allows it. Never throws: read `missing`. */
export function ensureBrowsers(): Browsers {
  const failed = ensurePackages(BROWSER_PACKAGES);
  const found = findBrowsers();
  const old = [...tooOld('chromium', found.chromium), ...tooOld('firefox', found.firefox)];
  return { ...found, missing: [...found.missing, ...old, ...failed.map((name) => `Debian package ${name}`)] };
}
