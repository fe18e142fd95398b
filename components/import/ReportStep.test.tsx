// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import type { Import } from '../../lib/domain/import';
import { PastImports } from './PastImports';
import { ReportStep } from './ReportStep';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const place = document.body.appendChild(document.createElement('div'));
const root = createRoot(place);
const one = (state: Import['state'], more: Partial<Import> = {}): Import =>
  ({
    ...{ id: state, name: `${state}.csv`, state, on: 0, by: { user: 'Nina' }, rows: 10, done: 4 },
    ...{ leads: 2, matched: 1, engagements: 3, suppressed: 0, refused: 0 },
    ...more,
  }) as Import;
const acts = () => [...place.querySelectorAll<HTMLElement>('[data-act]')].map((e) => e.dataset.act);
const noop = () => {};
const report = (ended: Import, kept?: number) =>
  act(() =>
    root.render(
      <ReportStep ended={ended} kept={kept} leadsHref="#leads" onRefused={noop} onUndo={noop} onNext={noop} />,
    ),
  );

it('offers the refused rows, the leads and the undo of what was imported', () => {
  report(one('done', { refused: 2 }));
  expect(acts()).toEqual(['import-refused', 'import-next', 'import-leads', 'import-undo']);
  report(one('stopped'));
  expect(place.textContent).toContain('Stopped after 4 of 10 rows');
});

it('has nothing more to take back of what was taken back, and says who stays', () => {
  report(one('undone', { refused: 2 }), 3);
  expect(acts()).toEqual(['import-next']);
  expect(place.textContent).toContain('3 leads stay');
});

it('lists past imports with where each stands, and what can be done', () => {
  const onUndo = vi.fn();
  const all = (['running', 'stopped', 'done', 'undoing', 'undone'] as const).map((state) => one(state));
  act(() => root.render(<PastImports imports={all} onUndo={onUndo} onRefused={noop} />));
  const rows = [...place.querySelectorAll('li')].map((row) => row.textContent ?? '');
  expect(rows[0]).toContain('go on after row 4');
  expect(rows[1]).toContain('go on after row 4');
  expect(rows.map((row) => /Undo the import|Finish taking it back/.exec(row)?.[0])).toEqual([
    ...['Undo the import', 'Undo the import', 'Undo the import', 'Finish taking it back', undefined],
  ]);
  act(() => place.querySelector<HTMLElement>('[data-import="done"] [data-act="import-undo"]')?.click());
  expect(onUndo).toHaveBeenCalledExactlyOnceWith(all[2]);
  act(() => root.render(<PastImports imports={[]} onUndo={noop} onRefused={noop} />));
  expect(place.textContent).toContain('Nothing was imported yet');
});
