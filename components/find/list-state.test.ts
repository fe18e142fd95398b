import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListState, listStart, moveTo, placeAfter, selectAll, selectNone, toggle, toStart } from './list-state';

const foundOf = (all: string[]) => ({
  total: all.length,
  ids: (from: number, until: number) => all.slice(from, until),
});
const found = foundOf(['a', 'b', 'c', 'd', 'e']);
const ids = (state: ListState) => [...state.selected].sort().join('');

describe('selecting', () => {
  it('moves without selecting, and never out of the list', () => {
    expect(moveTo(listStart, found, 3)).toMatchObject({ at: 3 });
    expect(moveTo(listStart, found, 99).at).toBe(4);
    expect(moveTo(listStart, found, -1).at).toBe(0);
    expect(ids(moveTo(listStart, found, 3))).toBe('');
  });
  it('extends from where it began, and shrinks again on the way back', () => {
    let state = moveTo(moveTo(listStart, found, 1), found, 2, true);
    expect(ids(state)).toBe('bc');
    state = moveTo(state, found, 4, true);
    expect(ids(state)).toBe('bcde');
    state = moveTo(state, found, 0, true);
    expect(ids(state)).toBe('ab');
  });
  it('keeps what was selected before a range, and adds to it', () => {
    let state = toggle(listStart, found, 4);
    state = moveTo(state, found, 0);
    state = moveTo(state, found, 1, true);
    expect(ids(state)).toBe('abe');
    expect(ids(toggle(state, found, 1))).toBe('ae');
  });
  it('takes a range by pointer from the row last chosen', () => {
    expect(ids(moveTo(toggle(listStart, found, 1), found, 3, true))).toBe('bcd');
  });
  it('all, none, and nothing of a row that is not there', () => {
    expect(ids(selectAll(listStart, found))).toBe('abcde');
    expect(ids(selectNone(selectAll(listStart, found)))).toBe('');
    expect(toggle(listStart, found, 9)).toBe(listStart);
    expect(ids(toStart(selectAll({ ...listStart, at: 3 }, found)))).toBe('abcde');
  });
  it('a range is what lies between its ends, whatever the steps', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.array(fc.nat(4), { minLength: 1 }), (from, steps) => {
        let state = moveTo(listStart, found, from);
        for (const to of steps) state = moveTo(state, found, to, true);
        const [low, high] = [from, steps.at(-1) ?? from].sort();
        expect(ids(state)).toBe('abcde'.slice(low, (high ?? 0) + 1));
      }),
    );
  });
});

describe('the place in a list that changed', () => {
  const before = foundOf(Array.from({ length: 300 }, (_, i) => `l${i}`));
  it('follows the lead when somebody was added above', () => {
    expect(placeAfter(before, foundOf(['new', ...before.ids(0, 300)]), 120)).toBe(121);
  });
  it('stays where it is when the lead itself went to the top', () => {
    const after = foundOf(['l120', ...before.ids(0, 300).filter((id) => id !== 'l120')]);
    expect(placeAfter(before, after, 120)).toBe(120);
  });
  it('is the last row of a list that became shorter', () => {
    expect(placeAfter(before, foundOf(['l0', 'l1']), 120)).toBe(1);
    expect(placeAfter(before, foundOf([]), 120)).toBe(0);
  });
});
