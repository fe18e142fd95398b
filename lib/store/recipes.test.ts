import { beforeEach, describe, expect, it } from 'vitest';
import { Recipe } from '../domain/recipe';
import { tandemDb } from './db';
import { freshDb } from './fresh';
import { allRecipes, importRecipes, keepRecipe, noteUses, restoreRecipes, switchRecipe } from './recipes';

beforeEach(freshDb);

const recipe = (id: string, more: Partial<Recipe> = {}): Recipe =>
  Recipe.parse({
    ...{ id, page: 'linkedin-profile', field: 'name', select: [{ css: 'main > h1', score: 0.9 }], madeOn: 10 },
    ...more,
  });
const mail = (id: string, host: string) => recipe(id, { page: 'roundcube-message', host });
const ids = async () => (await allRecipes()).map((one) => one.id);
const only = async () => (await allRecipes())[0];

describe('keeping a recipe', () => {
  it('puts it in the place of the one for the same field of the same pages', async () => {
    await keepRecipe(recipe('a'));
    await keepRecipe(recipe('b', { field: 'headline', madeOn: 20 }));
    await keepRecipe(recipe('c', { madeOn: 30 }));
    expect(await ids()).toEqual(['c', 'b']);
  });

  it('keeps those of two hosts apart', async () => {
    await keepRecipe(mail('a', 'mail.exemple.example'));
    await keepRecipe(mail('b', 'webmail.exemple.example'));
    await keepRecipe(mail('c', 'mail.exemple.example'));
    expect(await ids()).toEqual(['b', 'c']);
  });

  it('leaves an edited one on or off as it was, and believes it anew', async () => {
    await keepRecipe(recipe('a'), false);
    await keepRecipe(recipe('a', { take: { attribute: 'title' } }));
    expect(await only()).toMatchObject({ on: false, take: { attribute: 'title' } });
    await keepRecipe(recipe('a'), true);
    await noteUses([{ id: 'a', aside: 'viewer' }], 5);
    await keepRecipe(recipe('a', { field: 'jobTitle' }));
    expect(await only()).toEqual({ ...recipe('a', { field: 'jobTitle' }), on: true, seen: [] });
  });
});

describe('a file of recipes', () => {
  it('says what came and what gave way, so that both can be undone', async () => {
    await keepRecipe(recipe('mine'), false);
    await keepRecipe(recipe('other', { field: 'company' }));
    const done = await importRecipes([recipe('theirs'), recipe('more', { field: 'headline' })]);
    expect(done.added).toEqual(['theirs', 'more']);
    expect(done.replaced).toEqual([{ ...recipe('mine'), on: false, seen: [] }]);
    expect((await ids()).sort()).toEqual(['more', 'other', 'theirs']);
    for (const id of done.added) await tandemDb().recipes.delete(id);
    for (const { on, seen: _, ...former } of done.replaced) await keepRecipe(former, on);
    expect((await ids()).sort()).toEqual(['mine', 'other']);
  });

  it('changes nothing the second time', async () => {
    await importRecipes([recipe('a'), recipe('b', { field: 'headline' })]);
    await switchRecipe('b', false);
    const before = await allRecipes();
    expect(await importRecipes([recipe('a'), recipe('b', { field: 'headline' })])).toEqual({ added: [], replaced: [] });
    expect(await allRecipes()).toEqual(before);
  });

  it('names what it replaced only where it was here before', async () => {
    expect(await importRecipes([recipe('a'), recipe('b')])).toEqual({ added: ['b'], replaced: [] });
  });
});

describe('a backup’s recipes', () => {
  it('come where there is none, or an older one, for the same field of the same pages', async () => {
    await keepRecipe(recipe('here', { madeOn: 10 }));
    await keepRecipe(recipe('newer', { field: 'headline', madeOn: 30 }));
    const back = (one: Recipe) => ({ ...one, on: false, seen: [['a', 'b']] as [string, string][] });
    await restoreRecipes(tandemDb(), [
      back(recipe('later', { madeOn: 20 })),
      back(recipe('earlier', { field: 'headline', madeOn: 20 })),
      back(recipe('fresh', { field: 'company', madeOn: 5 })),
    ]);
    expect(await ids()).toEqual(['newer', 'later', 'fresh']);
    expect((await allRecipes())[1]).toMatchObject({ on: false, seen: [] });
  });
});

describe('uses', () => {
  it('are remembered; a recipe is set aside, and believed anew when it is switched on again', async () => {
    await keepRecipe(recipe('a'));
    expect(await noteUses([{ id: 'a', person: 'p', value: 'x' }], 5)).toBe(true);
    expect(await noteUses([{ id: 'a', person: 'p', value: 'x' }], 6)).toBe(false);
    expect(await noteUses([{ id: 'gone', person: 'p', value: 'x' }], 6)).toBe(false);
    expect(await noteUses([{ id: 'a', person: 'q', value: 'x' }], 7)).toBe(true);
    expect(await only()).toMatchObject({ aside: { why: 'same-for-two', on: 7 } });
    await switchRecipe('a', false);
    expect(await only()).toMatchObject({ on: false, aside: { why: 'same-for-two' } });
    await switchRecipe('a', true);
    expect(await only()).toEqual({ ...recipe('a'), on: true, seen: [] });
    await switchRecipe('gone', true);
    expect(await ids()).toEqual(['a']);
  });
});
