import { expect, it } from 'vitest';
import { expected, parse, source } from '../../lib/pages/fixtures/expected';
import { told, wantedOf } from '../../lib/pages/fixtures/told';
import { readPage } from '../../lib/pages/registry';
import { expectationOf, withExpectation } from '../../scripts/expectation';

/** One page of each outcome of each reader. */
const some = [...new Map(expected.map((page) => [`${page.file.split('/')[0]} ${page.outcome}`, page])).values()];

it.each(some.map((page) => [page.file, page.url] as const))(
  '%s at %s: what is written is what was read',
  (file, url) => {
    const reading = readPage(parse(source(file), url), url);
    const written = JSON.parse(JSON.stringify(expectationOf(reading, file, url)));
    expect(wantedOf(written)).toEqual(told(reading));
  },
);

it('adds an entry to a list, and leaves the others as they are written', () => {
  const entry = { file: 'a/b.html', url: 'https://a.example/', outcome: 'nobody' as const };
  const one = withExpectation(undefined, entry);
  expect(JSON.parse(one)).toEqual([entry]);
  const text = '[\n {\n  "file":  "kept as it is"\n }\n]\n';
  const two = withExpectation(text, entry);
  expect(two.startsWith(text.slice(0, -3))).toBe(true);
  expect(JSON.parse(two)).toHaveLength(2);
});
