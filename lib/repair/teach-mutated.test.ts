import { afterAll, expect, it } from 'vitest';
import { fieldNames } from '../domain/field';
import { listKinds } from '../domain/page-kind';
import type { Recipe, RecipeField } from '../domain/recipe';
import { seeded } from '../domain/seeded';
import { parse, source } from '../pages/fixtures/expected';
import { mutations, pick } from '../pages/fixtures/mutate';
import { expectedValue, knownOf, type Lesson, lessons, pointAndTeach } from './point-at.fakes';
import { runListRecipes, runRecipe } from './run-recipe';

/** Played per page; `FUZZ_SEEDS=30` for a long run. */
const seeds = Number(process.env.FUZZ_SEEDS ?? 1);
const fields: RecipeField[] = [...fieldNames, 'email'];
/** Copies, and lines that change places: which is which, only the page of before could tell. */
const untold = /^(duplicate|reorder)$/;
const all = lessons();
const known = knownOf(all);
/** By turns; `FUZZ_SEEDS` takes them all. */
const pages = all.filter((page, at) => page.people.length > 0 && (process.env.FUZZ_SEEDS || at % 2));
const wrong: string[] = [];
const rates = { right: 0, missing: 0, wrong: 0 };

/** What a recipe says of people on a page: pairs of a value and those it may be. */
function said(recipe: Recipe, doc: Document, page: Lesson): [string | undefined, (string | undefined)[]][] {
  const { field } = recipe;
  if (!listKinds.includes(page.kind)) {
    const read = runRecipe(recipe, doc);
    return [['value' in read ? read.value : undefined, [expectedValue(page.people[0], field)]]];
  }
  return runListRecipes([recipe], doc, page.url).map((row) => {
    const whose = page.people.filter((one) => one.identities?.some((id) => row.identities.includes(id)));
    return [
      row.fields[field],
      [...whose.map((one) => expectedValue(one, field)), ...row.identities.flatMap((id) => [...(known.get(id) ?? [])])],
    ];
  });
}

it.each(pages)(
  '$file: what is learnt of it says nothing else of it changed',
  (page) => {
    const recipes = fields.flatMap((field) => {
      const value = page.people.map((one) => expectedValue(one, field)).find(Boolean);
      const taught = value ? pointAndTeach(page, field, value) : undefined;
      return taught?.recipe ? [taught.recipe] : [];
    });
    for (let seed = 1; seed <= seeds; seed++) {
      const next = seeded(seed * 7919 + page.file.length);
      const doc = parse(source(page.file), page.url.href);
      const kinds = Object.entries(mutations).filter(([kind]) => !untold.test(kind));
      const done: string[] = [];
      for (let step = 0; step < 4; step++) {
        const kind = pick(kinds, next);
        kind?.[1](doc, next);
        done.push(kind?.[0] ?? '');
      }
      for (const recipe of recipes)
        for (const [value, wanted] of said(recipe, doc, page)) {
          const verdict = value === undefined ? 'missing' : wanted.includes(value) ? 'right' : 'wrong';
          rates[verdict]++;
          if (verdict === 'wrong')
            wrong.push(JSON.stringify({ file: page.file, seed, done, field: recipe.field, value, wanted }));
        }
      doc.defaultView?.close();
    }
    expect(wrong.splice(0)).toEqual([]);
  },
  60_000,
);

afterAll(() => {
  const all = rates.right + rates.missing + rates.wrong;
  const share = (n: number) => `${((100 * n) / all).toFixed(1)} %`;
  console.info(
    `taught, then changed: right ${share(rates.right)}, missing ${share(rates.missing)}, wrong ${rates.wrong}`,
  );
});
