import { describe, expect, it } from 'vitest';
import { parse, source, summary } from './fixtures/expected';
import { readsItsPages } from './fixtures/told';
import { pageIdentity } from './identities';
import { readPage } from './registry';
import { roundcubeMessageReader } from './roundcube-message';

const { id } = roundcubeMessageReader;

describe(id, () => {
  readsItsPages(id);

  it('looks into the preview frame from the page around it', () => {
    const url = 'https://webmail.example/roundcube/?_task=mail&_mbox=INBOX';
    const doc = parse(source(`${id}/message-list.html`), url);
    const inner = (doc.getElementById('messagecontframe') as HTMLIFrameElement).contentDocument as Document;
    const shown = parse(source(`${id}/own-page-en.html`), url);
    inner.body.append(inner.importNode(shown.getElementById('message-header') as Element, true));
    expect(summary(readPage(doc, url)).emails).toEqual(['noah.brandt@glaswerk.example']);
    expect(pageIdentity(new URL(url), doc)).toBe('email:noah.brandt@glaswerk.example');
    doc.getElementById('messagecontframe')?.setAttribute('style', 'display: none');
    expect(readPage(doc, url).outcome).toBe('nobody');
  });

  it('takes the only address of a skin without the header table, and none of several', () => {
    const url = 'https://webmail.example/?_task=mail&_action=show&_uid=4';
    const doc = parse(source(`${id}/own-page-en.html`), url);
    doc.querySelector('#message-header table')?.remove();
    expect(summary(readPage(doc, url)).emails).toEqual(['noah.brandt@glaswerk.example']);
    const address = doc.querySelector('#message-header .adr') as Element;
    address.after(address.cloneNode(true));
    expect(readPage(doc, url).outcome).toBe('nobody');
  });

  it('is never asked on a host that has its own readers', () => {
    const url = 'https://www.linkedin.com/feed/';
    expect(readPage(parse(source(`${id}/own-page-en.html`), url), url)).toMatchObject({
      page: 'unknown',
      outcome: 'nobody',
    });
  });
});
