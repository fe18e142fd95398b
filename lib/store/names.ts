import type { Refs } from '../domain/bring';
import type { Brought } from '../domain/brought';
import { personId } from '../domain/person';
import type { By } from '../domain/role';
import { foldName, liveWords, type Word, wordOf } from '../domain/word';
import type { TandemDb } from './db';
import { nameWord } from './words';

/** The ids of tags, campaigns and people by name, as an import meets them; new words are made before the batch that needs them. */
export class Names implements Refs {
  readonly #words = new Map<string, string>();
  readonly #people = new Set<string>();
  readonly #were = new Set<string>();
  /** Ids of the words made here. */
  readonly made: string[] = [];

  private constructor(
    readonly by: By,
    readonly now: number,
  ) {}

  static async load(db: TandemDb, by: By, now: number): Promise<Names> {
    const names = new Names(by, now);
    const words = await db.words.toArray();
    for (const word of words) names.#were.add(word.id);
    // A live word of a name stands before one that was merged away.
    for (const word of [...words.filter((w) => w.into), ...liveWords(words)]) {
      const now = wordOf(words, word.id);
      if (now && !now.gone) names.#words.set(keyOf(word.kind, word.name), now.id);
    }
    for (const person of await db.people.toArray()) if (!person.gone) names.#people.add(person.id);
    return names;
  }

  /** Makes the words these rows name that are not there yet. */
  async learn(rows: readonly Brought[]): Promise<void> {
    const fresh = new Map<string, [Word['kind'], string]>();
    const meet = (kind: Word['kind'], name: string | undefined) => {
      if (name && !this.#words.has(keyOf(kind, name))) fresh.set(keyOf(kind, name), [kind, name]);
    };
    for (const row of rows) {
      for (const tag of row.tags) meet('tag', tag);
      for (const one of row.engagements) meet('campaign', one.campaign);
    }
    for (const [key, [kind, name]] of fresh) {
      const id = await nameWord(kind, name.slice(0, 80), this.by, this.now);
      this.#words.set(key, id);
      // One that was taken off the list and comes back was not made here.
      if (!this.#were.has(id)) this.made.push(id);
    }
  }

  /** True when a word of this name is there. */
  knows(kind: Word['kind'], name: string): boolean {
    return this.#words.has(keyOf(kind, name));
  }

  tag(name: string): string {
    return this.#id('tag', name);
  }

  campaign(name: string): string {
    return this.#id('campaign', name);
  }

  owner(name: string): string | undefined {
    const id = personId(name);
    return id !== undefined && this.#people.has(id) ? id : undefined;
  }

  /** The same for a look ahead, which makes no words: those not there yet stand for themselves. */
  guessing(): Refs {
    const id = (kind: Word['kind'], name: string) => this.#words.get(keyOf(kind, name)) ?? keyOf(kind, name);
    return {
      tag: (name) => id('tag', name),
      campaign: (name) => id('campaign', name),
      owner: (name) => this.owner(name),
    };
  }

  #id(kind: Word['kind'], name: string): string {
    const id = this.#words.get(keyOf(kind, name));
    if (id === undefined) throw new Error(`a ${kind} nobody learned`);
    return id;
  }
}

const keyOf = (kind: Word['kind'], name: string) => `${kind} ${foldName(name.slice(0, 80))}`;
