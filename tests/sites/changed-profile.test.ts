import { expect, it } from 'vitest';
import type { RecipeField } from '../../lib/domain/recipe';
import { expected, parse, summary } from '../../lib/pages/fixtures/expected';
import { readPage } from '../../lib/pages/registry';
import { readHealed } from '../../lib/repair/read-healed';
import { teach } from '../../lib/repair/teach';
import { changedPeople, changedProfile } from './changed-profile';
import { findRoute } from './routes';

const cases = Object.entries(changedPeople).map(([path, file]) => {
  const page = expected.find((one) => one.file === file && one.outcome === 'person');
  return { url: `https://www.linkedin.com${encodeURI(path)}/`, file, fields: page?.fields ?? {} };
});

it.each(cases)('$file changed is a page no reader reads any more', ({ url, file }) => {
  const reading = readPage(parse(changedProfile(file), url), url, (bug) => {
    throw bug;
  });
  expect(summary(reading)).toEqual({ outcome: 'not-ready' });
});

it.each(cases)('$file changed still shows all that it showed', ({ url, file, fields }) => {
  const doc = parse(changedProfile(file), url);
  const card = doc.querySelector('article');
  const { photo, ...texts } = fields;
  const shown = card?.textContent?.replace(/\s+/g, ' ') ?? '';
  for (const text of Object.values(texts)) expect(shown).toContain(text);
  expect([...(card?.querySelectorAll('img') ?? [])].map((img) => img.src)).toContain(photo);
  expect(card?.querySelectorAll('a[href*="/overlay/contact-info"]')).toHaveLength(1);
});

it('has the same structure for everybody, and shares no class', () => {
  const shape = (element: Element): string =>
    `${element.localName}${element.getAttribute('data-testid') ?? ''}(${[...element.children].map(shape).join()})`;
  const cards = cases.map(({ file, url }) => parse(changedProfile(file), url).querySelector('article') as Element);
  const middle = (card: Element) => [...card.children].slice(1, 4).map((one) => one.localName);
  expect(new Set(cards.map((card) => String(middle(card)))).size).toBe(1);
  const lines = cards.map((card) => shape(card.querySelector('div[role="group"]') as Element));
  expect(new Set(lines).size).toBe(1);
  const classes = cards.map((card) => new Set([...card.querySelectorAll('[class]')].map((one) => one.className)));
  expect([...(classes[0] ?? [])].filter((one) => classes[1]?.has(one))).toEqual([]);
});

it('is read again, for everybody, once name, headline and company are shown on one of them', () => {
  const [first, ...others] = cases;
  const spots = {
    name: '[role="heading"]',
    headline: 'div:has(> a [role="heading"]) + div',
    company: 'article span:only-child',
  };
  const recipes = Object.entries(spots).flatMap(([field, spot]) => {
    const doc = parse(changedProfile(first?.file ?? ''), first?.url ?? '');
    const spots = [...doc.querySelectorAll(spot)].filter((one) =>
      one.textContent?.includes(first?.fields[field as 'name'] ?? ''),
    );
    const about = {
      id: field,
      page: 'linkedin-profile' as const,
      field: field as RecipeField,
      url: new URL(first?.url ?? ''),
      madeOn: 1,
    };
    const taught = teach(spots.at(-1) as Element, about);
    const all = 'recipes' in taught ? taught.recipes : [];
    return all.filter((one) => field !== 'company' || one.edits.length > 0).slice(0, 1);
  });
  const known = { recipes: recipes.map((one) => ({ ...one, on: true, seen: [] })) };
  for (const { file, url, fields } of others) {
    const read = summary(readHealed(parse(changedProfile(file), url), url, known, 1).reading);
    const { name, headline, company } = fields;
    // A line without the separator may be an employer or a school: no recipe says which.
    const sure = file.includes('noisy') ? {} : { company };
    expect(read, file).toMatchObject({ outcome: 'person', fields: { name, headline, ...sure } });
    if (read.fields?.company) expect(read.fields.company).toBe(company);
  }
});

it('is served where `?changed=1` asks for it', async () => {
  const url = new URL('https://www.linkedin.com/in/camille-moreau/?changed=1');
  const request = { at: 0, method: 'GET', host: url.hostname, url, headers: {} };
  const { body } = await findRoute(request, []).render(request);
  expect(body).toBe(changedProfile('linkedin-profile-sdui/camille-moreau.html'));
});
