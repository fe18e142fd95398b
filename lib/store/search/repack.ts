import { type Column, columns, type SearchEntry } from './entry';
import { columnArrays, type SearchPack } from './pack';
import { countBefore, packStrings, type Strings, stringAt } from './strings';

/** No place any more. */
const nowhere = 0xffffffff;

/** Names sort so; no name comes last. Of the same name the later changed comes first. */
export const nameBefore = (a: string, b: string): boolean => (a && b ? a < b : a !== '' && b === '');

/**
 * The pack without the leads that are not `alive` (1 for each place that stays) and with `entries`, which are newer than all
 * that stays and not among it. Of a lead that goes no word stays.
 */
export function repack(old: SearchPack, alive: Uint8Array, entries: readonly SearchEntry[]): SearchPack {
  const fresh = [...entries].sort((a, b) => a.rev - b.rev);
  const { to, kept } = renumber(alive);
  const ids = appended(old.ids, alive, fresh, (e) => e.id);
  const names = appended(old.names, alive, fresh, (e) => e.name);
  const order = (former: Uint32Array, list: Strings, before: (a: string, b: string) => boolean) =>
    reordered(former, to, kept, fresh.length, (a, b) => before(stringAt(list, a), stringAt(list, b)));
  return {
    ...old,
    ids,
    names,
    ...mergedTokens(old, to, kept, fresh),
    byId: order(old.byId, ids, (a, b) => a < b),
    byName: order(old.byName, names, nameBefore),
    columns: Object.fromEntries(columns.map((c) => [c, column(old, alive, kept, fresh, c)])) as SearchPack['columns'],
  };
}

/** Each old place's new one. */
function renumber(alive: Uint8Array): { to: Uint32Array; kept: number } {
  const to = new Uint32Array(alive.length);
  let kept = 0;
  for (let i = 0; i < to.length; i++) to[i] = alive[i] ? kept++ : nowhere;
  return { to, kept };
}

function appended(
  old: Strings,
  alive: Uint8Array,
  fresh: readonly SearchEntry[],
  of: (entry: SearchEntry) => string,
): Strings {
  const list: string[] = [];
  for (let i = 0; i < alive.length; i++) if (alive[i]) list.push(stringAt(old, i));
  for (const entry of fresh) list.push(of(entry));
  return packStrings(list);
}

function column(old: SearchPack, alive: Uint8Array, kept: number, fresh: readonly SearchEntry[], name: Column) {
  const list = new columnArrays[name](kept + fresh.length);
  const former = old.columns[name];
  let at = 0;
  for (let i = 0; i < alive.length; i++) if (alive[i]) list[at++] = former[i] as number;
  for (const entry of fresh) list[at++] = entry[name];
  return list;
}

/** An order of the old places as one of the new: each fresh place is put before the first that does not come before it. */
function reordered(
  former: Uint32Array,
  to: Uint32Array,
  kept: number,
  fresh: number,
  before: (a: number, b: number) => boolean,
): Uint32Array {
  const stay = new Uint32Array(kept);
  let n = 0;
  for (const place of former) if (to[place] !== nowhere) stay[n++] = to[place] as number;
  const places = Array.from({ length: fresh }, (_, i) => kept + i).sort((a, b) =>
    before(a, b) ? -1 : before(b, a) ? 1 : b - a,
  );
  const order = new Uint32Array(kept + fresh);
  let from = 0;
  let at = 0;
  for (const place of places) {
    const until = from + countBefore(kept - from, (i) => before(stay[from + i] as number, place));
    order.set(stay.subarray(from, until), at);
    at += until - from;
    order[at++] = place;
    from = until;
  }
  order.set(stay.subarray(from), at);
  return order;
}

/** Both lists of tokens as one, each with the old places under their new numbers and then the fresh ones. */
function mergedTokens(
  old: SearchPack,
  to: Uint32Array,
  kept: number,
  fresh: readonly SearchEntry[],
): Pick<SearchPack, 'tokens' | 'postings' | 'postingEnds'> {
  const added = new Map<string, number[]>();
  let more = 0;
  fresh.forEach((entry, i) => {
    more += entry.tokens.length;
    for (const token of entry.tokens) {
      const places = added.get(token);
      if (places) places.push(kept + i);
      else added.set(token, [kept + i]);
    }
  });
  const others = [...added.keys()].sort((a, b) => (a < b ? -1 : 1));
  const postings = new Uint32Array(old.postings.length + more);
  const tokens: string[] = [];
  const ends: number[] = [];
  const size = old.tokens.ends.length;
  let at = 0;
  for (let i = 0, k = 0, read = 0; i < size || k < others.length; ) {
    const mine = i < size ? stringAt(old.tokens, i) : undefined;
    const other = others[k];
    const token = mine === undefined || (other !== undefined && other < mine) ? (other as string) : mine;
    const before = at;
    if (token === mine) {
      for (const end = old.postingEnds[i++] as number; read < end; read++) {
        const place = to[old.postings[read] as number];
        if (place !== undefined && place !== nowhere) postings[at++] = place;
      }
    }
    if (token === other) {
      k += 1;
      for (const place of added.get(token) as number[]) postings[at++] = place;
    }
    if (at === before) continue;
    tokens.push(token);
    ends.push(at);
  }
  return { tokens: packStrings(tokens), postings: postings.slice(0, at), postingEnds: Uint32Array.from(ends) };
}
