import type { NextAction } from './next-action';
import type { Stage } from './stage';

/**
 * The mirror: what the watcher may know without asking anyone. 1,024 buckets in storage.local, hashed identity →
 * entry. It holds no names and is a cache: the store can always write it again. Pure; ships in every matched page.
 * `next` is 'changed' when a page showed another employer or title than the kept one.
 * `dueAt`, `amberAt`: ms of the running clock, 0 when none runs; `dueAt` -1: it is paused.
 */
export type MirrorEntry = [stage: Stage, grade: string, next: NextAction | 'changed', dueAt: number, amberAt: number];
export type MirrorBucket = Record<string, MirrorEntry>;

/** The storage.local key of what a page may know of the settings. */
export const viewKey = 'view';

/** The storage.local key of the business's open hours in the coming weeks: `[start, end]` in ms. */
export const openKey = 'open';

/** A 53-bit hash of a text (cyrb53, public domain): 100k leads collide with odds under 1 in 100,000. */
export function hash53(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ c, 2654435761);
    h2 = Math.imul(h2 ^ c, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

/** The hash of an identity as the mirror writes it: in base 36. */
export const mirrorHash = (identity: string): string => hash53(identity).toString(36);

/** The storage.local key of the bucket that holds a hash: `m0` to `m1023`. */
export function bucketKey(hash: string): string {
  return `m${Number.parseInt(hash, 36) % 1024}`;
}
