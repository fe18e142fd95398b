// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { intentOf, isTyping } from './list-keys';

const key = (key: string, held: Partial<KeyboardEvent> = {}) =>
  intentOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

it.each([
  ['ArrowDown', {}, { do: 'move', by: 1, unit: 'row', extend: false }],
  ['ArrowUp', { shiftKey: true }, { do: 'move', by: -1, unit: 'row', extend: true }],
  ['End', { shiftKey: true }, { do: 'move', by: 1, unit: 'end', extend: true }],
  ['PageUp', {}, { do: 'move', by: -1, unit: 'screen', extend: false }],
  ['Enter', {}, { do: 'open' }],
  [' ', {}, { do: 'toggle' }],
  ['a', {}, { do: 'assign' }],
  ['a', { ctrlKey: true }, { do: 'all' }],
  ['a', { metaKey: true }, { do: 'all' }],
  ['Escape', {}, { do: 'clear' }],
  ['t', { ctrlKey: true }, undefined],
  ['o', { altKey: true }, undefined],
  ['T', { shiftKey: true }, undefined],
  ['x', {}, undefined],
])('%s with %o asks for %o', (name, held, intent) => expect(key(name, held)).toEqual(intent));

it('knows where letters are typed', () => {
  const made = (tag: string) => document.createElement(tag);
  expect(isTyping(made('input'))).toBe(true);
  expect(isTyping(made('textarea'))).toBe(true);
  expect(isTyping(made('div'))).toBe(false);
  expect(isTyping(Object.assign(document.createElement('input'), { type: 'checkbox' }))).toBe(false);
  expect(isTyping(null)).toBe(false);
});
