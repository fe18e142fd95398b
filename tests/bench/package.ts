import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
let made: string | undefined;

/**
 * The store package for Chromium, as it is in this tree now, built once a run into a folder of its own: a build that
 * somebody else starts in `.output` meanwhile changes nothing here.
 */
export function storePackage(): string {
  if (made) return join(made, 'chrome-mv3');
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const builder = fileURLToPath(new URL('./package-builder.ts', import.meta.url));
  // Its report goes to stderr: stdout is ours.
  const options = { cwd: root, stdio: ['ignore', 2, 2] as ['ignore', number, number], timeout: 300_000 };
  execFileSync(process.execPath, ['--import', 'tsx', builder, folder], options);
  made = folder;
  return join(folder, 'chrome-mv3');
}

/** Removes the package again. */
export function removePackage(): void {
  if (made) rmSync(made, { recursive: true, force: true });
  made = undefined;
}
