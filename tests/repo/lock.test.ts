/**
 * The lock file holds every platform's optional package, so that `npm ci` works wherever it is
 * typed. npm drops from it the ones its registry could not serve when someone ran `npm install`,
 * and then refuses the whole installation ("Missing: … from lock file").
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  optionalDependencies?: Record<string, string>;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** The folders whose node_modules a package at `place` can see, nearest first. */
function visibleFrom(place: string): string[] {
  const folders = [place];
  for (let rest = place; rest !== ''; ) {
    rest = rest.slice(0, Math.max(0, rest.lastIndexOf('/node_modules/')));
    folders.push(rest);
  }
  return folders;
}

describe('package-lock.json', () => {
  test('has every optional package that one of its packages names', () => {
    const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !visibleFrom(place).some((folder) => `${folder}${folder && '/'}node_modules/${name}` in lock.packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});
