import { beforeEach, describe, expect, it, vi } from 'vitest';
import { soon } from '../../tests/soon';
import { now } from '../clock';
import type { ReadMark } from '../domain/health';
import { mirrorHash } from '../domain/mirror';
import { Recipe, type RecipeUse } from '../domain/recipe';
import { tandemDb } from '../store/db';
import { freshDb } from '../store/fresh';
import { allHealth } from '../store/health';
import { allRecipes, keepRecipe } from '../store/recipes';
import { keepSample, keptOf } from '../store/samples';
import { saveSettings } from '../store/settings';
import { publishSettings } from './mirror';
import { readTab } from './read-tab';
import { recordRead } from './record-read';
import { fakeBrowser } from './repair.fakes';

const fake = vi.hoisted(() => ({ browser: {} as object }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return fake.browser;
  },
}));
const world = fakeBrowser();
fake.browser = world.browser;

const zoe = 'https://www.linkedin.com/in/zoe-noel/';
const profile = (who: string, more: Partial<ReadMark> = {}): ReadMark => ({
  ...{ kind: 'linkedin-profile', page: 'linkedin-profile-sdui', who, on: 5, outcome: 'person' },
  found: { name: 'best', headline: 'best' },
  ...more,
});
const bad = (who: string) => profile(who, { outcome: 'unsupported', page: 'unknown', found: {} });
const read = (mark?: ReadMark, uses: RecipeUse[] = [], address = zoe) =>
  recordRead({ tabId: 1, address }, { mark, uses });
const nameRecipe = Recipe.parse({
  ...{ id: 'r1', page: 'linkedin-profile', field: 'name', select: [{ css: 'main > h1', score: 1 }], madeOn: 1 },
});
const published = () => world.kept.recipes as { recipes: { id: string; seen: unknown[] }[]; viewer?: string };
const ill = () => (world.kept.view as { ill: unknown[] } | undefined)?.ill ?? [];

beforeEach(async () => {
  world.reset();
  await freshDb();
  await saveSettings({ consentOn: 1, name: 'Marie Élan' });
  world.tabs[1] = zoe;
  world.answers['sampler.js'] = { html: '<!doctype html><p>', url: 'https://www.linkedin.com/in/anna-brun/' };
});

describe('a reading', () => {
  it('is told to health, when it happened by our own clock', async () => {
    await read(profile('a'));
    const [health] = await allHealth();
    expect(health).toMatchObject({ kind: 'linkedin-profile', marks: [{ who: 'a' }] });
    expect(health?.marks[0]?.on).toBeGreaterThan(1_000_000);
  });

  it('is not, before consent', async () => {
    await saveSettings({ consentOn: null });
    await read(profile('a'));
    expect(await allHealth()).toEqual([]);
    expect(world.put).toEqual([]);
  });

  it.each([
    ['another site', 'https://mail.google.com/mail/u/0/', profile('a')],
    ['a look-alike host', 'https://www.linkedin.com.evil.example/in/zoe-noel/', profile('a')],
    ['another page of the site', 'https://www.linkedin.com/feed/', profile('a')],
    ['a page that is none of the web', 'file:///tmp/zoe.html', profile('a', { kind: 'web-person' })],
  ])('is not believed from %s', async (_, address, mark) => {
    await keepRecipe(nameRecipe);
    await read(mark, [{ id: 'r1', aside: 'viewer' }], address);
    expect(await allHealth()).toEqual([]);
    expect((await allRecipes())[0]).not.toHaveProperty('aside');
  });

  it('of any site is one of a person’s own page', async () => {
    await read(profile('a', { kind: 'web-person', page: 'web-person' }), [], 'https://www.exemple.example/team');
    expect(await allHealth()).toMatchObject([{ kind: 'web-person' }]);
  });

  it('tells recipes how they did; one that is set aside no longer reaches pages', async () => {
    await keepRecipe(nameRecipe);
    await publishSettings();
    expect(published()).toMatchObject({ recipes: [{ id: 'r1' }], viewer: mirrorHash('marie elan') });
    await read(profile('a'), [{ id: 'r1', person: 'a', value: 'x' }]);
    expect(published().recipes).toMatchObject([{ seen: [['a', 'x']] }]);
    await read(profile('b'), [{ id: 'r1', person: 'b', value: 'x' }]);
    expect(published().recipes).toEqual([]);
    expect(await allRecipes()).toMatchObject([{ on: true, aside: { why: 'same-for-two' } }]);
  });
});

