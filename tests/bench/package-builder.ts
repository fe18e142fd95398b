/** Run by package.ts in a process of its own: builds the package for Chromium into the folder given, in the mode given. */
import { build } from 'wxt';

const [outDir, mode] = process.argv.slice(2);
if (!outDir || !mode) throw new Error('Usage: package-builder.ts FOLDER MODE');
process.env.NODE_ENV = 'production';
await build({ browser: 'chrome', mode, outDir });
