import type { Reading } from '../domain/candidate';

/**
 * A page reader: data plus functions for one kind of page. Pure and synchronous: no network, no change to the page.
 * `identity` is tiny and ships in the watcher (identities.ts); the rest runs only on a click.
 */
export interface PageReader {
  /** The file's name, and the `page` of its readings. */
  id: string;
  /** Hosts it reads: exact, or any sub-domain of one. Empty when the host is the user's own (self-hosted webmail). */
  hosts: readonly string[];
  /** True when companies run it on hosts of their own, too. */
  selfHosted?: true;
  /** Paths it reads; tested against `url.pathname`. */
  path: RegExp;
  /** The identity the page shows now, or undefined when there is none or the page still shows somebody else. */
  identity(url: URL, doc: Document): string | undefined;
  /** True when the page itself bears this dialect's marks: attributes and structure, never visible text. */
  detect(doc: Document, url: URL): boolean;
  /** Reads it. Values it is not sure of are left out; a page in doubt is `not-ready`, never a guess. */
  read(doc: Document, url: URL): Reading;
}

/** True when the host is one of `hosts` or a sub-domain of one; never by inclusion (`netflix.com` is not `x.com`). */
export function hostMatches(host: string, hosts: readonly string[]): boolean {
  return hosts.some((known) => host === known || host.endsWith(`.${known}`));
}
