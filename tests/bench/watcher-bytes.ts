import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measure } from './figure.ts';
import { storePackage } from './package.ts';

const size = (file: string): number => gzipSync(readFileSync(join(storePackage(), file)), { level: 9 }).length / 1000;

/** What every matched page has to load, compressed: the larger of LinkedIn's watcher and the webmails'. */
export const watcherBytes: Measure = {
  name: 'watcher.gzip_kb',
  what: 'the larger watcher, gzip',
  budget: 5,
  unit: 'kB',
  take: async () => Math.max(size('watcher.js'), size('mail-watcher.js')),
};
