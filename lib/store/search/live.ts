import type { LeadQuery, LeadSort } from '../../domain/lead-query';
import type { Changes } from './changes';
import type { SearchEntry } from './entry';
import { markHits } from './hits';
import { placeOf, type SearchPack, sizeOf } from './pack';
import { answers, type Question } from './question';
import { type Order, orderOf, ranked, rankingOf } from './ranking';
import { repack } from './repack';
import { countBefore, stringAt } from './strings';

/**
 * An index up to a revision: a pack, which of its places still stand (`alive`: 1), and the leads changed since, one by one. Few
 * of those: they are gone through in turn.
 */
export class LiveIndex {
  rev: number;
  private readonly alive: Uint8Array;
  private readonly marks: Uint8Array;
  private readonly room: Uint32Array;
  private readonly orders = new Map<LeadSort, Order>();
  private readonly changed = new Map<string, SearchEntry>();
  private list: readonly SearchEntry[] = [];

  constructor(readonly pack: SearchPack) {
    this.rev = pack.rev;
    this.alive = new Uint8Array(sizeOf(pack)).fill(1);
    this.marks = new Uint8Array(sizeOf(pack));
    this.room = new Uint32Array(sizeOf(pack));
  }

  /** The leads that are not as the pack has them. */
  get entries(): readonly SearchEntry[] {
    return this.list;
  }

  /** Takes in what changed after its revision. A lead deleted and there again stands as it is now. */
  take({ entries, gone, rev }: Pick<Changes, 'entries' | 'gone' | 'rev'>): void {
    for (const entry of entries) {
      this.strike(entry.id);
      this.changed.set(entry.id, entry);
    }
    for (const one of gone) {
      if (one.rev > this.pack.rev) this.strike(one.id);
      if ((this.changed.get(one.id)?.rev ?? one.rev) < one.rev) this.changed.delete(one.id);
    }
    this.rev = rev;
    this.list = [...this.changed.values()];
  }

  private strike(id: string): void {
    const place = placeOf(this.pack, id);
    if (place !== undefined) this.alive[place] = 0;
  }

  /** The same as one pack of this id. */
  packed(id: string): SearchPack {
    return { ...repack(this.pack, this.alive, this.list), id, rev: this.rev };
  }

  /** Whom a question finds, as the query sorts them: how many, and their ids from one place to before another. */
  find(question: Question, query: LeadQuery): { total: number; ids(from: number, until: number): string[] } {
    const { pack, list } = this;
    const size = sizeOf(pack);
    const hit = markHits(pack, this.alive, question, this.marks);
    const order = this.orders.get(query.sort) ?? orderOf(pack, query.sort);
    this.orders.set(query.sort, order);
    const places = ranked(order, query.reverse ?? false, this.marks, hit, this.room);
    const found = merged(pack, places, list, question, query);
    const idAt = (n: number) => (n < size ? stringAt(pack.ids, n) : (list[n - size] as SearchEntry).id);
    return { total: found.length, ids: (from, until) => Array.from(found.subarray(Math.max(0, from), until), idAt) };
  }
}

/** The places found with the entries found among them, each where the sort puts it; entry `i` is numbered after all places. */
function merged(
  pack: SearchPack,
  places: Uint32Array,
  list: readonly SearchEntry[],
  question: Question,
  query: LeadQuery,
): Uint32Array {
  const fresh = list.flatMap((entry, i) => (answers(entry, question) ? [{ entry, number: sizeOf(pack) + i }] : []));
  if (!fresh.length) return places;
  const { first, ofEntry, ofPlace } = rankingOf(query);
  fresh.sort((a, b) => (first(ofEntry(a.entry), ofEntry(b.entry), a.entry.rev > b.entry.rev) ? -1 : 1));
  const all = new Uint32Array(places.length + fresh.length);
  let from = 0;
  fresh.forEach(({ entry, number }, n) => {
    const key = ofEntry(entry);
    const comes = (i: number) => first(ofPlace(pack, places[from + i] as number), key, false);
    const until = from + countBefore(places.length - from, comes);
    all.set(places.subarray(from, until), from + n);
    all[until + n] = number;
    from = until;
  });
  all.set(places.subarray(from), from + fresh.length);
  return all;
}
