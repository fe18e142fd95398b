import { expect, it } from 'vitest';
import { Recipe } from './recipe';
import { bareRecipe, isSound, sameSpot } from './sound-recipe';

const recipe = (more: Partial<Recipe> = {}): Recipe =>
  Recipe.parse({
    id: 'r1',
    page: 'linkedin-profile',
    field: 'name',
    select: [{ css: 'main > h1', score: 1 }],
    madeOn: 1,
    ...more,
  });

it.each<[string, Partial<Recipe>, boolean]>([
  ['a LinkedIn profile’s of no host', {}, true],
  ['a webmail’s of no host', { page: 'roundcube-message' }, false],
  ['a webmail’s of a host', { page: 'roundcube-message', host: 'mail.exemple.example' }, true],
])('%s', (_, more, sound) => {
  expect(isSound(recipe(more))).toBe(sound);
});

it('is the same spot by kind of page, field, and host where it may be anybody’s', () => {
  expect(sameSpot(recipe(), recipe({ id: 'r2', host: 'www.linkedin.com' }))).toBe(true);
  expect(sameSpot(recipe(), recipe({ field: 'headline' }))).toBe(false);
  const mail = { page: 'roundcube-message' as const };
  expect(sameSpot(recipe({ ...mail, host: 'a.example' }), recipe({ ...mail, host: 'b.example' }))).toBe(false);
});

it('comes without what this browser keeps of it', () => {
  const kept = {
    ...recipe(),
    on: true,
    seen: [['a', 'b']] as [string, string][],
    aside: { why: 'empty' as const, on: 2 },
  };
  expect(bareRecipe(kept)).toEqual(recipe());
});
