// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { Recipe } from '../domain/recipe';
import { sampleDocument } from './open-sample';
import { sampleOf } from './sample-of';
import { valuesOn } from './values-on';

const url = 'https://webmail.example/?_task=mail';
const name = (more: object) =>
  Recipe.parse({ ...{ id: 'r', page: 'web-person', host: 'webmail.example', field: 'company', madeOn: 1 }, ...more });
const within = (into: 'frame' | 'shadow', css: string) =>
  name({ enter: [{ into, select: [{ css, score: 0.9 }] }], select: [{ css: 'p', score: 0.9 }] });

describe('what a recipe reads on a sample', () => {
  const page = '<!doctype html><main><p>Whole page</p><iframe></iframe><x-card></x-card></main>';
  const doc = new JSDOM(page, { url }).window.document;
  const inner = doc.querySelector('iframe')?.contentDocument as Document;
  inner.body.append(Object.assign(inner.createElement('p'), { textContent: 'Ateliers Rivoire' }));
  const shadow = doc.querySelector('x-card')?.attachShadow({ mode: 'open' });
  shadow?.append(Object.assign(doc.createElement('p'), { textContent: 'Ateliers Rivoire' }));
  const { html } = sampleOf(doc, url, 'web-person', 3);
  const read = (recipe: Recipe) => valuesOn(recipe, sampleDocument(html), new URL(url));

  it('is read in frames and open shadow roots, too', () => {
    const inFrame = read(within('frame', 'iframe'));
    const [custom] = [...sampleDocument(html).querySelectorAll('main > *')].slice(-1);
    expect(inFrame).toEqual({ values: [{ value: expect.stringMatching(/^\p{L}{8} \p{L}{7}$/u) }] });
    expect(read(within('shadow', custom?.localName ?? ''))).toEqual(inFrame);
  });

  it('is a fault where there is nothing', () => {
    expect(read(within('frame', 'section iframe'))).toEqual({ fault: 'nothing' });
  });
});
