import { tandemDb } from '../store/db';
import {
  armWaitingHandoffs,
  claimHandoffs,
  holdHandoffs,
  nextHandoffWake,
  retryHandoff,
  settleHandoff,
} from '../store/outbox';
import { signingEndpoint } from './endpoint';
import type { OutboxStore } from './outbox-store';

/** The outbox as the handoff service sees it: rows in the main database, secrets in their own. */
export const outbox: OutboxStore = {
  claim: claimHandoffs,
  settle: settleHandoff,
  nextWake: nextHandoffWake,
  async endpoint() {
    const endpoint = await signingEndpoint();
    return endpoint && !endpoint.off ? endpoint : undefined;
  },
  async disableEndpoint(url, why) {
    const db = tandemDb();
    await db.transaction('rw', db.meta, async () => {
      const meta = await db.meta.get('endpoint');
      if (meta?.key === 'endpoint' && meta.endpoint.url === url)
        await db.meta.put({ ...meta, endpoint: { ...meta.endpoint, off: why } });
    });
  },
  hold: holdHandoffs,
  retryNow: retryHandoff,
  armWaiting: armWaitingHandoffs,
};
