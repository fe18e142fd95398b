import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isSelector, parseSelector } from './selector';

const doc = new JSDOM('<main><p id="a">a</p><p class="b">b</p></main>').window.document;

describe('the grammar of selectors', () => {
  it.each([
    'h1',
    '*',
    'section[componentkey$="Topcard"] h2',
    'a[href*="/overlay/contact-info"]',
    'p:has(+ p + p > a[href*="/overlay/contact-info"])',
    'div:has(> figure) > p:nth-of-type(2)',
    ':scope > div:not([hidden]) p:last-of-type',
    '[data-a="x"][data-b] + ul ~ .c > #d',
    'main:has(h1) h1',
    'p:not(:has(a)):has(+ div)',
  ])('%s is one', (css) => {
    expect(parseSelector(css)).toHaveProperty('parts');
    expect(() => doc.querySelectorAll(css)).not.toThrow();
  });

  it('tells the parts and what joins them', () => {
    expect(parseSelector('main  p:has(> a)+ div>b')).toEqual({
      parts: [
        { join: '', text: 'main' },
        { join: ' ', text: 'p:has(> a)' },
        { join: '+', text: 'div' },
        { join: '>', text: 'b' },
      ],
    });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['p'.repeat(301), 'too-long'],
    ['p, a', 'not-css'],
    ['> p', 'not-css'],
    ['p >', 'not-css'],
    ['p > > p', 'not-css'],
    ['a[href=x]', 'not-css'],
    ["a[href='x']", 'not-css'],
    ['a[href="x\\"]"]', 'not-css'],
    ['a[href|="x"]', 'not-css'],
    ['p { color: red }', 'not-css'],
    ['a/**/b', 'not-css'],
    ['javascript:alert(1)', 'unknown-pseudo'],
    ['p:is(a)', 'unknown-pseudo'],
    ['p::before', 'unknown-pseudo'],
    ['p:nth-child(2n+1)', 'unknown-pseudo'],
    ['p:nth-of-type(0)', 'unknown-pseudo'],
    ['p:hover', 'unknown-pseudo'],
    ['p:not(p)', 'unknown-pseudo'],
    ['a > a > a > a > a > a > a > a > a', 'too-many-parts'],
    ['* * * * *', 'too-loose'],
    ['a ~ b ~ c ~ d ~ e', 'too-loose'],
    ['p:has(a b)', 'too-loose'],
    ['p:has(> a:has(> b))', 'nested'],
    ['p:has(> a:not(:has(b)))', 'unknown-pseudo'],
    ['p:not(:has(a b))', 'unknown-pseudo'],
    ['p:has(> a):has(> b)', 'nested'],
  ])('%s is none: %s', (css, fault) => {
    expect(parseSelector(css)).toEqual({ fault });
  });

  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
  const part = fc
    .tuple(
      fc.constantFrom('', 'p', 'div', '*'),
      fc.array(
        fc.oneof(
          name.map((one) => `[data-${one}]`),
          fc
            .tuple(name, fc.constantFrom('=', '^=', '$=', '*=', '~='), fc.string())
            .map(([n, op, v]) => `[${n}${op}"${v}"]`),
          fc.constantFrom(
            ':first-of-type',
            ':nth-of-type(3)',
            ':not([hidden])',
            ':has(> a + b)',
            ':scope',
            '.c',
            '#d',
            ':not(:has(a))',
          ),
        ),
        { maxLength: 3 },
      ),
    )
    .map(([tag, more]) => tag + more.join(''));
  const selector = fc
    .array(fc.tuple(fc.constantFrom(' ', ' > ', '+', '~'), part), { minLength: 1, maxLength: 9 })
    .map((all) => all.map(([join, one], i) => (i ? join : '') + one).join(''));

  it('accepts nothing that the browser refuses', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(selector, fc.string({ maxLength: 40 })), (css) => {
        if (!isSelector(css)) return;
        accepted++;
        expect(() => doc.querySelectorAll(css)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it('costs little, whatever the text', () => {
    const hostile = [
      'p:has('.repeat(1e5),
      '['.repeat(1e6),
      'a '.repeat(5e5),
      '[a="'.padEnd(300, 'x'),
      ':not('.repeat(60),
      '* '.repeat(150),
    ];
    const started = performance.now();
    for (const css of hostile) expect(isSelector(css)).toBe(false);
    expect(performance.now() - started).toBeLessThan(50);
  });
});
