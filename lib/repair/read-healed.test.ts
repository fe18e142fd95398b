import { describe, expect, it } from 'vitest';
import { fold } from '../domain/fold-text';
import { mirrorHash } from '../domain/mirror';
import type { PageKind } from '../domain/page-kind';
import type { KeptRecipe, RecipeField } from '../domain/recipe';
import { parse } from '../pages/fixtures/expected';
import { readHealed } from './read-healed';

const linkedin = 'https://www.linkedin.com';
const head = (name: string, slug: string, title = `${name} | LinkedIn`) => `<!doctype html><html><head>
<title>${title}</title><meta name="clientPageInstanceId" content="x"></head><body><main><div data-part="hero">
<div role="heading" data-part="name">${name}</div><p data-part="line">Head of ${name}</p>
<div><span>Lyon</span><a href="${linkedin}/in/${slug}/overlay/contact-info/">x</a></div></div>`;
const tail = `<aside><a href="/in/mallory-other/"><p data-part="other">Mallory Other</p></a></aside></main><p>end</p></body></html>`;

const recipe = (field: RecipeField, css: string, page: PageKind = 'linkedin-profile'): KeptRecipe => ({
  ...{ id: `${page}-${field}`, page, field, enter: [], select: [{ css, score: 0.9 }], take: 'text', edits: [] },
  ...{ madeOn: 1, on: true, seen: [] },
});
const name = recipe('name', '[data-part="name"]');
const line = recipe('headline', '[data-part="line"]');

function read(html: string, path: string, recipes: KeptRecipe[], viewer?: string) {
  const url = path.startsWith('/') ? `${linkedin}${path}` : path;
  return readHealed(parse(html, url), url, { recipes, viewer }, 5, (bug) => {
    throw bug;
  });
}
const fieldsOf = (healed: ReturnType<typeof read>) =>
  Object.fromEntries(Object.entries(healed.reading.people[0]?.fields ?? {}).map(([key, one]) => [key, one?.value]));

describe('a profile no reader knows', () => {
  const page = head('Nadia Benali', 'nadia-benali') + tail;

  it('is not read without recipes, and health is told', () => {
    const { reading, mark, uses } = read(page, '/in/nadia-benali/', []);
    expect(reading.people).toEqual([]);
    expect(mark).toMatchObject({ kind: 'linkedin-profile', on: 5, found: {}, outcome: 'unsupported' });
    expect(uses).toEqual([]);
  });

  it('is read by recipes alone where address, title and links agree', () => {
    const healed = read(page, '/in/nadia-benali/', [name, line]);
    expect(healed.reading).toMatchObject({ outcome: 'person', page: 'linkedin-profile' });
    expect(fieldsOf(healed)).toEqual({ name: 'Nadia Benali', headline: 'Head of Nadia Benali' });
    expect(healed.reading.people[0]?.identities).toEqual(['linkedin:in/nadia-benali']);
    expect(healed.mark?.found).toEqual({ name: 'recipe', headline: 'recipe' });
    expect(healed.uses.map((use) => [use.id, use.aside])).toEqual([
      [name.id, undefined],
      [line.id, undefined],
    ]);
    expect(JSON.stringify([healed.mark, healed.uses])).not.toMatch(/nadia/i);
  });

  it.each([
    ['the contact-info link names somebody else', head('Nadia Benali', 'somebody-else') + tail],
    ['the title names somebody else', head('Nadia Benali', 'nadia-benali', 'Yusuf Demir | LinkedIn') + tail],
    [
      'nothing near the name leads to the person of the address',
      (head('Nadia Benali', 'nadia-benali') + tail).replace(/<a href="[^"]*overlay[^>]*>x<\/a>/, ''),
    ],
    [
      'only a list beside the previous person leads there',
      (head('Old Person', 'old') + tail)
        .replace(/<a href="[^"]*overlay[^>]*>x<\/a>/, '<a href="/in/old/details/skills/">x</a>')
        .replace('mallory-other', 'nadia-benali'),
    ],
  ])('is not guessed at where %s', (_, html) => {
    const { reading, uses } = read(html, '/in/nadia-benali/', [name, line]);
    expect(reading).toMatchObject({ outcome: 'not-ready', people: [] });
    expect(uses).toEqual([]);
  });

  it('is left alone by recipes that are off, set aside, or for another kind or host', () => {
    const others = [
      { ...name, on: false },
      { ...name, aside: { why: 'empty' as const, on: 1 } },
      recipe('name', '[data-part="name"]', 'linkedin-messaging'),
      { ...name, host: 'other.example' },
    ];
    expect(read(page, '/in/nadia-benali/', others).reading.outcome).toBe('unsupported');
  });

  it('says so when a recipe reads the user’s own name, and does not believe it', () => {
    const wrong = recipe('name', '[data-part="other"]');
    const untitled = head('Nadia Benali', 'nadia-benali', 'LinkedIn Profile') + tail;
    const hash = (text: string) => mirrorHash(fold(text));
    const me = read(
      untitled.replace('Nadia Benali</div>', 'Marie Dupont</div>'),
      '/in/nadia-benali/',
      [name],
      hash('Marie DUPONT'),
    );
    expect(me.reading.people).toEqual([]);
    expect(me.uses).toMatchObject([{ id: name.id, aside: 'viewer' }]);
    expect(read(untitled, '/in/nadia-benali/', [wrong]).reading.people).toEqual([]);
  });

  it('does not believe a name it read for another person before', () => {
    const kept = { ...name, seen: [['somebody', mirrorHash(fold('Nadia Benali'))]] as [string, string][] };
    const healed = read(page, '/in/nadia-benali/', [kept]);
    expect(healed.reading.people).toEqual([]);
    expect(healed.uses).toMatchObject([{ id: name.id, aside: 'same-for-two' }]);
  });
});

