import type { Reading } from '../domain/candidate';
import { readPage } from '../pages/registry';
import { anonymised } from './anonymise';
import { type SampleFacts, sampleMark } from './open-sample';
import { htmlOf } from './sample-html';
import { withTaught } from './taught-reading';

/** A sample fetches nothing and runs nothing; its elements hide as they hid. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A page as a file with everything in it invented (anonymise.ts).
 * @param address the page's own address; `url` is the invented one
 * @param page the `page` of its reading
 * @param taught what was read on the page itself where recipes read some of it: said in the sample, invented, as what it must give
 */
export function sampleOf(
  doc: Document,
  address: string,
  page: string,
  seed: number,
  taught?: Reading,
): { html: string; url: string } {
  const made = anonymised(doc, seed, address);
  const url = made.url(address);
  const read = readPage(made.doc, url);
  const facts: SampleFacts = { url, page, reading: taught ? withTaught(read, taught, made) : read };
  return { html: htmlOf(made.doc, head(facts)), url };
}

function head(facts: SampleFacts): string {
  const content = JSON.stringify(facts).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="${sampleMark}" content="${content}">`;
}
