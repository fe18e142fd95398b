import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadMark } from '../domain/health';
import { Recipe } from '../domain/recipe';
import type { Sample } from '../domain/sample';
import type { Sender } from '../messaging/server';
import { tandemDb } from '../store/db';
import { freshDb } from '../store/fresh';
import { allHealth, keepMark } from '../store/health';
import { allRecipes, noteUses } from '../store/recipes';
import { keepSample } from '../store/samples';
import { saveSettings } from '../store/settings';
import { repairHandlers, repairPageHandlers } from './handlers-repair';
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
const pages = repairPageHandlers();
const ours = repairHandlers();
const from = (url: string, id = 1) => ({ tab: { id, url } }) as Sender;
const recipe = (id: string, more: Partial<Recipe> = {}): Recipe =>
  Recipe.parse({
    ...{ id, page: 'linkedin-profile', field: 'name', select: [{ css: 'main > h1', score: 1 }], madeOn: 1 },
    ...more,
  });
const mail = (id: string, host?: string) => recipe(id, { page: 'roundcube-message', ...(host && { host }) });
const published = () => (world.kept.recipes as { recipes: { id: string }[] } | undefined)?.recipes.map((one) => one.id);
const ok = { ok: true };

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  world.reset();
  await freshDb();
  await saveSettings({ consentOn: 1, mode: 'overlay' });
  world.tabs[1] = zoe;
  world.answers['sampler.js'] = { html: '<!doctype html><p>', url: 'https://www.linkedin.com/in/anna-brun/' };
});

describe('show me where', () => {
  const order = (more: object) => JSON.stringify([{ kind: 'linkedin-profile', page: 'unknown', ...more }]);

  it('puts the picker into the page, told what is to be picked', async () => {
    expect(await pages['page.teach']({ page: 'unknown', field: 'name' }, from(zoe))).toEqual(ok);
    expect(world.scripts()).toEqual([order({ from: 'card', field: 'name' }), 'picker.js']);
    expect(world.put.every(({ target }) => target.tabId === 1 && Object.keys(target).length === 1)).toBe(true);
  });

  it('leaves what other scripts of ours share in the page as it is', async () => {
    await pages['page.teach']({ page: 'unknown' }, from(zoe));
    const watcher = {};
    const shared = { watcher };
    vi.stubGlobal('__tandem', shared);
    const { func, args } = world.put[0] ?? {};
    func?.(...((args ?? []) as never[]));
    expect((globalThis as { __tandem?: object }).__tandem).toBe(shared);
    expect(shared).toEqual({ watcher, pick: { kind: 'linkedin-profile', page: 'unknown', from: 'card' } });
    vi.unstubAllGlobals();
  });

  it('is for the panel alone in quiet mode', async () => {
    await saveSettings({ mode: 'quiet' });
    expect(await pages['page.teach']({ page: 'unknown' }, from(zoe))).toEqual({ refused: 'no-access' });
    expect(world.put).toEqual([]);
    expect(await ours['tab.teach']({ tabId: 1, page: 'unknown' }, {} as Sender)).toEqual(ok);
    expect(world.scripts()).toEqual([order({ from: 'panel' }), 'picker.js']);
  });

  it.each([
    ['a closed tab', 2, undefined, 'no-access'],
    ['the browser’s own page', 2, 'chrome://settings/', 'no-access'],
    ['a page of LinkedIn that shows nobody', 2, 'https://www.linkedin.com/jobs/', 'not-this-page'],
  ])('%s', async (_, tabId, url, refused) => {
    if (url) world.tabs[tabId] = url;
    const answer = await ours['tab.teach']({ tabId, page: 'unknown' }, {} as Sender);
    expect(answer).toEqual({ refused });
    expect(world.put).toEqual([]);
  });

  it('says so where the browser does not let us in', async () => {
    world.answers['picker.js'] = new Error('Missing host permission for the tab');
    expect(await ours['tab.teach']({ tabId: 1, page: 'unknown' }, {} as Sender)).toEqual({ refused: 'no-access' });
  });
});

describe('what a page teaches', () => {
  it('is kept, switched on and in force at once', async () => {
    expect(await pages['page.taught']({ recipe: recipe('a') }, from(zoe))).toEqual(ok);
    expect(await allRecipes()).toMatchObject([{ id: 'a', on: true, seen: [] }]);
    expect(published()).toEqual(['a']);
  });

  it.each<[string, Recipe, string]>([
    ['another kind of page', recipe('a', { page: 'gmail-thread' }), zoe],
    ['a page that is not LinkedIn’s', recipe('a'), 'https://www.linkedin.com.evil.example/in/zoe-noel/'],
    ['a webmail on another host', mail('a', 'mail.exemple.example'), 'https://other.exemple.example/'],
    ['any webmail', mail('a'), 'https://mail.exemple.example/'],
  ])('is not kept for %s', async (_, taught, address) => {
    expect(await pages['page.taught']({ recipe: taught }, from(address))).toEqual({ refused: 'not-this-page' });
    expect(await allRecipes()).toEqual([]);
  });

  it('is taken back, and what it replaced is in force again', async () => {
    await ours['recipe.save']({ recipe: recipe('a', { field: 'company' }) }, {} as Sender);
    await ours['recipe.save']({ recipe: recipe('b') }, {} as Sender);
    await pages['page.taught']({ recipe: recipe('c') }, from(zoe));
    await pages['page.taught']({ recipe: recipe('d', { field: 'headline' }) }, from(zoe));
    expect(published()?.sort()).toEqual(['a', 'c', 'd']);
    await pages['page.untaught']({ page: 'unknown', fields: ['name', 'headline'] }, from('https://mail.google.com/'));
    expect(published()?.sort()).toEqual(['a', 'c', 'd']);
    await pages['page.untaught']({ page: 'unknown', fields: ['name', 'headline'] }, from(zoe));
    expect(published()?.sort()).toEqual(['a', 'b']);
    await ours['tab.untaught']({ tabId: 1, page: 'unknown', fields: ['company'] }, {} as Sender);
    expect(published()).toEqual(['b']);
  });

  it('is kept for a webmail’s own host', async () => {
    const taught = mail('a', 'mail.exemple.example');
    expect(await pages['page.taught']({ recipe: taught }, from('https://mail.exemple.example/?_task=mail'))).toEqual(
      ok,
    );
  });
});

