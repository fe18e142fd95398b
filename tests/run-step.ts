import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';

/** What a step found. A step that is not a test runner counts as one. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, by name, for the end of the output. */
  failures?: string[];
}

export const passed = (): Count => ({ passed: 1, failed: 0, skipped: 0 });
export const failed = (): Count => ({ passed: 0, failed: 1, skipped: 0 });
export const skipped = (): Count => ({ passed: 0, failed: 0, skipped: 1 });

export const sum = (counts: Count[]): Count =>
  counts.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    {
      passed: 0,
      failed: 0,
      skipped: 0,
    },
  );

/** Runs one of the project's commands with its output shown; true when it ended well. */
export function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', command, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** A step that is one command, or several that must all end well. */
export async function all(...commands: [command: string, ...args: string[]][]): Promise<Count> {
  for (const [command, ...args] of commands) if (!(await run(command, args))) return failed();
  return passed();
}

/** Builds one package. Without NODE_ENV, Vite's React plugin compiles a test build's JSX for development (`jsxDEV`). */
export const build = (browser: 'chrome' | 'firefox', mode: 'production' | 'test'): Promise<boolean> =>
  run('wxt', ['build', '-b', browser, '--mode', mode], { NODE_ENV: 'production' });

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
}

/**
 * Runs vitest and counts its tests. A file that cannot even be loaded has no tests to fail: it counts as one failure,
 * and so does a run that ends badly without a failed test (an unhandled rejection, no report at all).
 */
export async function vitest(name: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Count> {
  const file = `test-output/${name}.json`;
  mkdirSync('test-output', { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const ok = await run('vitest', ['run', ...reporters, ...args], env);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const unloaded = report.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0);
    const bad = report.numFailedTests + unloaded.length;
    const tests = report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.filter((one) => one.status === 'failed').map((one) => `${relative('.', name)}: ${one.fullName}`),
    );
    return {
      passed: report.numPassedTests,
      failed: bad === 0 && !ok ? 1 : bad,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: [...unloaded.map((one) => relative('.', one.name)), ...tests],
    };
  } catch {
    return failed();
  }
}
