// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import type { Preview } from '../../lib/import/import-protocol';
import { PreviewStep } from './PreviewStep';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const place = document.body.appendChild(document.createElement('div'));
const root = createRoot(place);
const preview = (more: Partial<Preview>): Preview => ({
  ...{ rows: 0, newLeads: 0, matched: 0, unchanged: 0, engagements: 0, suppressed: 0, objections: 0 },
  matchedBy: { linkedin: 0, salesnav: 0, email: 0, phone: 0 },
  ...{ tags: [], campaigns: [], owners: [], faults: {}, unreadable: [], people: [], stopped: false },
  ...more,
});
function show(more: Partial<Preview>) {
  const onStart = vi.fn();
  act(() =>
    root.render(<PreviewStep preview={preview(more)} onStart={onStart} onColumns={() => {}} onLeave={() => {}} />),
  );
  const start = place.querySelector<HTMLElement>('[data-act="import-start"]');
  act(() => start?.click());
  return { started: onStart.mock.calls.length, text: place.textContent ?? '' };
}
const figure = (key: string) => place.querySelector<HTMLElement>(`[data-figure="${key}"]`)?.dataset.n;

it('imports what is new, and says that nothing is written yet', () => {
  const { started, text } = show({
    ...{ rows: 12, newLeads: 4, matched: 5, unchanged: 1, suppressed: 1, faults: { nobody: 2 } },
    matchedBy: { linkedin: 1, salesnav: 0, email: 4, phone: 0 },
    owners: [
      { name: 'Nina', known: true },
      { name: 'M. Rossi', known: false },
    ],
    unreadable: [{ row: 1007, why: 'nobody', cells: ['', 'Lyon'] }],
  });
  expect(started).toBe(1);
  expect(text).toContain('Nothing is written yet.');
  expect(text).toContain('1 by LinkedIn, 4 by email');
  expect(text).toContain('Not on your team’s list: M. Rossi.');
  expect(['newLeads', 'suppressed', 'refused', 'objections'].map(figure)).toEqual(['4', '1', '2', undefined]);
  expect(place.querySelector('[data-row="1007"]')?.textContent).toContain('it says nobody');
  expect(text).toContain('The first 1:');
});

it('has nothing to import of an empty file, nor of one that is known already, and says which', () => {
  expect(show({})).toMatchObject({ started: 0, text: expect.stringContaining('no rows') });
  expect(show({ rows: 3, matched: 3, unchanged: 3 })).toMatchObject({
    ...{ started: 0, text: expect.stringContaining('Nothing would change') },
  });
});
