import { expect, it } from 'vitest';
import { type KeptRecipe, Recipe } from '../../lib/domain/recipe';
import { planImport } from './import-plan';

const recipe = (id: string, css: string, more: Partial<Recipe> = {}): Recipe =>
  Recipe.parse({ id, page: 'linkedin-profile', field: 'headline', madeOn: 5, select: [{ css, score: 0.8 }], ...more });
const kept = (one: Recipe): KeptRecipe => ({ ...one, on: true, seen: [] });

it('says of each recipe whether it is new, takes a place or is here already', () => {
  const here = [kept(recipe('a', 'h1')), kept(recipe('b', 'h2', { page: 'web-person', host: 'one.example' }))];
  const how = (one: Recipe) => planImport([one], here)[0]?.how;
  expect(how(recipe('z', 'h1', { madeOn: 9 }))).toBe('same');
  expect(how(recipe('a', 'h3'))).toBe('replaces');
  expect(how(recipe('a', 'h1', { field: 'name' }))).toBe('added');
  expect(how(recipe('b', 'h3', { page: 'web-person', host: 'two.example' }))).toBe('added');
  expect(how(recipe('b', 'h3', { page: 'web-person', host: 'one.example' }))).toBe('replaces');
});
