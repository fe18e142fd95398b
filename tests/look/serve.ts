import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, preview } from 'vite';

/** Builds the preview page and serves it. Only tests see it; no build of the extension holds it. */
export async function serveLook(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'tandem-look-'));
  const shared: InlineConfig = {
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
    logLevel: 'error',
    define: { __TEST_BUILD__: 'true', 'process.env.NODE_ENV': '"production"' },
    // Under a test runner Vite would compile JSX for development.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { outDir, target: 'es2022', minify: false, emptyOutDir: true, chunkSizeWarningLimit: 1e9 },
  };
  await build(shared);
  const server = await preview({ ...shared, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.httpServer.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/index.html`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
