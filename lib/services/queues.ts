import type { Claimed } from '../store/outbox';
import type { OutboxStore } from './outbox-store';

/**
 * What is claimed ahead of its sending, for each endpoint: nothing while little is due; after a claim that gave all it was
 * asked for, some more at a time, fetched while others are being sent. A worker killed with some in hand counts an attempt
 * for each that was not made.
 */
export function createQueues(store: Pick<OutboxStore, 'claim' | 'nextAt' | 'release'>, leaseMs: number) {
  const ready = new Map<string, Claimed[]>();
  const full = new Set<string>();
  const fetching = new Map<string, Promise<void>>();

  const queue = (endpoint: string) => ready.get(endpoint) ?? ready.set(endpoint, []).get(endpoint) ?? [];

  async function fetchMore(endpoint: string, now: number, limit: number): Promise<void> {
    const soonest = await store.nextAt(endpoint);
    const claimed = soonest === undefined || soonest > now ? [] : await store.claim({ endpoint, now, leaseMs, limit });
    queue(endpoint).push(...claimed);
    if (claimed.length >= limit) full.add(endpoint);
    else full.delete(endpoint);
  }

  return {
    /** At most `free` handoffs to send now; `most`: how many may be under way at all. */
    async take(endpoint: string, { now, free, most }: { now: number; free: number; most: number }): Promise<Claimed[]> {
      const waiting = queue(endpoint);
      const many = full.has(endpoint) && most > 1;
      if (waiting.length < (many ? 2 * most : 1) && !fetching.has(endpoint)) {
        const more = fetchMore(endpoint, now, many ? 4 * most : free).finally(() => fetching.delete(endpoint));
        // Awaited below when it is needed; a failure then says so, and otherwise at the next call.
        more.catch(() => full.delete(endpoint));
        fetching.set(endpoint, more);
      }
      if (!waiting.length) await fetching.get(endpoint);
      return waiting.splice(0, free);
    },
    /** Nothing more is sent to this endpoint now: what was claimed ahead is due again. */
    async giveBack(endpoint: string): Promise<0> {
      await fetching.get(endpoint)?.catch(() => {});
      const ids = queue(endpoint)
        .splice(0)
        .map(({ id }) => id);
      if (ids.length) await store.release(ids);
      return 0;
    },
  };
}
