/**
 * `npm test`: everything, in the order in which a fault is cheapest to find. `npm test -- types unit` runs only those steps.
 * Ends with the plain line `N passed, N failed, N skipped`; a step that is no test runner counts as one.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canHaveScreen } from './browsers/screen';
import { all, build, type Count, failed, passed, skipped, sum, vitest } from './run-step';
import { storeLint } from './run-store-lint';
import { type Browsers, canInstall, ensureBrowsers } from './services/install';
import { canRunRoundcube } from './services/roundcube';
import { canRunTryton } from './services/tryton';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** In CI, and wherever we can install them ourselves, a missing browser or service is a failure; elsewhere it is named. */
const mustHaveAll = process.env.CI === 'true' || canInstall();
const built = 'tests/repo/built.test.ts';

function browserStep(name: string, args: string[], browsers: () => Browsers): () => Promise<Count> {
  return async () => {
    const { chromium, firefox } = browsers();
    if (!chromium && !firefox) return skipped();
    const paths = { ...(chromium && { CHROMIUM_PATH: chromium }), ...(firefox && { FIREFOX_PATH: firefox }) };
    return vitest(name, args, paths);
  };
}

/** What the tests want besides browsers, and cannot have here. */
function missingServices(): string[] {
  return [
    ...(canRunRoundcube() ? [] : ['Roundcube (needs Debian and root)']),
    ...(canRunTryton() ? [] : ['Tryton (needs Debian and root)']),
    ...(canHaveScreen() ? [] : ['a screen for shortcuts and prompts (Xvfb and xdotool)']),
  ];
}

async function browsersStep(found: Browsers): Promise<Count> {
  missing = [...found.missing, ...missingServices()];
  for (const one of missing) console.log(`  missing: ${one}`);
  if (missing.length === 0) return passed();
  return mustHaveAll ? failed() : skipped();
}

async function buildStep(): Promise<Count> {
  for (const mode of ['production', 'test'] as const)
    for (const browser of ['chrome', 'firefox'] as const) if (!(await build(browser, mode))) return failed();
  return passed();
}

let browsers: Browsers | undefined;
let missing: string[] = [];
const theBrowsers = (): Browsers => {
  browsers ??= ensureBrowsers();
  return browsers;
};

type Step = [name: string, run: () => Promise<Count>];

const lint = (): Promise<Count> =>
  all(
    ['biome', 'check', '.'],
    ['depcruise', '--config', '.dependency-cruiser.cjs', 'lib', 'entrypoints', 'components'],
  );

/** The steps of a line run at once: each of them leaves cores free. */
const lines: Step[][] = [
  [['browsers', () => browsersStep(theBrowsers())]],
  [
    ['types', () => all(['wxt', 'prepare'], ['tsc', '--noEmit'])],
    ['lint', lint],
  ],
  [['unit', () => vitest('unit', ['--exclude', built])]],
  [['build', buildStep]],
  [
    ['built', () => vitest('built', [built], { BUILT: '1' })],
    ['store-lint', () => storeLint('.output/firefox-mv3')],
    ['harness', browserStep('harness', ['--config', 'tests/browsers/vitest.config.ts'], theBrowsers)],
  ],
  [['e2e', browserStep('e2e', ['--config', 'vitest.e2e.config.ts'], theBrowsers)]],
];
const steps = lines.flat();

const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const unknown = wanted.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length || !existsSync('package.json')) {
  console.error(`No step ${unknown.join(', ')}. Steps: ${steps.map(([name]) => name).join(', ')}`);
  process.exit(2);
}

async function play([name, step]: Step): Promise<{ name: string; count: Count; seconds: number }> {
  console.log(`\n== ${name}`);
  const from = performance.now();
  const count = await step().catch((error: unknown) => {
    console.error(error);
    return failed();
  });
  return { name, count, seconds: (performance.now() - from) / 1000 };
}

const results: Awaited<ReturnType<typeof play>>[] = [];
for (const line of lines) {
  const asked = line.filter(([name]) => wanted.length === 0 || wanted.includes(name));
  results.push(...(await Promise.all(asked.map(play))));
}

console.log('');
for (const { name, count, seconds } of results) {
  const verdict = count.failed ? 'FAILED ' : count.passed ? 'ok     ' : 'skipped';
  const numbers = `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;
  console.log(`${verdict} ${name.padEnd(11)} ${seconds.toFixed(1).padStart(6)} s   ${numbers}`);
}
for (const { count } of results) for (const one of count.failures ?? []) console.log(`failed: ${one}`);
for (const one of missing) console.log(`not run for want of: ${one}`);
const total = sum(results.map((result) => result.count));
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed || total.passed === 0 ? 1 : 0;
