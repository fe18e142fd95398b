import type { Verdict, Why } from '../crm/retry';
import type { Handoff } from '../domain/handoff';

/** Where to send, with what only the secrets database knows. `secrets`: the current one first, then one being rotated out. */
export interface OutboxEndpoint {
  url: string;
  headers: Record<string, string>;
  secrets: string[];
}

/** Times in ms since 1970 UTC. `takeOver`: a `sending` lease may be taken before it ends, its worker being gone. */
export interface Claim {
  now: number;
  leaseMs: number;
  limit: number;
  takeOver: boolean;
}

/** What attempt number `attempt` came to, at `on` (ms). */
export interface Settlement {
  attempt: number;
  on: number;
  verdict: Verdict;
  status?: number;
  crmId?: string;
}

/** What the handoff service asks of the store. Each call is one transaction. */
export interface OutboxStore {
  /**
   * At most `limit` handoffs to send now, marked `sending` until `now + leaseMs` with `attempts` one higher. Per lead only
   * the oldest unsettled one (by `seq`), a failed one included, so that order is kept: it is `due` with `nextAt <= now`, or
   * `sending` with a lease that ended (or any, with `takeOver`).
   */
  claim(claim: Claim): Promise<Handoff[]>;
  /** Records the outcome in the row and as a `delivery` event. Does nothing when the row is gone or on another attempt. */
  settle(id: string, settlement: Settlement): Promise<void>;
  /** The soonest `nextAt` or end of lease among what `claim` could ever return by itself; undefined when nothing waits. */
  nextWake(): Promise<number | undefined>;
  /** The endpoint in use; undefined when none is set or it is off. */
  endpoint(): Promise<OutboxEndpoint | undefined>;
  /** Turns the endpoint off, if it is still the one at `url`. */
  disableEndpoint(url: string, why: 'gone'): Promise<void>;
  /** Notes on the rows that are due why none is tried; no attempt is counted. */
  hold(why: Extract<Why, 'no-permission'>): Promise<void>;
  /** Makes a failed or waiting-for-its-time handoff due at `now`; one being sent is left alone. */
  retryNow(id: string, now: number): Promise<void>;
  /** Makes what waited for an endpoint due at `now`. */
  armWaiting(now: number): Promise<void>;
}
