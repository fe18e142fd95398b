import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { marksOf } from './marks';

const first = (html: string) => new JSDOM(html).window.document.body.firstElementChild as Element;
const marks = (html: string, ...personal: string[]) => marksOf(first(html), new Set(personal)).map(({ css }) => css);

it.each([
  ['<h2 data-anonymize="person-name" class="x7f">', ['[data-anonymize="person-name"]', '[data-anonymize]']],
  [
    '<section componentkey="com.site.card.refACoAAB3kQ0sBq8Xn4LrYw1mDfPzV7uTjH2cGe9oTopcard">',
    ['[componentkey$="Topcard"]', '[componentkey^="com.site.card.ref"]', '[componentkey]'],
  ],
  ['<svg id="company-accent-4"></svg>', ['[id^="company-accent-"]']],
  [
    '<a href="https://www.linkedin.com/in/camille-moreau/overlay/contact-info/">',
    ['[href*="/overlay/"]', '[href*="/contact-info/"]', '[href*="/in/"]'],
  ],
  ['<a href="mailto:camille@rivoire.example">', ['[href^="mailto:"]']],
  ['<a href="/preload/?vanityName=camille-moreau">', ['[href*="/preload/"]', '[href*="vanityName="]']],
  ['<span email="a@b.example" name="Camille">', ['[email]', '[name]']],
  [
    '<img src="https://media.licdn.com/dms/image/v2/D4E/profile-displayphoto-shrink_400_400/0/17?e=1">',
    ['[src*="profile-displayphoto"]'],
  ],
])('%s is told by %j', (html, css) => {
  expect(marks(html)).toEqual(css);
});

it.each([
  '<p class="Kd8x _9ab1c0de" style="color:red" title="Camille" aria-label="Camille Moreau">',
  '<p data-x="urn:li:member:76842" id="ember123">',
  '<div data-key="0b6f7c1e-3d0a-4c55-9f0e-8f1f4c6f1a02" id="a8f3c2d1">',
  '<a href="https://www.linkedin.com/company/12345/">',
])('no class, text, id or hash of %s is a mark', (html) => {
  expect(marks(html).join()).not.toMatch(/Kd8x|9ab1|Camille|76842|123|0b6f|a8f3|red/);
});

it('leaves out what names somebody', () => {
  expect(marks('<div data-section="card-camille-top" id="moreau">', 'camille', 'moreau').join()).not.toMatch(
    /camille|moreau/,
  );
  expect(marks('<a href="/people/team/camille-moreau/profile">', 'camille').join()).not.toContain('camille');
});
