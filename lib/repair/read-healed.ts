import type { Reading } from '../domain/candidate';
import type { ReadMark } from '../domain/health';
import { listKinds } from '../domain/page-kind';
import type { PageRecipes, RecipeUse } from '../domain/recipe';
import { kindOf } from '../pages/kind-of';
import { readPage } from '../pages/registry';
import { healList } from './heal-list';
import { healPerson } from './heal-person';
import { markOf } from './mark-of';

/** A reading with what recipes add to it. `mark`: what health may keep of it. `uses`: how each recipe did. */
export interface Healed {
  reading: Reading;
  mark?: ReadMark;
  uses: RecipeUse[];
}

/**
 * Reads a page as `readPage` does, and then by the recipes for its kind: what people taught is preferred to what the readers
 * read, and a page the readers no longer know is read by recipes alone, where it is certain whom it shows.
 * Never throws. `now` in ms.
 */
export function readHealed(
  doc: Document,
  address: string,
  known: PageRecipes | undefined,
  now: number,
  report: (bug: unknown) => void = console.error,
): Healed {
  const plain = readPage(doc, address, report);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const kind = url && kindOf(url, plain.page);
  if (!url || !kind) return { reading: plain, uses: [] };
  const recipes = (known?.recipes ?? []).filter(
    (one) => one.page === kind && (!one.host || one.host === url.hostname) && one.on && !one.aside,
  );
  let healed: Omit<Healed, 'mark'> = { reading: plain, uses: [] };
  try {
    const heal = listKinds.includes(kind) ? healList : healPerson;
    if (recipes.length) healed = heal({ doc, url, kind, reading: plain, recipes, viewer: known?.viewer });
  } catch (bug) {
    report(bug);
  }
  return { ...healed, mark: markOf(healed.reading, kind, address, now) };
}
