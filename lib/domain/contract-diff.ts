import type { Contract } from './contract';

/** One value that differs. `path`: `sla.answerHours`, `fit.rules.director.points`; undefined: not there. */
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

/** What `after` changes in `before`, value by value, in document order; the version itself left out. Pure. */
export function contractDiff(before: Contract, after: Contract): ContractChange[] {
  const [a, b] = [new Map<string, unknown>(), new Map<string, unknown>()];
  leaves({ ...before, version: undefined }, '', a);
  leaves({ ...after, version: undefined }, '', b);
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((path) => JSON.stringify(a.get(path)) !== JSON.stringify(b.get(path)))
    .map((path) => ({ path, before: a.get(path), after: b.get(path) }));
}
