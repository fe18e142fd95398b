import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { now } from '../lib/clock';
import type { ToImport } from '../lib/import/import-protocol';
import { createImportWorker } from '../lib/services/import-worker';

/** Imports in a worker of the dashboard, so that the page is never held up. In: a port; on it: lib/import/import-protocol.ts. */
export default defineUnlistedScript({
  // A bundle is named after its file otherwise, and `import` may name nothing in JavaScript.
  globalName: 'importWorker',
  main() {
    globalThis.onmessage = ({ ports: [port] }: MessageEvent) => {
      if (!port) return;
      const work = createImportWorker((message) => port.postMessage(message), now);
      port.onmessage = ({ data }: MessageEvent<ToImport>) => void work(data);
    };
  },
});
