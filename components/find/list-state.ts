import type { Found } from '../../lib/domain/found';

type Ids = Pick<Found, 'total' | 'ids'>;

/**
 * Where the keyboard stands in the list, and what is selected. `at`: the current row. `anchor`: the row a range began at, and
 * `base` what was selected before it.
 */
export interface ListState {
  at: number;
  selected: ReadonlySet<string>;
  anchor?: number;
  base: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
export const listStart: ListState = { at: 0, selected: none, base: none };

const within = (found: Ids, index: number) => Math.max(0, Math.min(found.total - 1, index));

/** To row `to`; `extend` selects everything on the way from where the range began. */
export function moveTo(state: ListState, found: Ids, to: number, extend = false): ListState {
  const at = within(found, to);
  if (!extend) return { at, selected: state.selected, base: state.selected };
  const anchor = state.anchor ?? state.at;
  const base = state.anchor === undefined ? state.selected : state.base;
  const selected = new Set(base);
  for (const id of found.ids(Math.min(anchor, at), Math.max(anchor, at) + 1)) selected.add(id);
  return { at, selected, anchor, base };
}

/** Selects row `index`, or no longer. */
export function toggle(state: ListState, found: Ids, index: number): ListState {
  const [id] = found.ids(index, index + 1);
  if (id === undefined) return state;
  const selected = new Set(state.selected);
  if (!selected.delete(id)) selected.add(id);
  return { at: index, selected, anchor: index, base: selected };
}

/** Everything found. */
export function selectAll(state: ListState, found: Ids): ListState {
  const selected = new Set(found.ids(0, found.total));
  return { at: state.at, selected, base: selected };
}

export const selectNone = (state: ListState): ListState => ({ ...listStart, at: state.at });

/** The first row, the selection kept: the list is in another order. */
export const toStart = ({ selected }: ListState): ListState => ({ at: 0, selected, base: selected });

/** How far a row may have moved and still be looked for. */
const near = 50;

/**
 * The row to stand at after the list changed: the same lead's, when it moved a little (somebody was added above), else the
 * same place (the lead was edited and went to the top).
 */
export function placeAfter(before: Ids, after: Ids, at: number): number {
  const [id] = before.ids(at, at + 1);
  const from = Math.max(0, at - near);
  const moved = id === undefined ? -1 : after.ids(from, Math.min(after.total, at + near + 1)).indexOf(id);
  return moved < 0 ? within(after, at) : from + moved;
}
