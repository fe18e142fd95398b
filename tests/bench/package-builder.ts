/** Run by package.ts in a process of its own: builds the store package for Chromium into the folder given. */
import { build } from 'wxt';

const outDir = process.argv[2];
if (!outDir) throw new Error('Usage: package-builder.ts FOLDER');
await build({ browser: 'chrome', outDir });
