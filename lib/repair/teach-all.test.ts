import { afterAll, describe, expect, it } from 'vitest';
import { fieldNames } from '../domain/field';
import { listKinds, type PageKind, pageKinds } from '../domain/page-kind';
import type { Recipe, RecipeField } from '../domain/recipe';
import { expectedValue, knownOf, type Lesson, lessons, pointAndTeach, showsValue } from './point-at.fakes';
import { runListRecipes, runRecipe } from './run-recipe';

/**
 * The measure of teaching: the built-in readers are not asked. Every fixture page takes its turn as the one that is taught on, a
 * spot for each field it is known to show; the recipe then reads every page of the same kind. `LESSONS=1` prints each miss.
 */
const all = lessons();
const fields: RecipeField[] = [...fieldNames, 'email'];

/** What these pages show of their people, where the readers are more careful than a person who points. */
const shown: Record<string, Partial<Record<RecipeField, string>>> = {
  'linkedin-profile-sdui/own-profile.html': { headline: 'Business developer, Tandem demo', location: 'Lyon, France' },
  'salesnav-lead/lead-fr.html': { location: 'Lyon, Auvergne-Rhône-Alpes, France' },
};
/** The user's own: a message of theirs is read as one, and set aside by who reads with recipes (read-healed.ts). */
const own = ['Victor Martin', 'victor.martin@tandem-demo.example'];
const known = knownOf(all);

interface Said {
  said: string | undefined;
  wanted: string | undefined;
  who: string;
}
const asked = new Map<string, Said[]>();
/** What a recipe says on a page, beside what is so: one answer, or one for each person of a list. */
function readings(recipe: Recipe, page: Lesson): Said[] {
  const { id: _id, ...rest } = recipe;
  const key = JSON.stringify([page.file, rest]);
  const answers = asked.get(key) ?? ask(recipe, page);
  asked.set(key, answers);
  return answers;
}

function ask(recipe: Recipe, page: Lesson): Said[] {
  const { field } = recipe;
  if (!listKinds.includes(page.kind)) {
    const read = runRecipe(recipe, page.doc);
    const wanted = shown[page.file]?.[field] ?? expectedValue(page.people[0], field);
    return [{ said: 'value' in read ? read.value : undefined, wanted, who: '' }];
  }
  const rows = runListRecipes([recipe], page.doc, page.url);
  const has = (ids: string[] | undefined, row: { identities: string[] }) =>
    row.identities.some((id) => ids?.includes(id));
  const people = page.people.map((one) => ({
    said: rows.find((row) => has(one.identities, row))?.fields[field],
    wanted: expectedValue(one, field),
    who: one.identities?.[0] ?? '',
  }));
  const strangers = rows.filter((row) => !page.people.some((one) => has(one.identities, row)));
  return [
    ...people,
    ...strangers.map((row) => ({ said: row.fields[field], wanted: undefined, who: row.identities[0] ?? '' })),
  ];
}

/** How an answer is to be taken; undefined where it says nothing of the recipe. */
function judge(
  { said, wanted, who }: Said,
  page: Lesson,
  field: RecipeField,
): 'right' | 'missing' | 'wrong' | undefined {
  if (said !== undefined && said === wanted) return 'right';
  // A page that shows nobody, or somebody else by now, is the readers' to judge, and what the recipe read stands on it.
  if (page.outcome !== 'person' && page.outcome !== 'people') return undefined;
  if (said !== undefined) return own.includes(said) || known.get(who)?.has(said) ? undefined : 'wrong';
  return wanted !== undefined && showsValue(page, field, wanted) ? 'missing' : undefined;
}

/** Pages of one site that are built alike: a reader's folder, and in it the dialect its file is named after. */
const buildOf = (page: Lesson) =>
  `${page.dialect} ${/(legacy|sdui-nested|sdui|lead-list|search)(?=-(links|en|fr))/.exec(page.file)?.[1] ?? ''}`.trim();

const counts = new Map<string, { right: number; missing: number; wrong: number }>();
const notes: string[] = [];
const total = (which: (name: string) => boolean) => {
  const sum = { right: 0, missing: 0, wrong: 0 };
  for (const [name, one] of counts)
    if (which(name)) for (const key of ['right', 'missing', 'wrong'] as const) sum[key] += one[key];
  return sum;
};

function learnOn(teacher: Lesson, pages: Lesson[]): void {
  for (const field of fields) {
    const value = teacher.people.map((one) => expectedValue(one, field)).find(Boolean);
    const taught = value ? pointAndTeach(teacher, field, value) : undefined;
    if (taught?.fault) notes.push(`not taught: ${teacher.file} ${field}: ${taught.fault}`);
    const { recipe } = taught ?? {};
    for (const page of recipe ? pages : [])
      for (const answer of readings(recipe as Recipe, page)) {
        const verdict = judge(answer, page, field);
        if (!verdict) continue;
        const name = buildOf(page) === buildOf(teacher) ? buildOf(page) : `${teacher.kind}: another build`;
        const count = counts.get(name) ?? { right: 0, missing: 0, wrong: 0 };
        count[verdict]++;
        counts.set(name, count);
        if (verdict !== 'right')
          notes.push(
            `${verdict}: ${teacher.file} → ${page.file} ${field} ${answer.who}: ${answer.said} for ${answer.wanted}`,
          );
      }
  }
}

describe('taught on one page, read on the others of its kind', () => {
  /** Sites of anybody's: what is learnt of one holds on it alone. */
  const pagesFor = (kind: PageKind, teacher: Lesson) =>
    all.filter((page) => page.kind === kind && (kind !== 'web-person' || page === teacher));

  it.each(pageKinds)(
    '%s: nothing wrong',
    (kind) => {
      for (const teacher of all.filter((page) => page.kind === kind)) learnOn(teacher, pagesFor(kind, teacher));
      expect(notes.filter((note) => note.startsWith('wrong'))).toEqual([]);
    },
    240_000,
  );

  it('finds what is shown on pages built alike', () => {
    const { right, missing } = total((name) => !name.endsWith('another build'));
    expect(right / (right + missing)).toBeGreaterThan(0.93);
  });

  afterAll(() => {
    const line = (name: string, { right, missing, wrong }: { right: number; missing: number; wrong: number }) =>
      `${name.padEnd(44)} right ${String(right).padStart(4)}  missing ${String(missing).padStart(4)}  wrong ${wrong}  ${((100 * right) / Math.max(1, right + missing + wrong)).toFixed(1)} %`;
    const rows = [...counts].map(([name, one]) => line(name, one));
    rows.push(
      line(
        'built alike, all',
        total((name) => !name.endsWith('another build')),
      ),
    );
    console.info(rows.join('\n'));
    if (process.env.LESSONS) console.info(notes.join('\n'));
  });
});
