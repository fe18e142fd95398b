import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { carryOut } from '../lib/services/backup';
import type { ToBackup } from '../lib/services/backup-protocol';

/** Backups and restores in a worker of their own: a page would freeze, a service worker dies. In: what is asked and a port; on the port: lib/services/backup-protocol.ts. */
export default defineUnlistedScript(() => {
  globalThis.onmessage = ({ data, ports: [port] }: MessageEvent<ToBackup>) =>
    void carryOut(data, (message) => port?.postMessage(message));
});