describe('the badge', () => {
  it('says that pages are ill when two of them are, and well again after a good one', async () => {
    await publishSettings();
    await read(bad('a'));
    await read(bad('a'));
    expect(ill()).toEqual([]);
    await read(bad('b'));
    expect(ill()).toEqual(expect.arrayContaining([{ hosts: ['linkedin.com'], path: String.raw`^\/in\/[^/]+` }]));
    expect(world.kept.view).toMatchObject({ mode: 'overlay' });
    expect(world.kept.view).not.toHaveProperty('name');
    await read(profile('c'));
    expect(ill()).toEqual([]);
  });

  it('says nothing of webmails on anybody’s host', async () => {
    for (const who of ['a', 'b', 'c'])
      await read(
        profile(who, { kind: 'roundcube-message', outcome: 'not-ready', found: {} }),
        [],
        'https://mail.exemple.example/',
      );
    expect(await allHealth()).toHaveLength(1);
    expect(ill()).toEqual([]);
  });
});

describe('a sample', () => {
  it('is kept after a good reading, once of a page', async () => {
    await read(profile('a'));
    await read(profile('a'));
    expect(world.scripts()).toEqual([`["${zoe}","linkedin-profile-sdui",null]`, 'sampler.js']);
    expect(await keptOf('linkedin-profile')).toMatchObject([
      { html: '<!doctype html><p>', url: 'https://www.linkedin.com/in/anna-brun/', page: 'linkedin-profile-sdui' },
    ]);
    await read(profile('b'));
    expect(await keptOf('linkedin-profile')).toHaveLength(2);
  });

  it.each<[string, ReadMark]>([
    ['nothing could be read', bad('a')],
    ['a recipe read the name', profile('a', { found: { name: 'recipe' } })],
    ['no name was read', profile('a', { found: { headline: 'best' } })],
  ])('is not made where %s', async (_, mark) => {
    await read(mark);
    expect(world.put).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['it is too large', { html: 'x'.repeat(3_000_001), url: '' }],
    ['the tab shows another page by then', undefined],
    ['the page may not be looked at', new Error('Cannot access contents of the page')],
  ])('is not kept where %s, and nothing else suffers', async (_, answer) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    world.answers['sampler.js'] = answer;
    await read(profile('a'));
    expect(await tandemDb().samples.count()).toBe(0);
    expect(await allHealth()).toHaveLength(1);
  });

  it('is made once when two tabs are read together', async () => {
    await keepSample({
      ...{ id: 'x', kind: 'linkedin-profile', page: '', url: '', html: '<p>', madeOn: 1, why: 'made' },
    });
    await Promise.all([read(profile('a')), read(profile('b'))]);
    expect(await keptOf('linkedin-profile')).toHaveLength(1);
  });
});

describe('the side panel', () => {
  const reading = { page: 'linkedin-profile-sdui', outcome: 'person' as const, people: [] };

  it('gets the reading, and health is told', async () => {
    world.answers['reader.js'] = { reading, mark: profile('a'), uses: [] };
    expect(await readTab(1)).toEqual(reading);
    await soon(async () => expect(await allHealth()).toHaveLength(1));
  });

  it('gets it where there is nothing to tell', async () => {
    world.answers['reader.js'] = { reading, uses: [] };
    expect(await readTab(1)).toEqual(reading);
  });

  it('has only told health of a page that is not ready when it stays so', async () => {
    const [start, address] = [now(), `${zoe}?later`];
    world.tabs[1] = address;
    const unready = { ...reading, outcome: 'not-ready' as const };
    const clock = vi.spyOn(Date, 'now').mockReturnValue(start);
    world.answers['reader.js'] = { reading: unready, mark: bad('a'), uses: [] };
    const marks = async () => (await allHealth())[0]?.marks.length ?? 0;
    for (const after of [0, 1000, 3000]) {
      clock.mockReturnValue(start + after);
      await readTab(1);
    }
    world.tabs[1] = `${zoe}?another`;
    clock.mockReturnValue(start + 60_000);
    await readTab(1);
    await new Promise((done) => setTimeout(done, 50));
    expect(await marks()).toBe(0);
    clock.mockReturnValue(start + 65_000);
    await readTab(1);
    await soon(async () => expect(await marks()).toBe(1));
    clock.mockRestore();
  });

  it('believes nothing of another shape', async () => {
    world.answers['reader.js'] = { reading, mark: { kind: 'linkedin-profile' }, uses: [] };
    expect(await readTab(1)).toMatchObject({ outcome: 'unsupported' });
  });
});
