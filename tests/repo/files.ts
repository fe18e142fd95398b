import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Built or installed, never ours. */
const notOurs = new Set(['node_modules', '.git', '.output', '.wxt', 'demo-output', 'test-output']);

/** Every file below `folder` of the repository whose name fits, as paths with `/` from the root. Missing folders hold nothing. */
export function filesIn(folder: string, fits: RegExp = /./): string[] {
  const walk = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      if (notOurs.has(entry.name) && path !== join(root, '.output')) return [];
      const below = join(path, entry.name);
      return entry.isDirectory() ? walk(below) : [relative(root, below).replaceAll('\\', '/')];
    });
  try {
    return walk(join(root, folder)).filter((path) => fits.test(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The text of one file of the repository. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Our TypeScript that ends up in the extension, tests left out. */
export const sources = (): string[] =>
  ['lib', 'components', 'entrypoints'].flatMap((folder) => filesIn(folder, /(?<![.]test)(?<![.]d)[.]tsx?$/));

/** A source without its comments, so that words about a thing are not the thing. Keeps line numbers. */
export function codeOf(path: string): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  return textOf(path)
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(^|[^:'"`\\])\/\/[^\n]*/g, (all, before: string) => before + blank(all.slice(before.length)));
}

/** `path:line` of every match, for a message that says where to look. */
export function placesOf(pattern: RegExp, paths: string[]): string[] {
  return paths.flatMap((path) =>
    codeOf(path)
      .split('\n')
      .flatMap((line, n) => (pattern.test(line) ? [`${path}:${n + 1} ${line.trim()}`] : [])),
  );
}
