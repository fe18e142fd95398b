import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, root, textOf } from './files';

const documents = ['README.md', 'CONTRIBUTING.md', ...filesIn('docs', /\.md$/)];
/** Made by a command, so not in the repository. */
const made = /^\.?(output|demo-output|test-output|node_modules)\//;

/** Paths a document names: link and picture targets, and `code` that looks like one of our paths. */
function namedIn(path: string): string[] {
  const text = textOf(path);
  const links = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map((m) => m[1] ?? '');
  const code = [...text.matchAll(/`([^`\s]+)`/g)].map((m) => m[1] ?? '');
  const ours =
    /^(lib|components|entrypoints|public|tests|scripts|docs|\.ci)\/[\w./-]*$|^[\w.-]+\.(json|md|cjs|config\.ts)$/;
  return [...links.filter((link) => !/^[a-z]+:/.test(link)), ...code.filter((one) => ours.test(one))];
}

describe.each(documents)('%s', (document) => {
  it.each(namedIn(document).filter((path) => !made.test(path)))('names %s, which exists', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });

  it('names only npm scripts that exist', () => {
    const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts);
    const run = [...textOf(document).matchAll(/npm run ([a-z:]+)/g)].map((m) => m[1] ?? '');
    expect(run.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

it('the change log says what is new', () => {
  expect(textOf('CHANGELOG.md')).toMatch(/^## \[(Unreleased|\d+\.\d+\.\d+)\]/m);
});
