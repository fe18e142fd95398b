import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { Recipe, type RecipeField } from '../domain/recipe';
import { runListRecipes, runRecipe } from './run-recipe';
import { type TeachAbout, teach } from './teach';

const photo = 'https://media.licdn.com/dms/image/v2/X/profile-displayphoto-shrink_100_100/0/1';
const about = (field: RecipeField, more: Partial<TeachAbout> = {}): TeachAbout => ({
  ...{ id: 'r', page: 'linkedin-profile', field, url: new URL('https://www.linkedin.com/in/zoe-noel/'), madeOn: 5 },
  ...more,
});
const docOf = (html: string) => new JSDOM(html, { url: 'https://www.linkedin.com/' }).window.document;
function taught(doc: Document, css: string, field: RecipeField, more: Partial<TeachAbout> = {}): Recipe[] {
  const known = teach(doc.querySelector(css) as Element, about(field, more));
  if ('fault' in known) throw new Error(known.fault);
  return known.recipes;
}
const values = (recipes: Recipe[], doc: Document) =>
  recipes.map((one) => runRecipe(one, doc)).map((read) => ('value' in read ? read.value : read.fault));

describe('teaching', () => {
  const card = `<main><section data-section="top"><img src="${photo}"><h1><span>Zoé Noël</span></h1><p>Buyer | Acme</p><ul><li>x</li></ul></section></main>`;

  it('offers the whole line first, then its parts; every one a recipe that may be kept', () => {
    const doc = docOf(card);
    const recipes = taught(doc, 'p', 'headline');
    expect(values(recipes, doc)).toEqual(['Buyer | Acme', 'Buyer', 'Acme']);
    for (const one of recipes) expect(Recipe.parse(one)).toEqual(one);
    expect(recipes[0]).toMatchObject({ id: 'r', page: 'linkedin-profile', field: 'headline', enter: [], madeOn: 5 });
  });
  it('takes what was meant for what was picked', () => {
    const doc = docOf(card);
    expect(taught(doc, 'h1 span', 'name')[0]?.select[0]?.css).toMatch(/ h1/);
    expect(values(taught(doc, 'img', 'photo'), doc)).toEqual([photo]);
    expect(values(taught(doc, 'section', 'photo'), doc)).toEqual([photo]);
  });
  it('says why where nothing can be learnt', () => {
    const fault = (html: string, css: string, field: RecipeField, more: Partial<TeachAbout> = {}) =>
      teach(docOf(html).querySelector(css) as Element, about(field, more));
    expect(fault(card, 'ul', 'photo')).toEqual({ fault: 'not-a-photo' });
    expect(fault(card, 'p', 'email')).toEqual({ fault: 'no-address' });
    expect(fault('<p>·</p>', 'p', 'headline')).toEqual({ fault: 'no-text' });
    // A sidebar of people is no headline.
    const aside = `<aside>${'<p>Hugo Lambert</p><p>Sales director at Verrerie du Rhône</p>'.repeat(6)}</aside>`;
    expect(fault(aside, 'aside', 'headline')).toEqual({ fault: 'no-text' });
    expect(fault('<b>a</b><i><b>b</b></i><i><b class="x">c</b></i>', '.x', 'name')).toEqual({ fault: 'ambiguous' });
    expect(fault('<p>a</p>', 'p', 'name', { page: 'linkedin-people-search' })).toEqual({ fault: 'no-row' });
    // The one line there is may be any line: where there is no headline, the company stands there.
    expect(fault('<section><div>n</div><p>line</p><div>r</div></section>', 'p', 'headline')).toEqual({
      fault: 'ambiguous',
    });
  });
  it('keeps a recipe for anybody’s host to the host it was made on', () => {
    const doc = docOf('<main><h1>Zoé Noël</h1></main>');
    expect(taught(doc, 'h1', 'name', { page: 'web-person', url: new URL('https://acme.example/team') })[0]?.host).toBe(
      'acme.example',
    );
    expect(taught(doc, 'h1', 'name')[0]?.host).toBeUndefined();
  });
  it('goes into frames of this origin and open shadow roots, and the recipe too', () => {
    const doc = docOf('<div id="pane"><iframe id="preview"></iframe></div>');
    const inner = (doc.querySelector('iframe') as HTMLIFrameElement).contentDocument as Document;
    const host = inner.body.appendChild(inner.createElement('x-card'));
    const heading = inner.createElement('h2');
    heading.textContent = 'Zoé Noël';
    host.attachShadow({ mode: 'open' }).append(heading);
    const known = teach(heading, about('name'));
    const [recipe] = 'recipes' in known ? known.recipes : [];
    expect(recipe?.enter.map(({ into }) => into)).toEqual(['frame', 'shadow']);
    expect(values([recipe as Recipe], doc)).toEqual(['Zoé Noël']);
  });
  it('takes the sender of the last message, by the address that the mail came from', () => {
    const message = (name: string) =>
      `<div role="listitem"><h3><span email="${name}@x.example"><b>${name === 'ana' ? 'Ana' : 'Bob'}</b></span></h3><p email="me@x.example">me</p></div>`;
    const doc = docOf(`<div role="list">${message('bob')}${message('ana')}</div>`);
    const recipes = taught(doc, '[role="listitem"]:last-of-type b', 'email', { page: 'gmail-thread' });
    expect(values(recipes.slice(0, 1), doc)).toEqual(['ana@x.example']);
    expect(values(recipes.slice(0, 1), docOf(`<div role="list">${message('bob')}</div>`))).toEqual(['bob@x.example']);
  });
  it('learns a list by one row, and what the other rows are like', () => {
    const row = (slug: string, lines: string) =>
      `<li><a href="/in/${slug}/"><b>${slug}</b></a><div>${lines}</div></li>`;
    const html = `<main><ul>${row('zoe', '<p class="h">Buyer</p><p class="d">Lyon</p>')}${row('ali', '<p class="d">Oran</p>')}</ul></main>`;
    const doc = docOf(html);
    const url = new URL('https://www.linkedin.com/search/results/people/');
    const recipes = ['name', 'headline', 'location'].flatMap((field) =>
      taught(doc, field === 'name' ? 'b' : field === 'headline' ? '.h' : '.d', field as RecipeField, {
        page: 'linkedin-people-search',
        url,
      }).slice(0, 1),
    );
    expect(runListRecipes(recipes, doc, url).map(({ fields }) => fields)).toEqual([
      { name: 'zoe', headline: 'Buyer', location: 'Lyon' },
      { name: 'ali', location: 'Oran' },
    ]);
  });
});
