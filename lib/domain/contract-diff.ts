import type { Contract } from './contract';
import { fitGroups } from './fit-rules';

/**
 * One value that differs. `path`: `sla.answerHours`, `fit.rules.director.points`; undefined: not there.
 * Of a list of words (a rule's, what a stage requires, days off): `before` those taken away, `after` those added.
 */
export interface ContractChange {
  path: string;
  before: unknown;
  after: unknown;
}

/** Lists of things with a name of their own are compared by it, not by place. */
const keyOf = (item: unknown): string | undefined => {
  const { id, code } = (item ?? {}) as { id?: unknown; code?: unknown };
  return typeof id === 'string' ? id : typeof code === 'string' && 'consequence' in (item as object) ? code : undefined;
};

function leaves(value: unknown, path: string, into: Map<string, unknown>): void {
  if (Array.isArray(value) && value.some((item) => keyOf(item) !== undefined)) {
    for (const item of value) leaves(item, `${path}.${keyOf(item)}`, into);
  } else if (value && typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, one] of Object.entries(value)) leaves(one, path ? `${path}.${key}` : key, into);
  } else into.set(path, value);
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string');

/** Words have no order: only those the other list lacks, undefined for none. */
function without(words: readonly string[], other: readonly string[]): string[] | undefined {
  const left = words.filter((word) => !other.includes(word));
  return left.length ? left : undefined;
}

/** The one value at a path, or undefined when nothing differs. */
function change(path: string, before: unknown, after: unknown): ContractChange | undefined {
  if (isWords(before) && isWords(after)) {
    const [taken, added] = [without(before, after), without(after, before)];
    return taken || added ? { path, before: taken, after: added } : undefined;
  }
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : { path, before, after };
}

/** What `after` changes in `before`, value by value, in document order; the version itself left out. Pure. */
export function contractDiff(before: Contract, after: Contract): ContractChange[] {
  const [a, b] = [new Map<string, unknown>(), new Map<string, unknown>()];
  leaves({ ...before, version: undefined }, '', a);
  leaves({ ...after, version: undefined }, '', b);
  const paths = [...new Set([...a.keys(), ...b.keys()])];
  const changes = paths.flatMap((path) => change(path, a.get(path), b.get(path)) ?? []);
  return [...changes, ...orderChanges(before, after)];
}

/** In a group the first fit rule that matches counts: two rules that changed places change scores. */
function orderChanges(before: Contract, after: Contract): ContractChange[] {
  return fitGroups.flatMap((group) => {
    const ids = (one: Contract, other: Contract) =>
      one.fit.rules
        .filter((r) => r.group === group && other.fit.rules.some((o) => o.id === r.id && o.group === group))
        .map((r) => r.id);
    const [was, is] = [ids(before, after), ids(after, before)];
    return was.join() === is.join() ? [] : [{ path: `fit.order.${group}`, before: was, after: is }];
  });
}
