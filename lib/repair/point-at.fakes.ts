import { kindOfPage, listKinds, type PageKind } from '../domain/page-kind';
import type { Recipe, RecipeField } from '../domain/recipe';
import { shownText } from '../pages/clean-text';
import { type Expected, type ExpectedPerson, expected, parse, source } from '../pages/fixtures/expected';
import { isShown } from '../pages/is-shown';
import { containerOf } from './rows';
import { finished, valueIn } from './take-value';
import { teach } from './teach';

/** A fixture page as somebody taught or read it: its document, and whom it is known to show. */
export interface Lesson {
  file: string;
  dialect: string;
  kind: PageKind;
  url: URL;
  outcome: Expected['outcome'];
  people: ExpectedPerson[];
  doc: Document;
}

/** Every fixture page once, at its first address. */
export function lessons(): Lesson[] {
  const first = expected.filter((page) => page === expected.find((one) => one.file === page.file));
  return first.flatMap((page) => {
    const dialect = page.file.split('/')[0] ?? '';
    const kind = kindOfPage(dialect);
    const people = page.people ?? (page.outcome === 'person' ? [page] : []);
    const { file, outcome } = page;
    return kind
      ? [{ file, dialect, kind, url: new URL(page.url), outcome, people, doc: parse(source(file), page.url) }]
      : [];
  });
}

/** What stands beside the subject on these pages: nobody teaching the open message points into the list of messages. */
const beside =
  'aside, nav, [role="banner"], [role="navigation"], [role="complementary"], [role="listbox"], [role="grid"]:not(:has([role="main"])), ' +
  'tr.zA, [data-shortcut-target="item-container"], .message-list, #messagelist, .list, [data-test-id="message-list"], .msg-conversations-container, .zd-list, .browse-map';

export const expectedValue = (one: ExpectedPerson | undefined, field: RecipeField): string | undefined =>
  field === 'email' ? one?.emails?.[0] : one?.fields?.[field];

/**
 * The element a person would point at for a value, and the recipe they would keep: the smallest shown one that shows it whole,
 * or else as a part of its line. Undefined where the page does not show the value.
 */
export function pointAndTeach(
  { doc, kind, url, people }: Pick<Lesson, 'doc' | 'kind' | 'url' | 'people'>,
  field: RecipeField,
  value: string,
) {
  const taken = people.flatMap((one) => Object.values(one.fields ?? {}));
  const about = { id: `${kind}-${field}`, page: kind, field, url, madeOn: 1 };
  const spots = spotsShowing(doc, field, kind, value, taken);
  for (const element of spots.slice(0, 4)) {
    if (listKinds.includes(kind) && !containerOf(element)) continue;
    const taught = teach(element, about);
    const recipe: Recipe | undefined =
      'recipes' in taught ? taught.recipes.find((one) => says(one, element, value)) : undefined;
    if (recipe) return { element, recipe };
    if ('fault' in taught && field !== 'email') return { element, fault: taught.fault };
  }
  return spots[0] && field === 'email' ? { element: spots[0], fault: 'other-value' } : undefined;
}

/** All that is known of people, by each of their identities, whatever page says it: readers are more careful on some. */
export function knownOf(pages: readonly Lesson[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const { people } of pages)
    for (const one of people)
      for (const id of one.identities ?? [])
        known.set(id, new Set([...(known.get(id) ?? []), ...Object.values(one.fields ?? {})]));
  return known;
}

const answered = new Map<string, boolean>();
/** Whether a page shows a value in a place of its own. */
export function showsValue({ doc, kind, file }: Lesson, field: RecipeField, value: string): boolean {
  const key = `${file} ${field} ${value}`;
  const known = answered.get(key) ?? spotsShowing(doc, field, kind, value, [value]).length > 0;
  answered.set(key, known);
  return known;
}

const pointables = new WeakMap<Document, Element[]>();
/** All that somebody could point at on a page. */
function pointable(doc: Document): Element[] {
  const known = pointables.get(doc);
  if (known) return known;
  const out = new Set(
    [...doc.querySelectorAll(`${beside}, script, style, code, noscript, template, .visually-hidden, button`)].flatMap(
      (one) => [one, ...one.querySelectorAll('*')],
    ),
  );
  const all = [...doc.body.querySelectorAll('*')].filter((one) => !out.has(one) && isShown(one));
  pointables.set(doc, all);
  return all;
}

/** Whether a recipe's operations make this value of the element picked, or of the one meant by it. */
function says(recipe: Recipe, picked: Element, value: string): boolean {
  const around = [
    picked,
    ...picked.querySelectorAll('*'),
    picked.parentElement,
    picked.parentElement?.parentElement,
    picked.closest('a'),
  ];
  return around.some((one) => one && valueIn(one, recipe) === value);
}

function spotsShowing(doc: Document, field: RecipeField, kind: PageKind, value: string, taken: string[]): Element[] {
  const all = pointable(doc);
  const smallest = (found: Element[]) =>
    found.filter((one) => !found.some((other) => other !== one && one.contains(other)));
  if (field === 'photo')
    return all.filter(
      (one) => one.tagName === 'IMG' && [...one.attributes].some((a) => finished(a.value, 'photo', kind) === value),
    );
  if (field === 'email') {
    const text = smallest(all.filter((one) => shownText(one).toLowerCase().includes(value)));
    // An address that is not drawn is under the name: a person points at what bears it.
    const under = all.filter(
      (one) => shownText(one) && [...one.attributes].some((a) => a.value.toLowerCase().includes(value)),
    );
    return [...text, ...smallest(under)];
  }
  const whole = smallest(all.filter((one) => finished(shownText(one), field, kind) === value));
  if (whole.length) return whole;
  // Nobody who sees a headline teaches it as the company: of a line, a part is meant where the line is no value itself.
  return smallest(
    all.filter((one) => shownText(one).includes(value) && !taken.some((other) => other === shownText(one))),
  );
}
