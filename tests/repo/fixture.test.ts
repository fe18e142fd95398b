import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Expected, parse, source } from '../../lib/pages/fixtures/expected';
import { told, wantedOf } from '../../lib/pages/fixtures/told';
import { readPage } from '../../lib/pages/registry';
import { sampleOf } from '../../lib/repair/sample-of';
import { makeFixture } from '../../scripts/make-fixture';

const profile = 'https://www.linkedin.com/in/camille-moreau/';

/** `npm run fixture`, on a copy of the fixtures. */
describe('a sample made a fixture', () => {
  let folder: string;
  const inFolder = (...path: string[]) => join(folder, ...path);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-fixtures-'));
    for (const reader of ['linkedin-profile-sdui', 'linkedin-profile-guest'])
      cpSync(`lib/pages/fixtures/${reader}`, inFolder(reader), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const fixture = (file: string, name?: string) => makeFixture({ file, folder, name });
  /** A file with a sample of this page. */
  function sample(file: string, url: string, page: string): string {
    const path = inFolder('tandem-sample.html');
    writeFileSync(path, sampleOf(parse(source(file), url), url, page, 7).html);
    return path;
  }
  const entries = (reader: string): Expected[] => JSON.parse(readFileSync(inFolder(reader, 'expected.json'), 'utf8'));

  it('is a page and, at the end of the list, what it must give', () => {
    const before = readFileSync(inFolder('linkedin-profile-sdui', 'expected.json'), 'utf8');
    const file = sample('linkedin-profile-sdui/camille-moreau.html', profile, 'linkedin-profile-sdui');
    const { stdout } = spawnSync('npm', ['run', 'fixture', '--', file, '--name', 'shared-card', '--folder', folder], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('npx vitest run lib/pages/linkedin-profile-sdui');
    expect(stdout).toContain('The readers read it as expected');
    const page = readFileSync(inFolder('linkedin-profile-sdui', 'shared-card.html'), 'utf8');
    expect(page).not.toMatch(/tandem-sample|Content-Security-Policy/);
    const list = readFileSync(inFolder('linkedin-profile-sdui', 'expected.json'), 'utf8');
    expect(list.startsWith(before.trimEnd().slice(0, -1).trimEnd())).toBe(true);
    const entry = entries('linkedin-profile-sdui').at(-1) as Expected;
    expect(entry).toMatchObject({ file: 'linkedin-profile-sdui/shared-card.html', outcome: 'person' });
    expect(Object.keys(entry.fields ?? {})).toEqual(['name', 'headline', 'company', 'location', 'photo']);
    // The test that the reader's fixtures go through.
    expect(told(readPage(parse(page, entry.url), entry.url))).toEqual(wantedOf(entry));
    expect(fixture(file, 'shared-card')).toEqual({ refused: expect.stringContaining('is there already') });
  });

  it('begins a list where a reader has none yet, under the next free name', () => {
    const url = 'https://fr.linkedin.com/in/elodie-lefevre-brule';
    const made = fixture(sample('linkedin-profile-guest/elodie-lefevre.html', url, 'linkedin-profile-guest'));
    expect(made).toEqual({ said: expect.stringContaining('sample-1.html') });
    expect(existsSync(inFolder('linkedin-profile-guest', 'sample-1.html'))).toBe(true);
    expect(entries('linkedin-profile-guest').map((entry) => entry.file)).toEqual([
      'linkedin-profile-guest/sample-1.html',
    ]);
  });

  it('says what to do where nobody could read it', () => {
    const made = fixture(sample('linkedin-profile-sdui/shell.html', profile, 'unknown'), 'unread');
    expect(made).toEqual({ said: expect.stringContaining('write there what it must give') });
    expect(entries('linkedin-profile-sdui').at(-1)).toMatchObject({ outcome: 'not-ready' });
  });

  it.each([
    ['a saved page', () => 'lib/pages/fixtures/linkedin-profile-sdui/camille-moreau.html', 'x', 'no sample'],
    ['no file', () => inFolder('nowhere.html'), 'x', 'No such file'],
    ['a name that is a path', () => inFolder('tandem-sample.html'), '../x', 'Not a name'],
  ])('refuses %s, and says why', (_, file, name, why) => {
    expect(fixture(file(), name)).toEqual({ refused: expect.stringContaining(why) });
  });
});
