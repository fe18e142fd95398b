import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';

/** A place in the document for the tests of a file, new for each of them: `render` draws there. */
export function mounted(): { place: HTMLElement; render(node: ReactNode): void } {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  let root: Root;
  const at = { place: document.body, render: (node: ReactNode) => act(() => root.render(node)) };
  beforeEach(() => {
    at.place = document.body.appendChild(document.createElement('div'));
    root = createRoot(at.place);
  });
  afterEach(() => {
    act(() => root.unmount());
    at.place.remove();
  });
  return at;
}
