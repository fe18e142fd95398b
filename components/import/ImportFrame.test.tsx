// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { ImportFrame } from './ImportFrame';
import type { ImportStep } from './import-steps';
import { RunStep } from './RunStep';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const place = document.body.appendChild(document.createElement('div'));
const root = createRoot(place);
const frame = (step: ImportStep) =>
  act(() =>
    root.render(
      <ImportFrame step={step} name="a.csv" files={[]} onDrop={() => {}}>
        <button type="button">x</button>
      </ImportFrame>,
    ),
  );

it('moves focus to the heading of a new step, and leaves it alone otherwise', () => {
  frame('files');
  expect(document.activeElement).toBe(document.body);
  frame('map');
  expect(document.activeElement?.textContent).toBe('What is in a.csv?');
  expect(place.querySelector('[aria-current="step"]')?.textContent).toBe('Columns');
  place.querySelector('button')?.focus();
  frame('map');
  expect(document.activeElement?.tagName).toBe('BUTTON');
});

it('tells how far it is to those who cannot see the bar', () => {
  const progress = { phase: 'import', done: 250, rows: 1000, perSecond: 50, leftMs: 15_000 } as const;
  act(() => root.render(<RunStep phase="import" progress={progress} stopping={false} onStop={() => {}} />));
  const bar = place.querySelector('[role="progressbar"]');
  expect(bar?.getAttribute('aria-valuenow')).toBe('25');
  expect(bar?.getAttribute('aria-valuetext')).toBe('250 of 1,000 rows, 50 rows a second, less than a minute left');
  act(() => root.render(<RunStep phase="import" progress={undefined} stopping onStop={() => {}} />));
  expect(place.querySelector('[role="progressbar"]')?.hasAttribute('aria-valuenow')).toBe(false);
  expect(place.querySelector('button')?.disabled).toBe(true);
});
