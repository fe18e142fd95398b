import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../services/install.ts';

/** Vitest's workers inherit it. */
const variable = 'TANDEM_FIREFOX_PROFILE';

/**
 * Once per run: a profile Firefox has started with, without the extension. With an empty one it compiles its own scripts anew,
 * which is half of what a start costs.
 */
export default async function makeWarmProfile(): Promise<(() => void) | undefined> {
  const executablePath = findBrowsers().firefox;
  if (!executablePath) return undefined;
  const userDataDir = mkdtempSync(join(tmpdir(), 'tandem-warm-'));
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, userDataDir });
  await browser.close();
  process.env[variable] = userDataDir;
  return () => rmSync(userDataDir, { recursive: true, force: true });
}

/** Fills a folder that has no profile yet with the warm one, where there is one. */
export function warmUp(folder: string): void {
  const warm = process.env[variable];
  if (!warm || (existsSync(folder) && readdirSync(folder).length > 0)) return;
  // Not its locks, nor the session it ended with; and of preferences it finds puppeteer makes copies, that it puts back at the end.
  const apart = /(lock|session[^/]*|(user|prefs)\.js)$/i;
  cpSync(warm, folder, { recursive: true, filter: (from) => !apart.test(from) });
}
