/**
 * Pictures of every screen, and axe on each: `npx tsx tests/look/shots.ts [folder] [screen…]`.
 * Ends with 1 when axe finds a violation.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from '@playwright/test';
import { serveLook } from './serve';
import { ways } from './ways';

const [folder = 'demo-output/look', ...only] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const looks = [
  ['en', 'light'],
  ['fr', 'dark'],
] as const;

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

async function check(page: Page): Promise<Violation[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(o: object): Promise<{ violations: Violation[] }> } }).axe.run;
    return (await run({ resultTypes: ['violations'] })).violations;
  });
}

mkdirSync(folder, { recursive: true });
const served = await serveLook();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false });
let faults = 0;
for (const [screen, ...clicks] of ways) {
  if (only.length && !only.includes(screen)) continue;
  for (const [lang, theme] of looks) {
    const width = screen.startsWith('card')
      ? 384
      : screen.startsWith('broad')
        ? 1280
        : screen.startsWith('wide')
          ? 900
          : 360;
    const page = await browser.newPage({ viewport: { width, height: 760 }, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => console.error(screen, error.message));
    await page.goto(`${served.url}?screen=${screen}&lang=${lang}&theme=${theme}`);
    await page.waitForSelector('.card, .panel-page, .settings, .review, .find-page, dialog');
    for (const act of clicks) await page.click(`[data-act="${act}"]`);
    const name = [screen, ...clicks, lang, theme].join('-');
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: /-(crm|import)-/.test(screen) });
    for (const { id, nodes } of await check(page)) {
      faults += 1;
      console.log(
        name,
        id,
        nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)}\n    ${n.failureSummary?.slice(0, 300)}`),
      );
    }
    await page.close();
  }
}
await browser.close();
await served.close();
console.log(`${faults} violations; pictures in ${folder}`);
process.exit(faults ? 1 : 0);
