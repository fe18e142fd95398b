import type { Candidate, Reading } from '../lib/domain/candidate';
import type { Expected, ExpectedPerson } from '../lib/pages/fixtures/expected';

/** A list where it holds something: expectations name only what a page has. */
const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

function personOf({ fields, emails, identities, deed }: Candidate): ExpectedPerson {
  const values = Object.entries(fields).flatMap(([name, read]) => (read ? [[name, read.value]] : []));
  return {
    fields: Object.fromEntries(values),
    ...(emails.length > 0 && { emails: emails.map((email) => email.value) }),
    ...(some(identities) && { identities }),
    ...(deed && { deed }),
  };
}

/** What a fixture page must give, as `wantedOf` (lib/pages/fixtures/told.ts) understands it: just what this reading says. */
export function expectationOf(reading: Reading, file: string, url: string): Expected {
  const { outcome, account } = reading;
  const people = reading.people.map(personOf);
  const others = (reading.others ?? []).map(personOf);
  return {
    ...{ file, url, outcome },
    ...(outcome === 'person' ? people[0] : people.length > 0 && { people }),
    ...(others.length > 0 && { others }),
    ...(account && { account }),
  };
}

/** The text of a folder's expected.json with one more entry at its end, the others left as they are written. */
export function withExpectation(text: string | undefined, entry: Expected): string {
  const added = JSON.stringify(entry, null, 1).replace(/^/gm, ' ');
  const before = (text ?? '[]').trimEnd().replace(/\s*\]$/, '');
  return `${before}${before.endsWith('[') ? '' : ','}\n${added}\n]\n`;
}
