import { expect, it } from 'vitest';
import { remembered } from './remembered';

it('works a text out once, whatever comes of it, and forgets before it holds too many', () => {
  const asked: string[] = [];
  const work = remembered((text) => {
    asked.push(text);
    return text === 'x' ? undefined : text.length;
  });
  expect([work('x'), work('x'), work('abc'), work('abc')]).toEqual([undefined, undefined, 3, 3]);
  expect(asked).toEqual(['x', 'abc']);
  for (let i = 0; i < 5000; i++) work(`n${i}`);
  work('abc');
  expect(asked.filter((text) => text === 'abc')).toHaveLength(2);
});
