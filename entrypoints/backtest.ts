import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Contract } from '../lib/domain/contract';
import { backtest } from '../lib/services/backtest';

/** The backtest in a worker of its own, so that the page showing it is never held up. In: both contracts, the time and a port; on the port: its result. */
export default defineUnlistedScript(() => {
  globalThis.onmessage = async ({ data, ports }: MessageEvent<{ before: Contract; after: Contract; now: number }>) =>
    ports[0]?.postMessage(await backtest(data.before, data.after, data.now));
});
