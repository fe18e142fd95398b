import { describe, expect, it } from 'vitest';
import { parse, source } from './fixtures/expected';
import { readsItsPages } from './fixtures/told';
import { gmailThread } from './gmail-thread';
import { readPage } from './registry';

const { id } = gmailThread;

describe(id, () => {
  readsItsPages(id);

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
