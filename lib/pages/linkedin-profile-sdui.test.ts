import { describe, expect, it } from 'vitest';
import { parse, source } from './fixtures/expected';
import { readsItsPages } from './fixtures/told';
import { linkedInProfileSdui } from './linkedin-profile-sdui';
import { readPage } from './registry';

const { id } = linkedInProfileSdui;

describe(id, () => {
  readsItsPages(id);

  it.each([
    [
      'the second photo of a person without one',
      'no-photo-one-line.html',
      'https://www.linkedin.com/in/tom-okafor/',
      'photo',
    ],
    [
      'two organisations as a headline',
      'no-photo-one-line.html',
      'https://www.linkedin.com/in/tom-okafor/',
      'headline',
    ],
  ] as const)('does not take %s', (_trap, file, url, field) => {
    const [person] = readPage(parse(source(`${id}/${file}`), url), url).people;
    expect(person?.fields[field]).toBeUndefined();
  });

  it('leaves the name out of doubt: a title of somebody else is not ready', () => {
    const url = 'https://www.linkedin.com/in/camille-moreau/';
    const doc = parse(source(`${id}/camille-moreau.html`), url);
    doc.title = '(1) Hugo Lambert | LinkedIn';
    expect(readPage(doc, url).outcome).toBe('not-ready');
    doc.title = 'LinkedIn';
    expect(readPage(doc, url).people[0]?.fields.name).toMatchObject({ value: 'Camille Moreau', confidence: 'medium' });
  });

  it('takes no address from an overlay of somebody else', () => {
    const url = 'https://www.linkedin.com/in/paula-reyes/';
    const doc = parse(
      source(`${id}/contact-overlay.html`).replace(
        'href="https://www.linkedin.com/in/paula-reyes/">linkedin',
        'href="https://www.linkedin.com/in/mei-tanaka/">linkedin',
      ),
      url,
    );
    expect(readPage(doc, url).people[0]?.emails).toEqual([]);
  });

  it('refuses two top cards that could both be meant', () => {
    const url = 'https://www.linkedin.com/in/camille-moreau/';
    const doc = parse(source(`${id}/camille-moreau.html`), url);
    const card = doc.querySelector('section[componentkey$="Topcard"]') as Element;
    card.after(card.cloneNode(true));
    expect(readPage(doc, url).outcome).toBe('not-ready');
  });
});
