import type { Preset } from '../crm/preset';
import type { Why } from '../crm/retry';
import type { Endpoint } from '../domain/endpoint';
import type { StepAnswers } from '../domain/handoff';
import type { Gate } from '../store/db';
import type { Claimed, Settlement } from '../store/outbox';

/**
 * Where to send, with what only the secrets database knows. `secrets`: the preset's fields; `signing`: the current secret
 * first, then one being rotated out; `host`: the address whose host is called.
 */
export interface OutboxEndpoint {
  endpoint: Endpoint;
  preset: Preset;
  host: string;
  secrets: Record<string, string>;
  signing: string[];
  headers: Record<string, string>;
  gate: Gate;
}

/** What the handoff service asks of the store. Each call is one transaction; times in ms since 1970 UTC. */
export interface OutboxStore {
  /** At a worker's start: what another was sending is due again; times beyond any wait are now. */
  takeOver(now: number): Promise<void>;
  /** Gives what waits to the endpoints that take it. */
  route(now: number): Promise<void>;
  /** The endpoints in use: not paused, not off, of a preset this version knows. */
  endpoints(): Promise<OutboxEndpoint[]>;
  /**
   * At most `limit` handoffs to one endpoint to send now, marked `sending` until `now + leaseMs` with `attempts` one higher.
   * Per lead only the oldest open one (by `seq`), a failed one included, so that order is kept.
   */
  claim(claim: { endpoint: string; now: number; leaseMs: number; limit: number }): Promise<Claimed[]>;
  /** Gives back what was claimed and is not tried after all. */
  release(ids: readonly string[]): Promise<void>;
  /** Keeps the answers of the steps that succeeded. */
  keep(id: string, attempt: number, done: StepAnswers): Promise<void>;
  /** Records outcomes in the rows and as `delivery` events. Nothing for a row that is gone or on another attempt. */
  settle(settlements: readonly Settlement[]): Promise<void>;
  /** The soonest moment `claim` would give something of an endpoint by itself; undefined when nothing waits. */
  nextAt(endpoint: string): Promise<number | undefined>;
  /** Turns an endpoint off. */
  disable(endpoint: string, why: 'gone'): Promise<void>;
  /** Notes on what is due for an endpoint why none is tried; no attempt is counted. */
  hold(endpoint: string, why: Extract<Why, 'no-permission'>): Promise<void>;
  /** Makes failed or waiting-for-their-time handoffs due at `now`; those being sent are left alone. */
  retryNow(ids: readonly string[], now: number): Promise<number>;
  gate(gate: Gate): Promise<void>;
}
