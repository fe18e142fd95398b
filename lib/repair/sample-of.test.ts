import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Expected, expected, parse, source } from '../pages/fixtures/expected';
import { readPage } from '../pages/registry';
import { anonymised } from './anonymise';
import { foundIn, wordsOf } from './anonymise.fakes';
import { htmlOf } from './sample-html';
import { openSample, sampleOf } from './sample-of';

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
    expect(foundIn(`${htmlOf(file)} ${JSON.stringify(url)}`, wordsOf(doc, page.url))).toEqual([]);
    file.defaultView?.close();
    doc.defaultView?.close();
  });

  it.each(once)('$file: its text is read back to the same tree', (page: Expected) => {
    const made = anonymised(parse(source(page.file), page.url), 5, page.url).doc;
    const html = htmlOf(made);
    expect(htmlOf(reparsed(html))).toBe(html);
  });
});
