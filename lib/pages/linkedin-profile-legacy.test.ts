import { describe, expect, it } from 'vitest';
import { parse, source } from './fixtures/expected';
import { readsItsPages } from './fixtures/told';
import { linkedInProfileLegacy } from './linkedin-profile-legacy';
import { readPage } from './registry';

const { id } = linkedInProfileLegacy;

describe(id, () => {
  readsItsPages(id);

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
