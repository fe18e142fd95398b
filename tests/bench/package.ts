import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const made = new Map<Mode, string>();
type Mode = 'production' | 'test';

/** The package as stores get it. */
export const storePackage = (): string => builtPackage('production');
/** The same, but that it may call the loopback: its calls to a local receiver ask no leave of CORS, as a granted host's do not. */
export const loopbackPackage = (): string => builtPackage('test');

/**
 * The package for Chromium, as it is in this tree now, built once a run into a folder of its own: a build that somebody else
 * starts in `.output` meanwhile changes nothing here.
 */
function builtPackage(mode: Mode): string {
  const known = made.get(mode);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  const builder = fileURLToPath(new URL('./package-builder.ts', import.meta.url));
  // Its report goes to stderr: stdout is ours.
  const options = { cwd: root, stdio: ['ignore', 2, 2] as ['ignore', number, number], timeout: 300_000 };
  execFileSync(process.execPath, ['--import', 'tsx', builder, folder, mode], options);
  const built = join(folder, mode === 'test' ? 'chrome-mv3-test' : 'chrome-mv3');
  made.set(mode, built);
  return built;
}

/** Removes the packages again. */
export function removePackage(): void {
  for (const folder of made.values()) rmSync(dirname(folder), { recursive: true, force: true });
  made.clear();
}
