import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { Recipe } from '../domain/recipe';
import { runListRecipes, runRecipe } from './run-recipe';

const url = new URL('https://www.linkedin.com/search/results/people/');
const docOf = (html: string) => new JSDOM(html).window.document;
const recipe = (part: Partial<Recipe>): Recipe =>
  Recipe.parse({
    id: 'r',
    page: 'linkedin-profile',
    field: 'headline',
    select: [{ css: 'main p', score: 0.9 }],
    madeOn: 1,
    ...part,
  });
const value = (html: string, part: Partial<Recipe> = {}) => {
  const read = runRecipe(recipe(part), docOf(html));
  return 'value' in read ? read.value : read.fault;
};

describe('a recipe', () => {
  it('reads what its selectors find, once or in copies', () => {
    expect(value('<main><p> Head of <b>Buying</b></p></main>')).toBe('Head of Buying');
    expect(value('<main><p>Same</p><p>Same</p></main>')).toBe('Same');
  });
  it('reads nothing of two different things, of what is hidden, of fifty matches', () => {
    expect(value('<main><p>One</p><p>Two</p></main>')).toBe('nothing');
    expect(value('<main><p hidden>One</p></main>')).toBe('nothing');
    expect(value(`<main>${'<p>Same</p>'.repeat(60)}</main>`)).toBe('nothing');
  });
  it('reads nothing where comparable selectors contradict each other, or the best finds what is no value', () => {
    const two = (score: number) => ({
      select: [
        { css: 'h1', score: 0.8 },
        { css: 'p', score },
      ],
    });
    expect(value('<h1>A</h1><p>B</p>', two(0.7))).toBe('contradicts');
    expect(value('<h1>A</h1><p>B</p>', two(0.1))).toBe('A');
    expect(value('<h1>·</h1><p>B</p>', two(0.7))).toBe('nothing');
    expect(value('<p>B</p>', two(0.7))).toBe('B');
  });
  it('believes few and weak selectors not at all', () => {
    const select = [0.5, 0.5, 0.5, 0.3].map((score, at) => ({ css: `#a${at}`, score }));
    expect(value('<p id="a3">B</p>', { select })).toBe('nothing');
    expect(value('<p id="a0">B</p><p id="a1">B</p>', { select })).toBe('B');
  });
  it.each([
    [{ do: 'part', by: ' · ', part: 1 }, 'HEC'],
    [{ do: 'part', by: ' · ', part: -2 }, 'Acme'],
    [{ do: 'part', by: ' | ', part: 0 }, 'nothing'],
    [{ do: 'without', front: 'Acme · ' }, 'HEC'],
  ] as const)('%j', (edit, wanted) => {
    expect(value('<main><p>Acme · HEC</p></main>', { edits: [edit] })).toBe(wanted);
  });
  it('finishes a value as its field needs it', () => {
    expect(value('<main><p>(3) Zoé Noël, MBA</p></main>', { field: 'name' })).toBe('Zoé Noël');
    expect(value('<main><p>500+ connections</p></main>', { field: 'location' })).toBe('nothing');
    const mail = { page: 'gmail-thread', field: 'email', take: { attribute: 'title' } } as const;
    expect(value('<main><p title="x <A@b.example>">n</p></main>', { ...mail, edits: [{ do: 'address' }] })).toBe(
      'a@b.example',
    );
    const photo: Partial<Recipe> = { field: 'photo', take: { attribute: 'src' }, select: [{ css: 'img', score: 1 }] };
    expect(value('<img src="javascript:alert(1)">', photo)).toBe('nothing');
    expect(value('<img src="https://evil.example/a.png">', photo)).toBe('nothing');
  });
  it('never hands a selector outside the grammar to the page, and changes nothing in it', () => {
    const doc = docOf('<main><p>x</p></main>');
    const before = doc.documentElement.outerHTML;
    const hostile = {
      ...recipe({}),
      select: [
        { css: 'p:is(p)', score: 1 },
        { css: '!!', score: 1 },
      ],
    };
    expect(runRecipe(hostile, doc)).toEqual({ fault: 'nothing' });
    expect(doc.documentElement.outerHTML).toBe(before);
  });
});

describe('recipes of a list', () => {
  const row = (slug: string, name: string, more = '') => `<li><a href="/in/${slug}/"><b>${name}</b></a>${more}</li>`;
  const list = (field: 'name' | 'headline', css: string) =>
    recipe({
      page: 'linkedin-people-search',
      field,
      list: [{ css: 'main ul', score: 1 }],
      select: [{ css, score: 1 }],
    });
  const read = (html: string) =>
    runListRecipes([list('name', 'b'), list('headline', 'p')], docOf(html), url).map(({ identities, fields }) => [
      identities[0],
      fields,
    ]);

  it('read each row by itself, and each person once', () => {
    const html = `<main><ul>${row('zoe', 'Zoé', '<p>Buyer</p>')}${row('ali', 'Ali')}${row('zoe', 'Zoé')}<li>LinkedIn Member</li></ul></main><aside><ul>${row('x', 'X')}</ul></aside>`;
    expect(read(html)).toEqual([
      ['linkedin:in/zoe', { name: 'Zoé', headline: 'Buyer' }],
      ['linkedin:in/ali', { name: 'Ali' }],
    ]);
  });
  it('leave out what stands by somebody else’s link', () => {
    const html = `<main><ul>${row('zoe', 'Zoé', '<a href="/in/mutual/">M</a><p>Mutual’s</p>')}${row('ali', 'Ali')}</ul></main>`;
    expect(read(html)[0]).toEqual(['linkedin:in/zoe', { name: 'Zoé' }]);
  });
});
