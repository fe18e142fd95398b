import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { now } from '../lib/clock';
import type { ToImport } from '../lib/services/import-protocol';
import { createImportWorker } from '../lib/services/import-worker';

/** Imports in a worker of the dashboard, so that the page is never held up. In and out: lib/services/import-protocol.ts. */
export default defineUnlistedScript({
  // A bundle is named after its file otherwise, and `import` may name nothing in JavaScript.
  globalName: 'importWorker',
  main() {
    const worker = createImportWorker((message) => globalThis.postMessage(message), now);
    globalThis.onmessage = ({ data }: MessageEvent<ToImport>) => void worker(data);
  },
});
