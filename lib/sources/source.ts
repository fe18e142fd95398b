import type { Said } from '../crm/preset';
import type { Brought } from '../domain/brought';
import type { PullVendor } from '../domain/pull';

/** One request of a source. `mayLack`: a 404 says that the thing is gone, and is given back as undefined. */
export interface SourceRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
  mayLack?: true;
}

/**
 * What a page is asked with. `since`: how far back the first pull goes; `now`: both ms since 1970 UTC. `resumed`: the first
 * page of a run: a vendor's short-lived marks in the cursor are stale. `memo`: what this run has looked up already.
 */
export interface PullFacts {
  params: Readonly<Record<string, string>>;
  key: string;
  since: number;
  now: number;
  resumed: boolean;
  memo: Map<string, string>;
}

/** One page of what people did. `cursor`: where the next page, or the next pull, goes on. */
export interface SourcePage {
  people: Brought[];
  cursor: string;
  more: boolean;
}

/** Yields the requests a page takes, is given each answer's JSON, and returns the page. Throws `ChangedShape` only. */
export type PageWork = Generator<SourceRequest, SourcePage, unknown>;

/** What a source asks to know; `url` and `text` are kept with it, the key apart. */
export interface SourceField {
  name: string;
  kind: 'url' | 'text';
  placeholder?: string;
}

/**
 * A vendor engagement can be pulled from: data and pure functions. `host`: the address whose host is called, undefined when
 * the settings make none. `verified`: what it was tried on, when, and what that does not show, as of a preset. `limit`: its own
 * request limit; `rate`: the answer headers that say what is left of it.
 */
export interface Source {
  vendor: PullVendor;
  name: string;
  docs: string;
  verified: { against: Said; on: string; unproven: readonly Said[] };
  keyPlaceholder?: string;
  fields: readonly SourceField[];
  host(params: Readonly<Record<string, string>>): string | undefined;
  page(cursor: string | undefined, facts: PullFacts): PageWork;
  limit: { requests: number; ms: number };
  rate?: { left: string; resets: string };
}
