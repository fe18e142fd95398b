import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measure } from './figure.ts';
import { storePackage } from './package.ts';

/** What every matched page has to load, compressed. */
export const watcherBytes: Measure = {
  name: 'watcher.gzip_kb',
  what: 'the watcher, gzip',
  budget: 5,
  unit: 'kB',
  take: async () => gzipSync(readFileSync(join(storePackage(), 'watcher.js')), { level: 9 }).length / 1000,
};
