import type { FromImport, ToImport } from '../../lib/import/import-protocol';
import type { ImportWorker } from './import-desk';

/** The import worker behind a port of its own. */
export function openImportWorker(): ImportWorker {
  const worker = new Worker('/import.js');
  const { port1, port2 } = new MessageChannel();
  const opened: ImportWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (said: ToImport) => port1.postMessage(said),
    terminate: () => worker.terminate(),
  };
  port1.onmessage = (event: MessageEvent<FromImport>) => opened.onmessage?.(event);
  worker.onerror = (event) => opened.onerror?.(event);
  worker.postMessage('port', [port2]);
  return opened;
}
