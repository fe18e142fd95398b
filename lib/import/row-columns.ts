import { type ColumnTarget, columnTargets, type Mapping } from '../domain/saved-mapping';
import { cellText } from './cell-text';

/** A row's cells by what they are read as. `cap`: characters kept of a cell. */
export interface RowColumns {
  has(target: ColumnTarget): boolean;
  /** The first cell with something in it, cleaned; empty when there is none. */
  first(cells: readonly string[], target: ColumnTarget, cap: number): string;
  /** Every cell with something in it, cleaned. */
  all(cells: readonly string[], target: ColumnTarget, cap: number): string[];
  /** The same cells as they stand in the file. */
  raw(cells: readonly string[], target: ColumnTarget): string[];
}

/** Where a mapping's targets stand among a file's columns, worked out once. @param keys the columns' keys, in order */
export function rowColumns(mapping: Mapping, keys: readonly string[]): RowColumns {
  const places = Object.fromEntries(columnTargets.map((target) => [target, []])) as unknown as Record<
    ColumnTarget,
    number[]
  >;
  keys.forEach((key, i) => {
    if (Object.hasOwn(mapping.columns, key)) places[mapping.columns[key] as ColumnTarget]?.push(i);
  });
  return {
    has: (target) => places[target].length > 0,
    first(cells, target, cap) {
      for (const i of places[target]) {
        const text = cellText(cells[i], cap);
        if (text) return text;
      }
      return '';
    },
    all(cells, target, cap) {
      const texts: string[] = [];
      for (const i of places[target]) {
        const text = cellText(cells[i], cap);
        if (text) texts.push(text);
      }
      return texts;
    },
    raw: (cells, target) => places[target].map((i) => cells[i] ?? ''),
  };
}
