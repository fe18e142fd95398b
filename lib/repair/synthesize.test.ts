import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { isSelector } from '../domain/selector';
import { expected, parse, source } from '../pages/fixtures/expected';
import { isShown } from '../pages/is-shown';
import { personalWords } from './personal-words';
import { synthesize } from './synthesize';

const docOf = (html: string) => new JSDOM(html).window.document;
const selectorsFor = (html: string, css: string) => {
  const doc = docOf(html);
  return synthesize(doc, doc.querySelector(css) as Element, new Set());
};

it('rests on different things, the likeliest first', () => {
  const found = selectorsFor(
    '<main><section data-section="card"><h1>N</h1><p id="x1">line</p><p>two</p><div><a href="/contact/info/">c</a></div></section></main>',
    '#x1',
  );
  const css = found.map((one) => one.css).join('\n');
  for (const anchor of ['[data-section="card"]', 'h1', '/contact/']) expect(css).toContain(anchor);
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
});

it('finds nothing where a line is missing or one more has come', () => {
  const found = selectorsFor('<main><section><h1>N</h1><p class="h">headline</p><p>company</p></section></main>', '.h');
  const one = docOf('<main><section><h1>N</h1><p>company</p></section></main>');
  expect(found.length).toBeGreaterThan(0);
  expect(found.flatMap(({ css }) => [...one.querySelectorAll(css)])).toEqual([]);
});

it('says nothing of what nothing tells apart', () => {
  expect(selectorsFor('<div><b>a</b></div><div><b class="x">b</b></div>'.repeat(3), '.x')).toEqual([]);
});

it('bears no class, no text, nothing personal, on every fixture', () => {
  const pages = expected.filter((page, at) => page.outcome === 'person' && at % 5 === 0);
  for (const page of pages) {
    const doc = parse(source(page.file), page.url);
    const target = [...doc.body.querySelectorAll('h1, h2, p, span')].find(
      (one) => isShown(one) && one.textContent?.trim() === page.fields?.name,
    );
    if (!target) continue;
    const personal = personalWords(target, new URL(page.url));
    const found = synthesize(doc, target, personal);
    for (const { css, score } of found) {
      expect(isSelector(css)).toBe(true);
      expect(css).not.toMatch(/aria-label|alt=|title=|ACoAA/i);
      expect(css.replace(/"[^"]*"/g, '')).not.toMatch(/[.#]/);
      for (const word of personal) expect(css.toLowerCase()).not.toContain(`"${word}`);
      expect(score).toBeGreaterThan(0);
      expect([...doc.querySelectorAll(css)]).toContain(target);
    }
  }
}, 30_000);
