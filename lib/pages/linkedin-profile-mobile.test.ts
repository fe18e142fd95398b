import { describe, expect, it } from 'vitest';
import { expectedOf, parse, source, summary } from './fixtures/expected';
import { pageIdentity } from './identities';
import { linkedInProfileMobile } from './linkedin-profile-mobile';
import { readPage } from './registry';

const { id } = linkedInProfileMobile;

describe(id, () => {
  it.each(expectedOf(id))('$file as $url: $outcome', ({ file, url, ...wanted }) => {
    const doc = parse(source(file), url);
    const reading = readPage(doc, url);
    const absent = wanted.outcome !== 'person';
    expect(summary(reading)).toEqual(absent ? { outcome: wanted.outcome } : { fields: {}, emails: [], ...wanted });
    if (!absent) expect(reading.people[0]?.identities).toContain(pageIdentity(new URL(url), doc));
  });
});
