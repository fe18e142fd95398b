// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { isShown } from './is-shown';

/** What jsdom lacks: as browsers do, nothing is visible that has no box (CSSOM View, checkVisibility). */
function browsersSay(visible: boolean): void {
  Object.defineProperty(Element.prototype, 'checkVisibility', { value: () => visible, configurable: true });
}
afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});

it('asks the browser in a page that is drawn', () => {
  const element = document.body.appendChild(document.createElement('p'));
  expect(isShown(element)).toBe(true);
  browsersSay(false);
  expect(isShown(element)).toBe(false);
});

it('goes by attributes alone in a document that is never drawn: there nothing has a box', () => {
  browsersSay(false);
  const kept = new DOMParser().parseFromString(
    '<p>seen</p><p hidden>not</p><div style="display: none"><b>not</b></div>',
    'text/html',
  );
  expect([...kept.querySelectorAll('p, b')].map(isShown)).toEqual([true, false, false]);
});
