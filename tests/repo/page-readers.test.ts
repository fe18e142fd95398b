import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, textOf } from './files';

/** A reader is a file of lib/pages that declares one: `export const … : PageReader`. */
const readers = filesIn('lib/pages', /^lib\/pages\/[^/]+(?<!test)\.ts$/).filter((path) =>
  /export const \w+(: \w*Reader\b|[^;]*satisfies \w*Reader\b)/.test(textOf(path).replace(/=[^=]*\{[\s\S]*/, (t) => t)),
);

describe('page readers', () => {
  it('are found at all', () => {
    expect(readers.length).toBeGreaterThanOrEqual(5);
  });

  it.each(readers)('%s is in the registry', (path) => {
    expect(textOf('lib/pages/registry.ts')).toContain(`'./${basename(path, '.ts')}'`);
  });

  it.each(readers)('%s has a test beside it', (path) => {
    expect(filesIn('lib/pages', /\.test\.ts$/)).toContain(path.replace(/\.ts$/, '.test.ts'));
  });

  it.each(readers)('%s has pages to read', (path) => {
    expect(filesIn(`lib/pages/fixtures/${basename(path, '.ts')}`, /\.html$/).length).toBeGreaterThan(0);
  });

  it('have no folder of pages without a reader', () => {
    const folders = new Set(filesIn('lib/pages/fixtures', /\.html$/).map((path) => path.split('/')[3]));
    const ids = [...readers.map((path) => basename(path, '.ts')), 'none'];
    expect([...folders].filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });
});
