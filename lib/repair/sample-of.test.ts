import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Expected, expected, parse, source } from '../pages/fixtures/expected';
import { readPage } from '../pages/registry';
import { anonymised } from './anonymise';
import { foundIn, wordsOf } from './anonymise.fakes';
import { openSample } from './open-sample';
import { htmlOf } from './sample-html';
import { sampleOf } from './sample-of';

const once = expected.filter((page, i) => expected.findIndex(({ file }) => file === page.file) === i);
const reparsed = (html: string, url?: string) =>
  new JSDOM(html, { ...(url && { url }), runScripts: 'outside-only' }).window.document;

describe('a sample', () => {
  it.each(once)('$file: holds no word of the page, and is read as when it was made', (page: Expected) => {
    const doc = parse(source(page.file), page.url);
    const { html, url } = sampleOf(doc, page.url, 'a-page', 3);
    const file = reparsed(html, url);
    const sample = openSample(file);
    expect(sample).toMatchObject({ url, page: 'a-page' });
    expect(readPage(file, url)).toEqual(sample?.reading);
    // What the file says of itself is the program's words and the sample's values, which are in the sample too.
    for (const own of file.querySelectorAll('meta[name="tandem-sample"], meta[http-equiv]')) own.remove();
    file.querySelector('meta[charset]')?.remove();
    // Its text is read back to the same tree.
    expect(htmlOf(file)).toBe(htmlOf(anonymised(doc, 3, page.url).doc));
    expect(foundIn(`${htmlOf(file)} ${JSON.stringify(url)}`, wordsOf(doc, page.url))).toEqual([]);
    file.defaultView?.close();
    doc.defaultView?.close();
  });

  const made = (body: string, change: (doc: Document) => void = () => {}) => {
    const doc = parse(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`, 'https://x.example/');
    change(doc);
    return sampleOf(doc, 'https://x.example/', 'web-person', 1);
  };

  it('is read back to the same tree where a script built what the parser never would', () => {
    const { html } = made('<p id="p"></p><a id="a"></a><ul><li id="li"></li></ul><pre>\n\nx</pre>', (doc) => {
      for (const [id, inner] of [
        ['p', 'div'],
        ['p', 'p'],
        ['a', 'a'],
        ['li', 'li'],
        ['a', 'button'],
      ] as const) {
        doc.getElementById(id)?.append(doc.createElement(inner), 'x');
      }
      doc.querySelector('button')?.append(doc.createElement('button'));
    });
    const file = reparsed(html);
    openSample(file);
    const shape = (node: Element): string => `${node.localName}(${[...node.children].map(shape).join(' ')})`;
    expect(shape(file.body)).toBe('body(p(div() p()) a(a() button(button())) ul(li(li())) pre())');
    // The first of the two line breaks the parser left out already.
    expect(file.querySelector('pre')?.textContent).toBe('\nx');
    expect(file.querySelector('object')).toBeNull();
  });

  it('brings frames of the same origin and open shadow roots along', () => {
    const { html } = made('<iframe></iframe><x-card></x-card>', (doc) => {
      const inner = doc.querySelector('iframe')?.contentDocument as Document;
      inner.body.innerHTML = '<div id="message-header" title="Anna">Anna</div>';
      const shadow = doc.querySelector('x-card')?.attachShadow({ mode: 'open' });
      shadow?.append(doc.createElement('b'), 'Anna');
    });
    expect(html).not.toContain('Anna');
    const file = reparsed(html);
    openSample(file);
    const header = file.querySelector('iframe')?.contentDocument?.getElementById('message-header');
    expect(header?.textContent).toBe(header?.getAttribute('title'));
    const card = [...file.querySelectorAll('*')].find((one) => one.localName.endsWith('-card'));
    expect(card?.shadowRoot?.textContent).toBe(header?.textContent);
    expect(card?.shadowRoot?.querySelector('b')).not.toBeNull();
  });

  it('reads a message in a preview frame from the page around it', () => {
    const url = 'https://webmail.example/roundcube/?_task=mail&_mbox=INBOX';
    const doc = parse(source('roundcube-message/message-list.html'), url);
    const inner = (doc.getElementById('messagecontframe') as HTMLIFrameElement).contentDocument as Document;
    const shown = parse(source('roundcube-message/own-page-en.html'), url);
    inner.body.append(inner.importNode(shown.getElementById('message-header') as Element, true));
    const sample = sampleOf(doc, url, 'roundcube-message', 1);
    const file = reparsed(sample.html);
    const [person] = openSample(file)?.reading?.people ?? [];
    expect(person?.emails).toHaveLength(1);
    expect(readPage(file, sample.url).people).toEqual([person]);
  });

  it('is told from every other page', () => {
    expect(openSample(reparsed('<title>x</title>'))).toBeUndefined();
    expect(openSample(reparsed('<meta name="tandem-sample" content="{}">'))).toBeUndefined();
    expect(openSample(reparsed('<meta name="tandem-sample" content="{">'))).toBeUndefined();
  });
});
