import { describe, expect, it } from 'vitest';
import { parse, source } from './fixtures/expected';
import { readsItsPages } from './fixtures/told';
import { linkedInProfileGuest } from './linkedin-profile-guest';
import { readPage } from './registry';

const { id } = linkedInProfileGuest;

describe(id, () => {
  readsItsPages(id);

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
