// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { useFileDrop } from './use-file-drop';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const place = document.body.appendChild(document.createElement('div'));
const root = createRoot(place);
const onFiles = vi.fn();
function Anywhere() {
  return <p>{useFileDrop(onFiles) ? 'over' : 'not'}</p>;
}

it('takes files dropped anywhere, and lets other things be', () => {
  act(() => root.render(<Anywhere />));
  const file = new File(['x'], 'a.csv');
  const drag = (type: string, types: string[]) => {
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
      dataTransfer: { types, files: [file] },
      relatedTarget: null,
    });
    act(() => void place.dispatchEvent(event));
    return event.defaultPrevented;
  };
  expect(drag('dragover', ['text/plain'])).toBe(false);
  expect(place.textContent).toBe('not');
  expect(drag('dragover', ['Files'])).toBe(true);
  expect(place.textContent).toBe('over');
  drag('dragleave', ['Files']);
  expect(place.textContent).toBe('not');
  drag('dragover', ['Files']);
  expect(drag('drop', ['Files'])).toBe(true);
  expect(onFiles).toHaveBeenCalledExactlyOnceWith([file]);
  expect(place.textContent).toBe('not');
});
