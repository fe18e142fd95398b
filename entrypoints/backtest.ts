import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Contract } from '../lib/domain/contract';
import { backtest } from '../lib/services/backtest';

/** The backtest in a worker of its own, so that the page showing it is never held up. In: both contracts and the time; out: its result. */
export default defineUnlistedScript(() => {
  globalThis.onmessage = async ({ data }: MessageEvent<{ before: Contract; after: Contract; now: number }>) =>
    globalThis.postMessage(await backtest(data.before, data.after, data.now));
});
