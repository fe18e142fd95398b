import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** Serves the preview page. Only tests see it; no build of the extension holds it. */
export async function serveLook(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    define: { __TEST_BUILD__: 'true' },
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { include: ['react', 'react-dom/client', 'react/jsx-dev-runtime', '@tanstack/react-virtual', 'zod'] },
    cacheDir: 'node_modules/.vite-look',
  });
  await server.listen();
  const address = server.httpServer?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/tests/look/index.html`, close: () => server.close() };
}