describe('a page the readers do know', () => {
  const sdui = (rest = '') => `<!doctype html><html><head><title>Nadia Benali | LinkedIn</title></head><body><main>
<section componentkey="com.linkedin.sdui.profile.card.refACoAAExample0123nadiaTopcard"><h2>Nadia Benali</h2>
<p data-part="other">Not hers</p><p data-part="line">Buyer at Rivoire</p><div><p>Lyon</p><p>·</p>
<p><a href="/in/nadia-benali/overlay/contact-info/">x</a></p></div>${rest}</section></main><p>end</p></body></html>`;

  it('gives the taught value where it differs, and is surer where both agree', () => {
    const plain = read(sdui(), '/in/nadia-benali/', []);
    expect(plain.mark?.found).toMatchObject({ name: 'best' });
    const healed = read(sdui(), '/in/nadia-benali/', [line, recipe('location', 'section > div > p:nth-of-type(1)')]);
    expect(healed.reading.people[0]?.fields.headline).toEqual({
      ...{ value: 'Buyer at Rivoire', way: 'recipe', confidence: 'medium' },
    });
    expect(healed.reading.people[0]?.fields.location).toEqual({ value: 'Lyon', way: 'recipe', confidence: 'high' });
    expect(healed.reading.people[0]?.identities).toEqual(plain.reading.people[0]?.identities);
    expect(healed.mark?.found).toMatchObject({ name: 'best', headline: 'recipe' });
  });

  it('says that a recipe found nothing only where the readers found something', () => {
    const nothing = [recipe('location', '[data-part="gone"]'), recipe('photo', '[data-part="gone"]')];
    const { uses } = read(sdui(), '/in/nadia-benali/', nothing);
    expect(uses).toEqual([{ id: 'linkedin-profile-location', person: expect.any(String) }]);
  });

  it('keeps its own name where a recipe names somebody the title does not', () => {
    const healed = read(sdui('<p data-part="name">Mallory Other</p>'), '/in/nadia-benali/', [name]);
    expect(fieldsOf(healed).name).toBe('Nadia Benali');
  });
});

describe('a mail no reader understands', () => {
  const mail = `<!doctype html><html><head><title>Inbox - me@mine.example - Outlook</title></head><body>
<div id="ReadingPaneContainerId"><h1>Subject</h1><div data-who="from">Nadia Benali &lt;nadia@rivoire.example&gt;</div></div><p>end</p></body></html>`;
  const outlook = 'https://outlook.office.com/mail/inbox/id/AAQk1';
  const address = { ...recipe('email', '[data-who="from"]', 'outlook-message'), edits: [{ do: 'address' as const }] };
  const from = { ...recipe('name', '[data-who="from"]', 'outlook-message'), edits: [{ do: 'name' as const }] };

  it('is read by the address that is taught', () => {
    const healed = read(mail.replace('data-who="from">', 'data-who="from"><i hidden></i>'), outlook, [from, address]);
    expect(healed.reading.people[0]?.identities).toEqual(['email:nadia@rivoire.example']);
    expect(fieldsOf(healed)).toEqual({ name: 'Nadia Benali' });
  });

  it('is not the mailbox’s owner', () => {
    const own = mail.replace('nadia@rivoire.example', 'me@mine.example');
    expect(read(own, outlook, [from, address]).reading.people).toEqual([]);
  });
});

describe('any other page', () => {
  it('says nothing to health unless somebody was read', () => {
    expect(read('<!doctype html><title>x</title><p>Hello</p>', 'https://www.any.example/', []).mark).toBeUndefined();
    expect(read('<!doctype html><p>x</p>', 'about:blank', []).mark).toBeUndefined();
  });
});
