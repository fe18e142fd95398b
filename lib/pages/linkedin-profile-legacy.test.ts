import { describe, expect, it } from 'vitest';
import { expectedOf, parse, source, summary } from './fixtures/expected';
import { pageIdentity } from './identities';
import { linkedInProfileLegacy } from './linkedin-profile-legacy';
import { readPage } from './registry';

const { id } = linkedInProfileLegacy;

describe(id, () => {
  it.each(expectedOf(id))('$file as $url: $outcome', ({ file, url, ...wanted }) => {
    const doc = parse(source(file), url);
    const reading = readPage(doc, url);
    const absent = wanted.outcome !== 'person';
    expect(summary(reading)).toEqual(absent ? { outcome: wanted.outcome } : { fields: {}, emails: [], ...wanted });
    if (!absent) expect(reading.people[0]?.identities).toContain(pageIdentity(new URL(url), doc));
  });

  it('never takes the viewer from the embedded JSON', () => {
    const url = 'https://www.linkedin.com/in/mei-tanaka/';
    const [person] = readPage(parse(source(`${id}/viewer-json-only.html`), url), url).people;
    expect(JSON.stringify(person)).not.toContain('Victor');
    expect(person?.fields.headline).toBeUndefined();
  });

  it('takes no placeholder for a photo', () => {
    const url = 'https://www.linkedin.com/in/oliver-hart-2/';
    expect(readPage(parse(source(`${id}/oliver-hart.html`), url), url).people[0]?.fields.photo).toBeUndefined();
  });
});
