import { describe, expect, it } from 'vitest';
import { expectedOf, parse, source, summary } from './fixtures/expected';
import { pageIdentity } from './identities';
import { linkedInProfileGuest } from './linkedin-profile-guest';
import { readPage } from './registry';

const { id } = linkedInProfileGuest;

describe(id, () => {
  it.each(expectedOf(id))('$file as $url: $outcome', ({ file, url, ...wanted }) => {
    const doc = parse(source(file), url);
    const reading = readPage(doc, url);
    const absent = wanted.outcome !== 'person';
    expect(summary(reading)).toEqual(absent ? { outcome: wanted.outcome } : { fields: {}, emails: [], ...wanted });
    if (!absent) expect(reading.people[0]?.identities).toContain(pageIdentity(new URL(url), doc));
  });

  it('leaves the name out when the page contradicts itself', () => {
    const url = 'https://fr.linkedin.com/in/elodie-lefevre-brule';
    const html = source(`${id}/elodie-lefevre.html`);
    const doc = parse(html.replace(/("name": ")Élodie Lefèvre-Brûlé/, '$1Hugo Lambert'), url);
    expect(readPage(doc, url).people[0]?.fields.name).toBeUndefined();
  });

  it('shows a page whose JSON is cut as nobody', () => {
    const url = 'https://fr.linkedin.com/in/elodie-lefevre-brule';
    const doc = parse(source(`${id}/elodie-lefevre.html`).replace('"@graph"', '"@graph'), url);
    expect(readPage(doc, url).outcome).toBe('nobody');
  });
});
