import { type ColumnTarget, dateTargets, type Mapping } from '../domain/saved-mapping';
import { cellText } from './cell-text';
import { targetOf } from './columns';
import { contentTarget } from './content-target';
import { dateOrderOf } from './date-order';
import { columnKeys, compactHeader } from './fold-header';
import { findNames, settleFamilyName } from './name-columns';
import type { FileColumn, Guess, RawRow } from './row-source';
import { sourceOf } from './source';

/** Targets that several columns may have: their values add up. The others are the first column's that has values. */
const many = new Set<ColumnTarget>(['email', 'linkedin', 'phone', 'note', 'tags', 'location', 'capturedOn']);

/** What a file is, before anybody corrects it: its source, what each column is, and how all rows are read. Pure; see row-source.ts. */
export function guess(header: RawRow | undefined, sample: readonly RawRow[], width: number, fileName: string): Guess {
  const keys = columnKeys(header, width);
  const headers = keys.map((_, i) => cellText(header?.cells[i], 200));
  const values = keys.map((_, i) => sample.map((row) => cellText(row.cells[i], 200)));
  const shape = sourceOf(headers.filter(Boolean), fileName);
  const has = (name: string): boolean => headers.some((h) => h && compactHeader(h) === compactHeader(name));
  const targets = headers.map((name, i) => targetOf(name, values[i] ?? [], shape, !header));
  settleFamilyName(headers, targets, values);
  if (header) fillFromContent(targets, values, 'email');
  if (header) fillFromContent(targets, values, 'linkedin');
  else findNames(targets, values);
  if (shape?.id !== 'zoom' && shape?.id !== 'livestorm') settleRegistration(targets);
  keepOne(targets, values);
  const columns: FileColumn[] = keys.map((key, i) => ({
    key,
    header: headers[i] ?? '',
    samples: [...new Set(values[i]?.filter(Boolean))].slice(0, 5),
    target: targets[i],
  }));
  const order = dateOrderOf(
    targets.flatMap((target, i) => (target && dateTargets.includes(target) ? (values[i] ?? []) : [])),
  );
  const mapping: Mapping = {
    columns: Object.fromEntries(columns.flatMap(({ key, target }) => (target ? [[key, target]] : []))),
    list: 'people',
    ...shape?.mapping?.(has, fileName),
    ...(order.order && { dates: order.order }),
  };
  return { source: shape?.id ?? 'table', columns, mapping, datesUnclear: order.unclear };
}

/** A registration is a webinar's where the file says who came; elsewhere it is when somebody was added. */
function settleRegistration(targets: (ColumnTarget | undefined)[]): void {
  if (targets.includes('attended')) return;
  targets.forEach((target, i) => {
    if (target === 'registeredOn') targets[i] = 'capturedOn';
  });
}

/**
 * Where no header says which column holds the addresses, the only one that does; of several it would be a guess whose they are
 * (a sender's, a colleague's), and a wrong one makes two people one.
 */
function fillFromContent(
  targets: (ColumnTarget | undefined)[],
  values: string[][],
  target: 'email' | 'linkedin',
): void {
  if (targets.includes(target)) return;
  const held = targets.flatMap((t, i) => (!t && contentTarget(values[i] ?? []) === target ? [i] : []));
  if (held.length === 1) targets[held[0] as number] = target;
}

/** Of several columns for one target the first with values stays. */
function keepOne(targets: (ColumnTarget | undefined)[], values: string[][]): void {
  const filled = (i: number): boolean => values[i]?.some(Boolean) ?? false;
  targets.forEach((target, i) => {
    if (!target || many.has(target)) return;
    const same = targets.flatMap((t, k) => (t === target ? [k] : []));
    const kept = same.find(filled) ?? same[0];
    if (i !== kept) targets[i] = undefined;
  });
}
