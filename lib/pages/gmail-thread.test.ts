import { describe, expect, it } from 'vitest';
import { expectedOf, parse, source, summary } from './fixtures/expected';
import { gmailThread } from './gmail-thread';
import { pageIdentity } from './identities';
import { readPage } from './registry';

const { id } = gmailThread;

describe(id, () => {
  it.each(expectedOf(id))('$file as $url: $outcome', ({ file, url, ...wanted }) => {
    const doc = parse(source(file), url);
    const reading = readPage(doc, url);
    const absent = wanted.outcome !== 'person';
    expect(summary(reading)).toEqual(absent ? { outcome: wanted.outcome } : { fields: {}, emails: [], ...wanted });
    if (!absent) expect(reading.people[0]?.identities).toContain(pageIdentity(new URL(url), doc));
  });

  it('takes nothing from a thread that is only the user', () => {
    const url = 'https://mail.google.com/mail/u/0/#inbox/x';
    const doc = parse(source(`${id}/own-reply-last.html`), url);
    doc.querySelector('div.adn')?.remove();
    expect(readPage(doc, url).outcome).toBe('nobody');
  });

  it('is not ready while a thread opens', () => {
    const url = 'https://mail.google.com/mail/u/0/#inbox/x';
    const doc = parse(source(`${id}/camille-moreau.html`), url);
    for (const message of doc.querySelectorAll('div.adn')) message.remove();
    expect(readPage(doc, url).outcome).toBe('not-ready');
  });
});
