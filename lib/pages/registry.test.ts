import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Reading } from '../domain/candidate';
import { expected, parse, source } from './fixtures/expected';
import { hostMatches } from './reader';
import { readers, readersFor, readPage } from './registry';

describe('hostMatches', () => {
  it.each([
    ['www.linkedin.com', true],
    ['linkedin.com', true],
    ['fr.linkedin.com', true],
    ['notlinkedin.com', false],
    ['linkedin.com.evil.example', false],
  ])('%s: %s', (host, yes) => expect(hostMatches(host, ['linkedin.com'])).toBe(yes));
});

describe('readPage', () => {
  it.each([
    ['https://www.linkedin.com/feed/', 'nobody'],
    ['https://www.linkedin.com/authwall?trk=x', 'nobody'],
    ['https://www.linkedin.com/learning/inventio/', 'unsupported'],
    ['about:blank', 'unsupported'],
    ['not an address', 'unsupported'],
  ])('refuses a profile served as %s: %s', (url, outcome) => {
    const doc = parse(
      source('linkedin-profile-sdui/camille-moreau.html'),
      'https://www.linkedin.com/in/camille-moreau/',
    );
    expect(readPage(doc, url)).toMatchObject({ page: 'unknown', outcome, people: [] });
  });

  it.each(['https://elsewhere.example/in/camille-moreau', 'https://notlinkedin.com/in/camille-moreau/'])(
    'takes LinkedIn’s own marks for nothing at %s',
    (url) => {
      const reading = readPage(parse(source('linkedin-profile-sdui/camille-moreau.html'), url), url);
      expect(reading.people.flatMap((one) => one.identities).filter((i) => !i.startsWith('email:'))).toEqual([]);
    },
  );

  it('reports a bug of ours and shows an unsupported page', () => {
    const bugs: unknown[] = [];
    const broken = {
      querySelectorAll: () => {
        throw new Error('bug');
      },
    } as unknown as Document;
    expect(readPage(broken, 'https://www.linkedin.com/in/x/', (bug) => bugs.push(bug)).outcome).toBe('unsupported');
    expect(bugs).toHaveLength(1);
  });

  it('gives what the schema allows, for every fixture', () => {
    for (const { file, url } of expected)
      expect(Reading.safeParse(readPage(parse(source(file), url), url)).success).toBe(true);
  });

  it('has an expectation for every fixture page, and every reader reads, refuses and knows French', () => {
    const folder = fileURLToPath(new URL('./fixtures', import.meta.url));
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    expect(new Set(expected.map((page) => page.file))).toEqual(new Set(pages));
    for (const { id } of readers) {
      const own = expected.filter((page) => page.file.startsWith(`${id}/`));
      expect(own.some((page) => /^pe/.test(page.outcome) && /<html[^>]* lang="fr"/.test(source(page.file)))).toBe(true);
      expect(own.some((page) => page.outcome !== 'person')).toBe(true);
    }
  });

  it('asks the readers of any host only where no reader has the host', () => {
    expect(readersFor(new URL('https://mail.google.com/mail/u/0/')).map((reader) => reader.id)).toEqual([
      'gmail-thread',
    ]);
    expect(readersFor(new URL('http://localhost:8080/mail/')).map((reader) => reader.id)).toEqual([
      'roundcube-message',
      'outlook-message',
      'zimbra-message',
      'web-person',
    ]);
    expect(readersFor(new URL('https://www.linkedin.com/jobs/'))).toEqual([]);
  });
});