describe('samples', () => {
  const sample = (id: string, more: object = {}) => ({
    ...{
      id,
      kind: 'linkedin-profile' as const,
      page: 'linkedin-profile-sdui',
      url: 'https://x.example/',
      html: `<p>${id}`,
    },
    ...{ madeOn: 1, why: 'kept' as const },
    ...more,
  });

  it('of its own kind are a page’s to try a recipe on; not what somebody made to share', async () => {
    for (const one of [sample('a'), sample('b', { kind: 'gmail-thread' }), sample('c', { why: 'made' })])
      await keepSample(one);
    const ask = (kind: 'linkedin-profile' | 'gmail-thread') => pages['page.samples']({ kind }, from(zoe));
    expect(await ask('linkedin-profile')).toEqual({ samples: [{ id: 'a', html: '<p>a', url: 'https://x.example/' }] });
    expect(await ask('gmail-thread')).toEqual({ samples: [] });
  });

  it('to be shared are made on request, and shown', async () => {
    const made = await ours['tab.make-sample']({ tabId: 1, page: 'linkedin-profile-sdui' }, {} as Sender);
    const [kept] = await tandemDb().samples.toArray();
    expect(made).toEqual({ ok: true, id: kept?.id });
    expect(kept).toMatchObject({ why: 'made', kind: 'linkedin-profile', html: '<!doctype html><p>' });
    expect(world.opened).toEqual([`chrome-extension://tandem/options.html#health/sample/${kept?.id}`]);
    expect(await pages['page.make-sample']({ page: 'unknown' }, from(zoe))).toEqual(ok);
    expect(world.opened).toHaveLength(2);
    await ours['sample.remove']({ ids: [kept?.id ?? ''] }, {} as Sender);
    expect(await tandemDb().samples.count()).toBe(1);
    await ours['sample.restore']({ sample: kept as Sample }, {} as Sender);
    expect(await tandemDb().samples.get(kept?.id ?? '')).toEqual(kept);
  });

  it.each<[string, unknown, string]>([
    ['the page is too large', { html: 'x'.repeat(3_000_001), url: '' }, 'sample-too-large'],
    ['the page went away', undefined, 'no-sample'],
    ['we may not look at it', new Error('Cannot access'), 'no-access'],
  ])('say why there is none: %s', async (_, answer, refused) => {
    world.answers['sampler.js'] = answer;
    expect(await ours['tab.make-sample']({ tabId: 1, page: 'unknown' }, {} as Sender)).toEqual({ refused });
    expect(await pages['page.make-sample']({ page: 'unknown' }, from(zoe))).toEqual({ refused });
    expect(world.opened).toEqual([]);
  });
});

describe('our own pages', () => {
  const by = {} as Sender;

  it('save, switch and remove recipes; pages know what is in force', async () => {
    await ours['recipe.save']({ recipe: recipe('a') }, by);
    await ours['recipe.save']({ recipe: recipe('b', { field: 'headline' }), on: false }, by);
    expect(published()).toEqual(['a']);
    await ours['recipe.switch']({ id: 'b', on: true }, by);
    expect(published()).toEqual(['a', 'b']);
    await noteUses([{ id: 'a', aside: 'empty' }], 5);
    await ours['recipe.remove']({ id: 'b' }, by);
    expect(published()).toEqual([]);
    await ours['recipe.switch']({ id: 'a', on: true }, by);
    expect(published()).toEqual(['a']);
    expect(await ours['recipe.save']({ recipe: mail('c') }, by)).toEqual({ refused: 'bad-value' });
  });

  it('import recipes, but none that would hold on any host', async () => {
    const done = await ours['recipes.import'](
      { recipes: [recipe('a'), mail('b'), mail('c', 'mail.exemple.example')] },
      by,
    );
    expect(done).toEqual({ added: ['a', 'c'], replaced: [] });
    expect(published()).toEqual(['a', 'c']);
  });

  it('forget what health knows of a kind of page, and the badge with it', async () => {
    const bad = (who: string): ReadMark => ({
      ...{ kind: 'linkedin-profile', page: 'unknown', who, on: 1, outcome: 'unsupported', found: {} },
    });
    await pages['page.read']({ mark: bad('a'), uses: [] }, from(zoe));
    await keepMark(bad('b'));
    await pages['page.read']({ mark: bad('c'), uses: [] }, from(zoe));
    const ill = () => (world.kept.view as { ill: unknown[] }).ill.length;
    expect(ill()).toBeGreaterThan(0);
    const { marks } = await ours['health.forget']({ kind: 'linkedin-profile' }, by);
    expect(await tandemDb().health.count()).toBe(0);
    expect(ill()).toBe(0);
    await keepMark(bad('d'));
    await ours['health.restore']({ marks }, by);
    expect((await allHealth())[0]?.marks.map(({ who }) => who)).toEqual(['a', 'b', 'c', 'd']);
    expect(ill()).toBeGreaterThan(0);
  });
});
