import { isStrong } from '../domain/identity';
import { hash53 } from '../domain/mirror';
import { type HotLead, isStub, type StoreState, type TandemDb } from './db';

/** 0 marks an empty slot. */
const hashOf = (identity: string) => hash53(identity) || 1;

/** Which of these strong identities may be somebody's, so that the store is asked for no others. */
export interface Sieve {
  maybe(identities: readonly string[]): string[];
  add(identity: string): void;
  catchUp(db: TandemDb, state: StoreState): Promise<void>;
  upTo(rev: number): void;
}

/** Knows nobody and asks for all: for a few people, where reading every identity first would cost more. */
export const askForAll: Sieve = {
  maybe: (identities) => identities.filter(isStrong),
  add: () => undefined,
  catchUp: async () => undefined,
  upTo: () => undefined,
};

/**
 * The identities somebody holds, as hashes: who is not in it is nobody's, and need not be asked for (a get costs as much as
 * writing the lead). 16 to 32 bytes an identity. A `true` may be a collision: then the store is asked.
 */
export class IdentityFilter implements Sieve {
  #slots = new Float64Array(1 << 12);
  #size = 0;
  /** The store's revision this filter knows of. */
  #rev = -1;

  has(identity: string): boolean {
    return this.#slots[this.#find(hashOf(identity))] !== 0;
  }

  add(identity: string): void {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    this.#put(hashOf(identity));
  }

  /** Learns what others wrote meanwhile; inside a transaction on leads, so that nothing comes between. */
  async catchUp(db: TandemDb, state: StoreState): Promise<void> {
    if (this.#rev === state.rev) return;
    if (this.#rev < 0)
      // Keys alone, no records: a hundred thousand take a third of a second.
      await db.leads.orderBy('identities').eachKey((key) => this.add(key as unknown as string));
    else {
      const changed = await db.leads.where('rev').above(this.#rev).toArray();
      for (const lead of changed.filter((r): r is HotLead => !isStub(r))) for (const i of lead.identities) this.add(i);
    }
    this.#rev = state.rev;
  }

  /** Says that what was written up to this revision was added here. */
  upTo(rev: number): void {
    this.#rev = rev;
  }

  /** Strong identities that may be somebody's. */
  maybe(identities: readonly string[]): string[] {
    return identities.filter((i) => isStrong(i) && this.has(i));
  }

  #find(hash: number): number {
    const mask = this.#slots.length - 1;
    let at = hash % this.#slots.length;
    while (this.#slots[at] !== 0 && this.#slots[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #put(hash: number): void {
    const at = this.#find(hash);
    if (this.#slots[at] === 0) this.#size += 1;
    this.#slots[at] = hash;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Float64Array(old.length * 2);
    this.#size = 0;
    for (const hash of old) if (hash !== 0) this.#put(hash);
  }
}
