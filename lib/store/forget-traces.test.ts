import { beforeEach, expect, it } from 'vitest';
import type { ReadMark } from '../domain/health';
import { isAlarming } from '../domain/judge-health';
import { Recipe } from '../domain/recipe';
import { tandemDb } from './db';
import { eraseAll } from './erase';
import { forgetTraces } from './forget-traces';
import { freshDb } from './fresh';
import { allHealth, keepMark } from './health';
import { allRecipes, keepRecipe, noteUses } from './recipes';
import { keepSample, sampleId } from './samples';

const mark = (who: string): ReadMark => ({
  ...{ kind: 'linkedin-profile', page: 'unknown', who, on: 1, outcome: 'unsupported', found: {} },
});

beforeEach(async () => {
  await freshDb();
  for (const who of ['zoe', 'camille', 'zoe']) await keepMark(mark(who));
  await keepRecipe(
    Recipe.parse({
      ...{ id: 'r1', page: 'linkedin-profile', field: 'name', select: [{ css: 'h1', score: 1 }], madeOn: 1 },
    }),
  );
  await noteUses([{ id: 'r1', person: 'zoe', value: 'name' }], 1);
  await keepSample({
    ...{ id: sampleId('linkedin-profile', 'zoe'), kind: 'linkedin-profile', page: 'linkedin-profile-sdui', url: '' },
    ...{ html: '<p>', madeOn: 1, why: 'kept' },
  });
});

it('leaves no hash of a page or a person, and what health says', async () => {
  const db = tandemDb();
  await forgetTraces(db);
  const [health] = await allHealth();
  if (!health) throw new Error('no health');
  const whose = health.marks.map((one) => one.who);
  expect(whose[0]).toBe(whose[2]);
  expect(new Set(whose).size).toBe(2);
  expect(isAlarming(health)).toBe(true);
  expect((await allRecipes())[0]).toMatchObject({ seen: [] });
  expect(await db.samples.count()).toBe(1);
  expect(JSON.stringify([health, await allRecipes(), await db.samples.toArray()])).not.toMatch(/zoe|camille/);
});

it('erasing everything leaves no recipe, no health and no sample', async () => {
  await eraseAll();
  const { recipes, health, samples } = tandemDb();
  expect(await Promise.all([recipes, health, samples].map((table) => table.count()))).toEqual([0, 0, 0]);
});
