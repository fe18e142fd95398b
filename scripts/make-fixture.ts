import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { kindOfPage } from '../lib/domain/page-kind';
import { kindOf } from '../lib/pages/kind-of';
import { readers, readersFor, readPage } from '../lib/pages/registry';
import { openSample } from '../lib/repair/open-sample';
import { expectationOf, withExpectation } from './expectation';
import { openPage } from './open-page';

export interface FixtureOrder {
  /** The sample's path. */
  file: string;
  /** The fixtures' folder, with a folder for each reader. */
  folder: string;
  /** The fixture's name; the next free `sample-<n>` where it is not given. */
  name?: string | undefined;
}

/**
 * The reader a sample is a fixture for: the one that read it, else the one that takes it now, else the first of those that
 * such an address and kind of page belong to.
 */
function readerOf(page: string, url: URL, now: string): string | undefined {
  const ids = readers.map((reader) => reader.id);
  const kind = kindOf(url, page);
  const ofKind = readersFor(url).filter((reader) => kind !== undefined && kindOfPage(reader.id) === kind);
  return [page, now, ofKind[0]?.id].find((id) => id !== undefined && ids.includes(id));
}

function freeName(folder: string): string {
  for (let at = 1; ; at++) if (!existsSync(join(folder, `sample-${at}.html`))) return `sample-${at}`;
}

/** The page without what Tandem wrote into the file for itself. */
function pageOf(html: string): string {
  const dom = openPage(html);
  for (const own of dom.window.document.querySelectorAll('meta[name^="tandem-"], meta[http-equiv]')) own.remove();
  return `${dom.serialize().trimEnd()}\n`;
}

/**
 * Makes a shareable sample a fixture of its reader: writes the page, and what it must give to the end of the reader's
 * expected.json. What it must give is what was read when the sample was made, by recipes, too.
 * @returns what to tell, or why nothing was written
 */
export function makeFixture({ file, folder, name }: FixtureOrder): { said: string } | { refused: string } {
  if (!existsSync(file)) return { refused: `No such file: ${file}` };
  const html = readFileSync(file, 'utf8');
  const sample = openSample(openPage(html).window.document);
  if (!sample)
    return { refused: `${file} is no sample made by Tandem. A saved page holds real people: never make it a fixture.` };
  const { url, page } = sample;
  const stripped = pageOf(html);
  const now = readPage(openPage(stripped, url).window.document, url);
  const reader = readerOf(page, new URL(url), now.page);
  const where = `${new URL(url).host}, ${page}`;
  if (!reader) return { refused: `No reader reads such pages (${where}): write one first (CONTRIBUTING.md).` };
  if (!existsSync(join(folder, reader))) return { refused: `No folder ${join(folder, reader)}` };
  const called = name ?? freeName(join(folder, reader));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(called)) return { refused: `Not a name for a fixture: ${called}` };
  const target = join(folder, reader, `${called}.html`);
  if (existsSync(target)) return { refused: `${target} is there already.` };

  const wanted = expectationOf(sample.reading ?? now, `${reader}/${called}.html`, url);
  const given = expectationOf(now, wanted.file, url);
  const list = join(folder, reader, 'expected.json');
  writeFileSync(target, stripped);
  writeFileSync(list, withExpectation(existsSync(list) ? readFileSync(list, 'utf8') : undefined, wanted));
  return {
    said: [
      `Written: ${target}`,
      `What it must give stands at the end of ${list}`,
      verdict(wanted, given, reader),
      `Run its test: npx vitest run lib/pages/${reader}`,
    ].join('\n'),
  };
}

type Expectation = ReturnType<typeof expectationOf>;

function verdict(wanted: Expectation, given: Expectation, reader: string): string {
  const mend = `until lib/pages/${reader}.ts is mended`;
  if (!isDeepStrictEqual(wanted, given))
    return `The readers do not read it as they should: its test fails ${mend}.\nWanted: ${JSON.stringify(wanted)}\nRead:   ${JSON.stringify(given)}`;
  return wanted.outcome === 'person' || wanted.outcome === 'people'
    ? 'The readers read it as expected.'
    : `Nobody could read it (${wanted.outcome}). If somebody is shown, write there what it must give: its test then fails ${mend}.`;
}
