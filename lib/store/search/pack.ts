import { type Column, columns } from './entry';
import { countBefore, type Strings, stringAt } from './strings';

/** Moves on whenever what is packed, or how, changes: a pack of another format is made anew. */
export const packFormat = 1;

type Numbers = Uint8Array | Int32Array | Float64Array;
export const columnArrays = {
  stage: Uint8Array,
  standing: Uint8Array,
  grade: Uint8Array,
  source: Uint8Array,
  captured: Float64Array,
  due: Float64Array,
  engagement: Int32Array,
} as const satisfies Record<Column, new (size: number) => Numbers>;

/**
 * The packed search index as it is stored: one record. A lead is a place in `ids`, `names` and the columns; the later changed, the
 * higher. The places of token `i` are `postings` before `postingEnds[i]`, ascending. `byId`, `byName`: the places in that order
 * (no name: last). `rev`: the newest lead's in it. `madeOn`: when it was made anew (ms), `contract`: the version graded by then.
 */
export interface SearchPack {
  key: 'leads';
  format: number;
  /** Random: another pack has another. */
  id: string;
  rev: number;
  contract: string;
  madeOn: number;
  ids: Strings;
  names: Strings;
  tokens: Strings;
  postingEnds: Uint32Array;
  postings: Uint32Array;
  byId: Uint32Array;
  byName: Uint32Array;
  columns: Record<Column, Numbers>;
}

/** What of a pack is said beside it. */
export type Packed = Pick<SearchPack, 'format' | 'id' | 'rev' | 'contract' | 'madeOn'>;

export const sizeOf = (pack: SearchPack): number => pack.byId.length;

export function emptyPack(contract: string, madeOn: number): SearchPack {
  const none = () => new Uint32Array(0);
  return {
    key: 'leads',
    format: packFormat,
    id: '',
    rev: 0,
    contract,
    madeOn,
    ids: { text: '', ends: none() },
    names: { text: '', ends: none() },
    tokens: { text: '', ends: none() },
    postingEnds: none(),
    postings: none(),
    byId: none(),
    byName: none(),
    columns: Object.fromEntries(columns.map((c) => [c, new columnArrays[c](0)])) as SearchPack['columns'],
  };
}

/** Whether a stored record is a whole pack of this format. Not its every number: a search reads past a wrong one unharmed. */
export function isSound(record: unknown): record is SearchPack {
  const pack = record as SearchPack | undefined;
  const whole = (list: unknown, size: number, kind: new (n: number) => Numbers | Uint32Array) =>
    ArrayBuffer.isView(list) && list.constructor.name === kind.name && (list as Uint32Array).length === size;
  const strings = (list: Strings | undefined, size: number) =>
    typeof list?.text === 'string' &&
    whole(list.ends, size, Uint32Array) &&
    (list.ends.at(-1) ?? 0) === list.text.length;
  if (pack?.format !== packFormat || !pack.byId || !pack.postingEnds) return false;
  const [leads, tokens] = [pack.byId.length, pack.postingEnds.length];
  return (
    [pack.byId, pack.byName].every((list) => whole(list, leads, Uint32Array)) &&
    [pack.ids, pack.names].every((list) => strings(list, leads)) &&
    strings(pack.tokens, tokens) &&
    whole(pack.postingEnds, tokens, Uint32Array) &&
    whole(pack.postings, pack.postingEnds.at(-1) ?? 0, Uint32Array) &&
    columns.every((c) => whole(pack.columns?.[c], leads, columnArrays[c]))
  );
}

/** The place of a lead, or undefined when it is not in the pack. */
export function placeOf(pack: SearchPack, id: string): number | undefined {
  const { byId, ids } = pack;
  const at = byId[countBefore(byId.length, (i) => stringAt(ids, byId[i] as number) < id)];
  return at !== undefined && stringAt(ids, at) === id ? at : undefined;
}

/** Which tokens begin so: from the first, before the second. */
export function tokensFrom({ tokens }: SearchPack, prefix: string): [number, number] {
  const size = tokens.ends.length;
  const first = countBefore(size, (i) => stringAt(tokens, i) < prefix);
  const next = countBefore(size - first, (i) => stringAt(tokens, first + i).startsWith(prefix));
  return [first, first + next];
}

/** Where the postings of these tokens lie: one run. */
export const postingsOf = ({ postingEnds }: SearchPack, [first, next]: [number, number]): [number, number] =>
  next > first ? [first ? (postingEnds[first - 1] as number) : 0, postingEnds[next - 1] as number] : [0, 0];

/** Where the postings of one token lie. */
export function postingsOfToken(pack: SearchPack, token: string): [number, number] {
  const at = countBefore(pack.tokens.ends.length, (i) => stringAt(pack.tokens, i) < token);
  return postingsOf(pack, stringAt(pack.tokens, at) === token && at < pack.tokens.ends.length ? [at, at + 1] : [0, 0]);
}
