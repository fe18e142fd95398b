// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { Recipe } from '../../lib/domain/recipe';
import { triesOf, tryOn, tryOnSamples } from './trial';

const url = new URL('https://www.linkedin.com/in/ada-okafor/');
const recipe = (css: string, edits: unknown[] = []) =>
  Recipe.parse({
    ...{ id: 'r', page: 'linkedin-profile', field: 'headline', madeOn: 5, edits },
    select: [{ css, score: 0.8 }],
  });
const line = '<main><p data-testid="line">Buyer · Ateliers Rivoire</p></main>';

describe('trying a recipe', () => {
  beforeEach(() => {
    document.body.innerHTML = line;
  });

  it('gives what it reads here, or nothing', () => {
    expect(tryOn(recipe('[data-testid="line"]'), document, url)).toEqual({ value: 'Buyer · Ateliers Rivoire' });
    expect(tryOn(recipe('[data-testid="gone"]'), document, url)).toBeUndefined();
  });

  it('keeps of several those that read something, each value once', () => {
    const whole = recipe('[data-testid="line"]');
    const part = recipe('[data-testid="line"]', [{ do: 'part', by: ' · ', part: 0 }]);
    const spot = document.querySelector('p') as Element;
    const tries = triesOf([whole, recipe('[data-testid="gone"]'), part, whole], document, url, spot);
    expect(tries.map((one) => one.value)).toEqual(['Buyer · Ateliers Rivoire', 'Buyer']);
  });

  it('says what samples would have given, and where they would have given nothing', () => {
    const html = `<!doctype html><html><body>${line.replace('Buyer', 'Baker')}</body></html>`;
    const samples = [
      { html, url: 'https://www.linkedin.com/in/someone/' },
      { html: '<p>x</p>', url: 'https://www.linkedin.com/in/other/' },
      { html, url: 'no address' },
    ];
    expect(tryOnSamples(recipe('[data-testid="line"]'), samples)).toEqual(['Baker · Ateliers Rivoire', '', '']);
  });
});
