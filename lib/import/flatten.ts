/** Keys by which a careless program changes what all objects are; a row that has one is refused, never read around. */
const hostileKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Deeper than any tool exports; what lies below is left out. */
const deepest = 8;

/** How many objects of a list inside a record become columns (`emails.1.value`, `emails.2.value`…). */
const mostItems = 20;

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * One record as columns: nested keys joined by dots, list items numbered from 1, lists of plain values joined by commas.
 * `'hostile-key'` when it holds a key that is an attack.
 */
export function flatten(record: Record<string, unknown>): Map<string, string> | 'hostile-key' {
  const cells = new Map<string, string>();
  const put = (path: string, value: unknown, depth: number): boolean => {
    if (value === null || value === undefined) cells.set(path, '');
    else if (isScalar(value)) cells.set(path, String(value));
    else if (Array.isArray(value) && value.every(isScalar)) cells.set(path, value.filter((v) => v !== null).join(', '));
    else if (depth < deepest) {
      const items = Array.isArray(value)
        ? value.slice(0, mostItems).map((item, i): [string, unknown] => [String(i + 1), item])
        : Object.entries(value as object);
      return items.every(
        ([key, item]) => !hostileKeys.includes(key) && put(path === '' ? key : `${path}.${key}`, item, depth + 1),
      );
    }
    return true;
  };
  return put('', record, 0) ? cells : 'hostile-key';
}
