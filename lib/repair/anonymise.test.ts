import { describe, expect, it } from 'vitest';
import type { Candidate, Reading } from '../domain/candidate';
import { expected, parse, source } from '../pages/fixtures/expected';
import { readPage } from '../pages/registry';
import { anonymised } from './anonymise';

const read = (doc: Document, url: string): Reading =>
  readPage(doc, url, (bug) => {
    throw bug;
  });

/** A reading without its values: they are numbered, each value and identity by where it first stood. */
function shapeOf(reading: Reading) {
  const met = new Map<string, number>();
  const nth = (text: string) => met.get(text) ?? met.set(text, met.size).size - 1;
  const one = (person: Candidate) => ({
    fields: Object.entries(person.fields).map(
      ([name, value]) => value && [name, nth(value.value), value.way, value.confidence],
    ),
    emails: person.emails.map((email) => [nth(email.value), email.way, email.confidence]),
    identities: person.identities.map((identity) => [identity.replace(/[/:](?!in\/|member\/).*/, ''), nth(identity)]),
    deed: person.deed && [person.deed.type, person.deed.post && nth(person.deed.post), Boolean(person.deed.on)],
  });
  const { page, outcome, people, others, account } = reading;
  return {
    page,
    outcome,
    people: people.map(one),
    others: others?.map(one),
    account: account && [nth(account.name), Boolean(account.companySize)],
  };
}

describe('an anonymised page', () => {
  it.each(expected)('$file as $url: is read as the original is', (page) => {
    const doc = parse(source(page.file), page.url);
    const sample = anonymised(doc, 1, page.url);
    expect(shapeOf(read(sample.doc, sample.url(page.url)))).toEqual(shapeOf(read(doc, page.url)));
  });
});
