import { expect, it } from 'vitest';
import type { Preview } from '../../lib/import/import-protocol';
import { nothingNew, unreadableRows } from './nothing-new';

const preview = (more: Partial<Preview>): Preview =>
  ({
    rows: 10,
    newLeads: 0,
    unchanged: 0,
    engagements: 0,
    suppressed: 0,
    objections: 0,
    faults: {},
    ...more,
  }) as Preview;

it.each([
  [{ rows: 0 }, true],
  [{ matched: 10, unchanged: 10 }, true],
  [{ matched: 10, unchanged: 9 }, false],
  [{ matched: 6, unchanged: 6, suppressed: 1, faults: { nobody: 2, 'bad-address': 1 } }, true],
  [{ unchanged: 9, newLeads: 1 }, false],
  [{ unchanged: 10, objections: 1 }, false],
])('%j: nothing new is %s', (more, nothing) => {
  expect(nothingNew(preview(more))).toBe(nothing);
});

it('adds up what cannot be read', () => {
  expect(unreadableRows({ faults: { nobody: 2, 'bad-address': 1 } })).toBe(3);
});
