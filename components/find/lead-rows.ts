import type { Lead } from '../../lib/domain/lead';

/** Kept at most, so that scrolling through a hundred thousand holds a few thousand. */
const most = 2000;

/**
 * The leads of a list's rows, loaded as they come into sight. What was loaded once is shown while it is loaded anew.
 * `renew()` makes all of it old; a lead that is no longer there is forgotten.
 */
export interface LeadRows {
  get(id: string): Lead | undefined;
  /** Loads those of `ids` that are missing or old. Rejects as the load does. */
  want(ids: readonly string[]): Promise<void>;
  renew(): void;
  /** Grows with every change, for React's useSyncExternalStore. */
  version(): number;
  subscribe(on: () => void): () => void;
}

export function createLeadRows(load: (ids: readonly string[]) => Promise<Lead[]>): LeadRows {
  const kept = new Map<string, { lead: Lead; age: number }>();
  const coming = new Map<string, number>();
  const listeners = new Set<() => void>();
  let age = 0;
  let version = 0;
  return {
    get: (id) => kept.get(id)?.lead,
    async want(ids) {
      const asked = age;
      const missing = ids.filter((id) => kept.get(id)?.age !== asked && coming.get(id) !== asked);
      if (!missing.length) return;
      for (const id of missing) coming.set(id, asked);
      try {
        const leads = new Map((await load(missing)).map((lead) => [lead.id, lead]));
        for (const id of missing) {
          if ((kept.get(id)?.age ?? -1) > asked) continue;
          kept.delete(id);
          const lead = leads.get(id);
          if (lead) kept.set(id, { lead, age: asked });
        }
        for (const id of kept.keys()) {
          if (kept.size <= most) break;
          kept.delete(id);
        }
      } finally {
        for (const id of missing) if (coming.get(id) === asked) coming.delete(id);
        version += 1;
        for (const on of listeners) on();
      }
    },
    renew() {
      age += 1;
    },
    version: () => version,
    subscribe(on) {
      listeners.add(on);
      return () => void listeners.delete(on);
    },
  };
}
