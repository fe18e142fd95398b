import { expect, it } from 'vitest';
import { parse, source } from './fixtures/expected';
import { readPage } from './registry';

const url = 'https://www.linkedin.com/search/results/people/';
const html = source('linkedin-people-search/legacy-en.html');

it('keeps nothing of what a page cut off half-way may have left incomplete', () => {
  const cut = html.slice(0, html.lastIndexOf('Laiterie des Aravis') + 8);
  const whole = readPage(parse(html, url), url).people.map((one) => one.fields.headline?.value);
  const kept = readPage(parse(cut, url), url).people.map((one) => one.fields.headline?.value);
  expect(whole.at(-1)).toBe('Acheteuse, Laiterie des Aravis');
  expect(kept.filter((headline) => headline && !whole.includes(headline))).toEqual([]);
});
