import { describe, expect, it } from 'vitest';
import type { Candidate, Reading } from '../domain/candidate';
import { recipeWay } from '../domain/recipe-way';
import { expected, parse, source } from '../pages/fixtures/expected';
import { readPage } from '../pages/registry';
import { anonymised } from './anonymise';
import { openSample } from './open-sample';
import { sampleOf } from './sample-of';
import { hasTaught, withTaught } from './taught-reading';

const one = (file: string) => {
  const page = expected.find((some) => some.file === file);
  if (!page) throw new Error(file);
  const doc = parse(source(file), page.url);
  return { doc, url: page.url, reading: readPage(doc, page.url) };
};
/** The reading as if recipes had read it. */
const byRecipe = (reading: Reading, fields: readonly string[]): Reading => ({
  ...reading,
  people: reading.people.map((person) => ({
    ...person,
    fields: Object.fromEntries(
      Object.entries(person.fields).map(([name, read]) => [
        name,
        fields.includes(name) && read ? { ...read, way: recipeWay } : read,
      ]),
    ),
  })),
});
const values = (person: Candidate | undefined) =>
  Object.fromEntries(Object.entries(person?.fields ?? {}).map(([name, read]) => [name, read?.value]));

describe('what recipes read, in a sample', () => {
  const profile = 'linkedin-profile-sdui/camille-moreau.html';

  it('stands for what the readers would read of it, where they read nothing', () => {
    const { doc, url, reading } = one(profile);
    const made = anonymised(doc, 5, url);
    const read = readPage(made.doc, made.url(url));
    const nobody: Reading = { page: 'unknown', outcome: 'not-ready', people: [] };
    const all = byRecipe(reading, Object.keys(reading.people[0]?.fields ?? {}));
    const taught = withTaught(nobody, all, made);
    expect(taught.outcome).toBe('person');
    expect(values(taught.people[0])).toEqual(values(read.people[0]));
    expect(taught.people[0]?.identities).toEqual(read.people[0]?.identities);
    expect(JSON.stringify(taught)).not.toMatch(/camille|moreau|rivoire/i);
  });

  it('takes the place of single values, and leaves the others as they are', () => {
    const { doc, url, reading } = one(profile);
    const made = anonymised(doc, 5, url);
    const read = readPage(made.doc, made.url(url));
    const taught = withTaught(read, byRecipe(reading, ['headline']), made);
    expect(values(taught.people[0])).toEqual(values(read.people[0]));
    const ways = Object.entries(taught.people[0]?.fields ?? {}).filter(([, value]) => value?.way === recipeWay);
    expect(ways.map(([name]) => name)).toEqual(['headline']);
  });

  it('keeps a mail’s taught address together with whom it names', () => {
    const { doc, url, reading } = one('roundcube-message/chloe-dupre.html');
    const made = anonymised(doc, 5, url);
    const read = readPage(made.doc, made.url(url));
    const emails = reading.people.flatMap((person) => person.emails.map((email) => ({ ...email, way: recipeWay })));
    const all = { ...reading, people: reading.people.map((person) => ({ ...person, emails })) };
    const taught = withTaught(read, all, made);
    expect(taught.people[0]?.emails[0]?.value).toBe(read.people[0]?.emails[0]?.value);
    expect(taught.people[0]?.identities).toEqual(read.people[0]?.identities);
  });

  it('is nothing where the readers read all', () => {
    const { doc, url, reading } = one(profile);
    expect(hasTaught(reading)).toBe(false);
    const nobody: Reading = { page: 'unknown', outcome: 'not-ready', people: [] };
    expect(withTaught(nobody, reading, anonymised(doc, 5, url))).toBe(nobody);
  });

  it('stands in the sample’s file', () => {
    const { doc, url, reading } = one(profile);
    const { html } = sampleOf(doc, url, 'linkedin-profile-sdui', 5, byRecipe(reading, ['name']));
    expect(openSample(parse(html, url))?.reading?.people[0]?.fields.name?.way).toBe(recipeWay);
  });
});
