import type { LeadQuery, LeadSort } from '../../domain/lead-query';
import type { Column, SearchEntry } from './entry';
import { type SearchPack, sizeOf } from './pack';
import { stringAt } from './strings';

/** What leads are sorted by; undefined: there is nothing, and they come last either way round. */
type Key = number | string | undefined;

/** By which column, and whether its greatest comes first; `recent` goes by no key, `name` by the name. */
const byColumn: Partial<Record<LeadSort, { column: Column; greatest?: true }>> = {
  captured: { column: 'captured', greatest: true },
  due: { column: 'due' },
  grade: { column: 'grade' },
  engagement: { column: 'engagement', greatest: true },
};

const some = (key: number | string): Key => (key === '' || key === Number.POSITIVE_INFINITY ? undefined : key);

/** How leads are sorted, in the index and out of it. `first`: whether the one of key `a` comes before that of `b`. */
export interface Ranking {
  ofEntry(entry: SearchEntry): Key;
  ofPlace(pack: SearchPack, place: number): Key;
  first(a: Key, b: Key, aIsNewer: boolean): boolean;
}

export function rankingOf({ sort, reverse = false }: Pick<LeadQuery, 'sort' | 'reverse'>): Ranking {
  const by = byColumn[sort];
  const least = Boolean(by?.greatest) === reverse;
  return {
    ofEntry: (entry) => (by ? some(entry[by.column]) : sort === 'name' ? some(entry.name) : 0),
    ofPlace: (pack, place) =>
      by ? some(pack.columns[by.column][place] as number) : sort === 'name' ? some(stringAt(pack.names, place)) : 0,
    first: (a, b, aIsNewer) => {
      if (a === undefined || b === undefined) return a === b ? aIsNewer : b === undefined;
      if (a === b) return aIsNewer !== reverse;
      return a < b === least;
    },
  };
}

/** All places of a pack in the order of a sort, and how many of them have what it goes by: they come first. */
export interface Order {
  places: Uint32Array;
  present: number;
}

export function orderOf(pack: SearchPack, sort: LeadSort): Order {
  const size = sizeOf(pack);
  const by = byColumn[sort];
  if (sort === 'name') {
    const { byName, names } = pack;
    let present = size;
    while (present && stringAt(names, byName[present - 1] as number) === '') present -= 1;
    return { places: byName, present };
  }
  const places = new Uint32Array(size).map((_, i) => size - 1 - i);
  if (!by) return { places, present: size };
  const numbers = pack.columns[by.column];
  const sign = by.greatest ? -1 : 1;
  const sorted = places.sort((a, b) => {
    const [x, y] = [numbers[a] as number, numbers[b] as number];
    return x === y ? b - a : x < y ? -sign : sign;
  });
  let present = size;
  while (present && numbers[sorted[present - 1] as number] === Number.POSITIVE_INFINITY) present -= 1;
  return { places: sorted, present };
}

/**
 * The marked places, in the order, or the other way round (those without what it goes by stay last).
 * @param room as long as the order; what it held is overwritten. A new one for every search would be half a megabyte each
 */
export function ranked(
  { places, present }: Order,
  reverse: boolean,
  marks: Uint8Array,
  hit: number,
  room: Uint32Array,
): Uint32Array {
  let n = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[reverse && i < present ? present - 1 - i : i] as number;
    if (marks[place] === hit) room[n++] = place;
  }
  return room.slice(0, n);
}
